/*
 * The embedded engine's own thread: PGlite behind a socket, so that a query never stops the thread that renders.
 * Plain JavaScript, because Node starts it by its path from the sources as well as from the bundled server.
 */
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";

/** @type {{ folder: string; socketPath: string | null; port: number; connections: number; snapshot: Uint8Array<ArrayBuffer> | null }} */
const options = workerData;
const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

const engine = await PGlite.create({
	dataDir: options.folder,
	...(options.snapshot ? { loadDataDir: new Blob([options.snapshot]) } : {}),
});
let answered = 0;
const execute = engine.execProtocolRawStream.bind(engine);
/** @type {typeof execute} */
engine.execProtocolRawStream = async (message, streaming) => {
	await execute(message, streaming);
	answered += 1;
};

const server = new PGLiteSocketServer({
	db: engine,
	maxConnections: options.connections,
	...(options.socketPath ? { path: options.socketPath } : { host: "127.0.0.1", port: options.port }),
});
await server.start();
port.postMessage({ kind: "ready", address: server.getServerConn() });

port.on("message", async (/** @type {"ping" | "dump" | "close"} */ request) => {
	if (request === "ping")
		port.postMessage({ kind: "alive", answered, waiting: server.getStats().queuedQueries });
	if (request === "dump") {
		const dump = await engine.dumpDataDir("none");
		port.postMessage({ kind: "dump", bytes: new Uint8Array(await dump.arrayBuffer()) });
	}
	if (request === "close") {
		await server.stop();
		await engine.exec("checkpoint").catch(() => {});
		await engine.close();
		port.postMessage({ kind: "closed" });
		port.close();
	}
});
