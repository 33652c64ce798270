import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Reason } from "#app/kernel/decision.ts";
import type { ReasonValues } from "#app/kernel/domain-error.ts";
import type { Inspected } from "./inspect.server.ts";

export type Report = { found: Inspected } | { refused: { reason: Reason; values: ReasonValues } };

const longestMs = 30_000;
const idleMs = 5_000;
const heapMegabytes = 256;
const tooComplex: Report = { refused: { reason: "media:tooComplex", values: {} } };

/** One thread that has finished its file and waits a while for the next. */
let idle: { worker: Worker; end: NodeJS.Timeout } | null = null;

/** What a thread of its own finds in a file, within bounds of time and memory; one that breaks them is ended. */
export function reportOf(job: object): Promise<Report> {
	const worker = takeIdle() ?? startWorker();
	return new Promise((resolve, reject) => {
		const deadline = setTimeout(() => {
			settle();
			void worker.terminate();
			resolve(tooComplex);
		}, longestMs);
		function onMessage(report: Report) {
			settle();
			keepIdle(worker);
			resolve(report);
		}
		function onError(error: Error & { code?: string }) {
			settle();
			if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(tooComplex);
			else reject(error);
		}
		function settle() {
			clearTimeout(deadline);
			worker.off("message", onMessage);
			worker.off("error", onError);
		}
		worker.on("message", onMessage);
		worker.on("error", onError);
		worker.postMessage(job);
	});
}

function startWorker(): Worker {
	const worker = new Worker(
		createRequire(import.meta.url).resolve("#app/features/media/inspection/worker.js"),
		{ resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } },
	);
	// One that dies while it waits, or while it is being ended, is nobody's failure.
	worker.on("error", () => {
		if (idle?.worker === worker) takeIdle();
	});
	return worker;
}

function takeIdle(): Worker | null {
	const taken = idle;
	idle = null;
	if (!taken) return null;
	clearTimeout(taken.end);
	taken.worker.ref();
	return taken.worker;
}

/** Keeps one; where several files came at once, the others end. Neither the thread nor its end holds the process. */
function keepIdle(worker: Worker): void {
	if (idle) return void worker.terminate();
	worker.unref();
	const end = setTimeout(() => void takeIdle()?.terminate(), idleMs);
	idle = { worker, end: end.unref() };
}
