/*
 * The embedded engine's own thread: PGlite behind a socket, so that a query never stops the thread that renders.
 * Plain JavaScript, because Node starts it by its path from the sources as well as from the bundled server.
 */
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { createWireServer } from "./wire.js";

/** @type {{ folder: string; socketPath: string | null; port: number; snapshot: Uint8Array<ArrayBuffer> | null }} */
const options = workerData;
const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

/**
 * Checkpoints (client.server.ts asks for them) leave little behind; a random read costs what any other does. The
 * buffers are laid out whole at the start, and the system keeps the files a second time.
 */
const settings = [
	"shared_buffers=32MB",
	"min_wal_size=32MB",
	"max_wal_size=64MB",
	"wal_recycle=off",
	"random_page_cost=1.1",
];
const engine = await PGlite.create({
	dataDir: options.folder,
	startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ["-c", setting])],
	...(options.snapshot ? { loadDataDir: new Blob([options.snapshot]) } : {}),
});
const { server, state } = createWireServer(engine);
server.listen(options.socketPath ? { path: options.socketPath } : { host: "127.0.0.1", port: options.port });
await once(server, "listening");
const address = server.address();
port.postMessage({ kind: "ready", port: typeof address === "object" && address ? address.port : 0 });

port.on("message", async (/** @type {"ping" | "dump" | "close"} */ request) => {
	if (request === "ping") port.postMessage({ kind: "alive", ...state() });
	if (request === "dump") {
		const dump = await engine.dumpDataDir("none");
		port.postMessage({ kind: "dump", bytes: new Uint8Array(await dump.arrayBuffer()) });
	}
	if (request === "close") {
		server.close();
		await engine.exec("checkpoint").catch(() => {});
		await engine.close();
		port.postMessage({ kind: "closed" });
		port.close();
	}
});
