import { randomBytes, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Member } from "#app/kernel/actor.ts";
import { ensure } from "#app/kernel/domain-error.ts";
import { media } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { type Inspected, inspectFile } from "../inspection/inspect.server.ts";
import { canUpload } from "../policy.ts";
import { hashOfFile, type Received, receive } from "../receive.server.ts";
import { type FileKind, fileKinds, largestFileBytes, tidyFileName } from "../rules.ts";
import { folderOf, type MediaServices, removeMedia } from "./pictures.server.ts";

export interface StoredFile {
	id: number;
	publicId: string;
	/** As it will be offered for download. */
	name: string;
	kind: FileKind;
	mime: string;
	bytes: number;
	/** Hexadecimal; of what is kept, which for a text STL is its binary form. */
	sha256: string;
}

/**
 * Takes one file from a stream: received to disk while it is hashed, examined by content, kept as it is. It belongs
 * to the actor until something attaches it; a refused, broken-off or failed one leaves nothing.
 * Throws RuleBroken (field `file`), TooLarge, Forbidden, NoRoom, Busy.
 */
export async function storeFile(
	services: MediaServices,
	actor: Member,
	source: AsyncIterable<Uint8Array>,
	{ name, limit = largestFileBytes }: { name: string; limit?: number },
): Promise<StoredFile> {
	ensure(canUpload(actor));
	const tidyName = tidyFileName(name);
	return receive(services.storage, source, limit, async (received) => {
		const target = join(services.storage.scratchFolder, randomUUID());
		try {
			const inspected = await inspectFile({ ...received, name: tidyName, target });
			const kept = inspected.normalised ? await measured(target) : received;
			return await keep(services, actor, { ...kept, name: tidyName, inspected });
		} finally {
			await rm(target, { force: true });
		}
	});
}

async function keep(
	services: MediaServices,
	actor: Member,
	{ path, bytes, sha256, name, inspected: { kind } }: Received & { name: string; inspected: Inspected },
): Promise<StoredFile> {
	const { db, storage } = services;
	await storage.ensureRoom(bytes);
	const publicId = randomBytes(16).toString("base64url");
	const { mime } = fileKinds[kind];
	const key = `${folderOf(publicId)}/original`;
	// As with pictures, the row stands first: what a crash leaves on the disk is found and swept by it.
	const [row] = await db
		.insert(media)
		.values({ publicId, kind: "file", ownerId: actor.id, key, originalName: name, mime, bytes, sha256 })
		.returning({ id: media.id, at: media.createdAt });
	if (!row) throw new Error("The file's row wasn't written.");
	try {
		await storage.put(key, createReadStream(path));
		const data = { mediaId: row.id, mime };
		await inTransaction(db, (tx) =>
			recordEvents(tx, { type: "media.stored", actorId: actor.id, at: row.at, topics: [], data }),
		);
	} catch (error) {
		await removeMedia(services, { id: row.id, key });
		throw error;
	}
	return { id: row.id, publicId, name, kind, mime, bytes, sha256 };
}

async function measured(path: string): Promise<Received> {
	return { path, bytes: (await stat(path)).size, sha256: await hashOfFile(path) };
}
