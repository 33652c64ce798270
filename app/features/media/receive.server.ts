import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FileStorage } from "#app/http/storage.server.ts";
import { day } from "#app/kernel/clock.ts";
import { RuleBroken, TooLarge } from "#app/kernel/domain-error.ts";

export interface Received {
	path: string;
	bytes: number;
	/** Hexadecimal. */
	sha256: string;
}

const roomCheckedEvery = 16 * 1024 * 1024;

/**
 * Writes a stream to the scratch folder while counting and hashing it, and gives the file to `use`; whatever
 * happens, it is gone afterwards. Stops reading at `limit` bytes. Throws TooLarge, NoRoom, RuleBroken (empty).
 */
export async function receive<Result>(
	storage: Pick<FileStorage, "scratchFolder" | "ensureRoom">,
	source: AsyncIterable<Uint8Array>,
	limit: number,
	use: (received: Received) => Promise<Result>,
): Promise<Result> {
	const path = join(storage.scratchFolder, randomUUID());
	try {
		return await use({ path, ...(await write(path, source, limit, storage)) });
	} finally {
		await rm(path, { force: true });
	}
}

/** SHA-256 of a file on disk, hexadecimal. */
export async function hashOfFile(path: string): Promise<string> {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path)) hash.update(chunk);
	return hash.digest("hex");
}

async function write(
	path: string,
	source: AsyncIterable<Uint8Array>,
	limit: number,
	{ ensureRoom }: Pick<FileStorage, "ensureRoom">,
): Promise<{ bytes: number; sha256: string }> {
	const hash = createHash("sha256");
	let bytes = 0;
	let checkedAt = 0;
	await ensureRoom(roomCheckedEvery);
	const file = await open(path, "wx", 0o600);
	try {
		for await (const chunk of source) {
			bytes += chunk.byteLength;
			if (bytes > limit) throw new TooLarge(Math.floor(limit / 1024 / 1024));
			if (bytes - checkedAt > roomCheckedEvery) {
				await ensureRoom(roomCheckedEvery);
				checkedAt = bytes;
			}
			hash.update(chunk);
			await file.write(chunk);
		}
	} finally {
		await file.close();
	}
	if (bytes === 0) throw new RuleBroken("file", "media:emptyFile");
	return { bytes, sha256: hash.digest("hex") };
}

/** Removes what a process that ended in the middle left in the scratch folder more than a day ago. */
export async function sweepScratch(
	{ scratchFolder }: Pick<FileStorage, "scratchFolder">,
	now: Date,
): Promise<void> {
	for (const name of await readdir(scratchFolder)) {
		const path = join(scratchFolder, name);
		const found = await stat(path).catch(() => null);
		if (found && now.getTime() - found.mtimeMs > day) await rm(path, { force: true });
	}
}
