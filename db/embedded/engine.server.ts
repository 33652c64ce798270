import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";

export interface EngineOptions {
	/** Where the engine keeps its files, or "memory://" for none. */
	folder: string;
	/** An unpacked copy of a data folder to start from, as `dump()` gave it. */
	snapshot?: Uint8Array<ArrayBuffer>;
	socketFolder: string;
	/** A statement, or a transaction that asks nothing, may hold the engine for so long. */
	deadlineMs: number;
	log: (message: string, error?: unknown) => void;
}

export interface Engine {
	/** For node-postgres; stays the same when the engine has to be opened again. */
	address(): { host: string; port: number };
	dump(): Promise<Uint8Array<ArrayBuffer>>;
	/** For tests: ends the worker as a crash would. */
	crash(): Promise<void>;
	close(): Promise<void>;
}

type Report =
	| { kind: "ready"; port: number }
	| { kind: "alive"; answered: number; waiting: number }
	| { kind: "dump"; bytes: Uint8Array<ArrayBuffer> }
	| { kind: "closed" };

// PostgreSQL clients look for this name in the folder that they are given as host.
const socketName = ".s.PGSQL.5432";
// sun_path holds 104 bytes on macOS and 108 on Linux.
const longestSocketPath = 100;
const heartbeatMs = 1000;

export function socketPathIn(folder: string): string {
	return join(folder, socketName);
}

/**
 * Starts the embedded engine and keeps it running: one that crashed, or that a statement blocks past the deadline
 * (it has no time-outs of its own), is ended and opened again. Ending it loses nothing that was acknowledged.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
	const socket = chooseSocket(options.socketFolder);
	let port = socket ? 5432 : 0;
	let closing = false;
	let worker = await start();

	async function start(): Promise<Worker> {
		if (socket) rmSync(socket.path, { force: true });
		const started = new Worker(createRequire(import.meta.url).resolve("#db/embedded/worker.js"), {
			workerData: {
				folder: options.folder,
				socketPath: socket?.path ?? null,
				port,
				snapshot: options.snapshot ?? null,
			},
		});
		const ready = await reportOf(started, "ready");
		if (!socket) port = ready.port;
		superviseWorker(started);
		return started;
	}

	function superviseWorker(current: Worker): void {
		const stopWatching = watch(current, options);
		current.on("error", (error) => options.log("The embedded database failed.", error));
		current.once("exit", async () => {
			stopWatching();
			for (let wait = 100; !closing; wait = Math.min(wait * 2, 5000)) {
				options.log("Opening the embedded database again.");
				try {
					worker = await start();
					return;
				} catch (error) {
					options.log("The embedded database does not open.", error);
					await pause(wait);
				}
			}
		});
	}

	return {
		address: () => (socket ? { host: socket.folder, port } : { host: "127.0.0.1", port }),
		async dump() {
			worker.postMessage("dump");
			return (await reportOf(worker, "dump")).bytes;
		},
		async crash() {
			await worker.terminate();
		},
		async close() {
			closing = true;
			const ended = reportOf(worker, "closed").catch(() => {});
			worker.postMessage("close");
			await Promise.race([ended, pause(options.deadlineMs, undefined, { ref: false })]);
			await worker.terminate();
			if (socket) rmSync(socket.temporary ? socket.folder : socket.path, { force: true, recursive: true });
		},
	};
}

/**
 * Asks the worker every second how it is; ends it when it makes no progress with work waiting. Counts questions
 * and not time, because this thread may itself have been held up.
 */
function watch(worker: Worker, { deadlineMs, log }: EngineOptions): () => void {
	let unanswered = 0;
	let answered = -1;
	worker.on("message", (report: Report) => {
		if (report.kind !== "alive") return;
		if (report.waiting === 0 || report.answered !== answered) unanswered = 0;
		answered = report.answered;
	});
	const timer = setInterval(() => {
		if (unanswered * heartbeatMs >= deadlineMs) {
			clearInterval(timer);
			log(`The embedded database did not answer for ${Math.round(deadlineMs / 1000)} s; ending it.`);
			void worker.terminate();
			return;
		}
		unanswered += 1;
		worker.postMessage("ping");
	}, heartbeatMs);
	timer.unref();
	return () => clearInterval(timer);
}

function reportOf<Kind extends Report["kind"]>(
	worker: Worker,
	kind: Kind,
): Promise<Extract<Report, { kind: Kind }>> {
	return new Promise((resolve, reject) => {
		const onMessage = (report: Report) => {
			if (report.kind === kind) finish(() => resolve(report as Extract<Report, { kind: Kind }>));
		};
		const onError = (error: unknown) => finish(() => reject(error));
		const onExit = () => finish(() => reject(new Error("The embedded database ended.")));
		function finish(settle: () => void) {
			worker.off("message", onMessage).off("error", onError).off("exit", onExit);
			settle();
		}
		worker.on("message", onMessage).on("error", onError).on("exit", onExit);
	});
}

/** null where the system has no unix sockets: then it is a loopback port. */
function chooseSocket(folder: string): { path: string; folder: string; temporary: boolean } | null {
	if (process.platform === "win32") return null;
	if (Buffer.byteLength(socketPathIn(folder)) <= longestSocketPath)
		return { path: socketPathIn(folder), folder, temporary: false };
	const short = mkdtempSync(join(tmpdir(), "huixiang-"));
	return { path: socketPathIn(short), folder: short, temporary: true };
}
