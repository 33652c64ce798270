import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openStorage } from "#app/http/open-storage.server.ts";

/** A storage on a folder of its own that goes away with the test file, and what lies in it. */
export async function testStorage() {
	const dataDir = await mkdtemp(join(tmpdir(), "huixiang-storage-"));
	// A thread that was told to stop may still be writing its last file.
	afterAll(() => rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
	async function filesIn(folder: string): Promise<string[]> {
		const entries = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true });
		return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
	}
	return {
		dataDir,
		storage: await openStorage({ dataDir, freeFloor: 0 }),
		stored: () => filesIn("uploads"),
		scratch: () => filesIn("scratch"),
	};
}
