/*
 * A database cluster with nothing in it yet, for first starts to copy. Making one takes seconds of a core and half a
 * gigabyte of memory, so it is made once, with the build, in a process of its own, in the folder that it is given.
 */
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";

const folder = process.argv[2] ?? "";
const socketFolder = mkdtempSync(join(tmpdir(), "huixiang-"));
rmSync(folder, { recursive: true, force: true });
mkdirSync(dirname(folder), { recursive: true });
const engine = new Worker(new URL("worker.js", import.meta.url), {
	workerData: {
		folder,
		socketPath: process.platform === "win32" ? null : join(socketFolder, "socket"),
		port: 0,
		snapshot: null,
	},
});
await once(engine, "message");
engine.postMessage("close");
await once(engine, "exit");
rmSync(socketFolder, { recursive: true, force: true });

// Whoever builds needn't be whoever starts; nothing in it is anybody's yet.
chmodSync(folder, 0o755);
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
	chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
