import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { FileStorage } from "#app/http/storage.server.ts";
import type { Database } from "#db/database.server.ts";
import { media, models } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { folderOfKey, modelKindOf } from "../../media/index.server.ts";
import { type FoundShape, shapeIn } from "../measuring/shape-in.server.ts";
import { modelWithFile, topicsOfModel } from "../queries.server.ts";
import { readerVersion } from "../rules/reading.ts";

export interface ReadingServices {
	db: Database;
	storage: FileStorage;
}

/** Makes room for what will be known of a model file. Gives false when the file is gone. */
export async function keepModelRow(tx: Database, mediaId: number, now: Date): Promise<boolean> {
	const [file] = await tx.select({ id: media.id }).from(media).where(eq(media.id, mediaId)).for("key share");
	if (!file) return false;
	await tx.insert(models).values({ mediaId, readerVersion, createdAt: now }).onConflictDoNothing();
	return true;
}

/**
 * Reads and measures one model file and keeps its shape; whatever is in it, it ends as ready, failed or unread. Again on
 * one that was read it does nothing. Throws what passes by itself (no room, no storage, no database), and a fault of ours.
 */
export async function readModel(services: ReadingServices, mediaId: number, now: Date): Promise<void> {
	const { db, storage } = services;
	await inTransaction(db, (tx) => keepModelRow(tx, mediaId, now));
	const known = await modelWithFile(db, mediaId);
	const kind = known && modelKindOf(known.file.mime);
	if (!kind || !known.model) return;
	const { model, file } = known;
	if (model.state !== "waiting" && model.readerVersion >= readerVersion) return;
	const { fault, ...found } = await shapeIn(storage, { ...file, kind, unit: model.unit });
	const kept = await keepFound(
		services,
		{ mediaId, folder: folderOfKey(file.key), unit: model.unit },
		found,
		now,
	);
	const old = kept ? model.shapeKey : null;
	if (old) await removeShape(storage, old);
	// Its end is written, so the next attempt does nothing; whoever keeps the site hears of it.
	if (fault) throw fault;
}

/** Writes what was found, unless the file is gone or its unit was chosen anew meanwhile. */
async function keepFound(
	{ db, storage }: ReadingServices,
	{ mediaId, folder, unit }: { mediaId: number; folder: string; unit: "mm" | "cm" | "m" | "in" },
	{ files, ...found }: Omit<FoundShape, "fault">,
	now: Date,
): Promise<boolean> {
	const key = files && `${folder}/shape-${randomBytes(6).toString("hex")}.glb`;
	if (key) {
		await storage.put(key, files.plain);
		await storage.put(packedKey(key), files.packed);
		if (files.picture) await storage.put(pictureKey(key), files.picture);
	}
	const shape = { shapeKey: key ?? null, shapeBytes: files?.plain.byteLength ?? null };
	const kept = await inTransaction(db, async (tx) => {
		const rows = await tx
			.update(models)
			.set({ ...found, ...shape, readerVersion, measuredAt: now })
			.where(and(eq(models.mediaId, mediaId), eq(models.unit, unit)))
			.returning({ id: models.mediaId });
		if (rows.length === 0) return false;
		const data = { mediaId, state: found.state };
		const topics = await topicsOfModel(tx, mediaId);
		await recordEvents(tx, { type: "model.read", actorId: null, at: now, topics, data });
		return true;
	});
	if (!kept && key) await removeShape(storage, key);
	return kept;
}

/** Where the compressed copy of a shape lies. */
export function packedKey(shapeKey: string): string {
	return `${shapeKey}.gz`;
}

/** Where the picture lies that the file brought along, if it did. */
export function pictureKey(shapeKey: string): string {
	return `${shapeKey}.webp`;
}

async function removeShape(storage: FileStorage, key: string): Promise<void> {
	await storage.remove(key);
	await storage.remove(packedKey(key));
	await storage.remove(pictureKey(key));
}
