import { createRequire } from "node:module";
import { type TransferListItem, Worker } from "node:worker_threads";

interface ThreadSettings {
	/** The worker's file, as the package's imports name it: `#app/…/worker.js`. Plain JavaScript: no compiler reads it. */
	script: string;
	longestMs: number;
	/** Of JavaScript's own heap; lists of numbers lie beside it, so the worker bounds them by what it counts. */
	heapMegabytes: number;
	/** A thread for each job, ended after it. */
	once?: true;
}

export interface Thread {
	/** What the worker posts in answer to `job`. Throws ThreadEnded, ThreadBroke. */
	ask<Answer>(job: object, transfer?: TransferListItem[]): Promise<Answer>;
}

/** A worker that took too long or too much memory, and was ended. */
export class ThreadEnded extends Error {
	constructor(readonly by: "time" | "memory") {
		super(`A thread was ended: too much ${by}.`);
	}
}

/** A worker that broke: a fault of ours, whatever the file. */
export class ThreadBroke extends Error {
	constructor(cause: unknown) {
		super("A thread broke.", { cause });
	}
}

const idleMs = 5_000;
const outOfMemory = /Array buffer allocation failed|Invalid (typed )?array length/i;

/**
 * Threads of one kind for work that a stranger's file may draw out: each takes one job at a time, within bounds of
 * time and memory. One that has finished waits a while for the next job and holds up no exit.
 */
export function openThread({ script, longestMs, heapMegabytes, once }: ThreadSettings): Thread {
	let idle: { worker: Worker; end: NodeJS.Timeout } | null = null;

	function start(): Worker {
		const worker = new Worker(createRequire(import.meta.url).resolve(script), {
			resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
		});
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

	/** Keeps one; where several jobs came at once, the others end. Neither the thread nor its end holds the process. */
	function keepIdle(worker: Worker): void {
		if (idle || once) return void worker.terminate();
		worker.unref();
		const end = setTimeout(() => void takeIdle()?.terminate(), idleMs);
		idle = { worker, end: end.unref() };
	}

	return {
		ask(job, transfer = []) {
			const worker = takeIdle() ?? start();
			return new Promise((resolve, reject) => {
				const deadline = setTimeout(() => {
					settle();
					void worker.terminate();
					reject(new ThreadEnded("time"));
				}, longestMs);
				function onMessage(answer: unknown) {
					settle();
					keepIdle(worker);
					resolve(answer as never);
				}
				function onError(error: Error & { code?: string }) {
					settle();
					const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY" || outOfMemory.test(error.message);
					reject(memory ? new ThreadEnded("memory") : new ThreadBroke(error));
				}
				function onExit(code: number) {
					settle();
					reject(new ThreadBroke(new Error(`It ended by itself (${code}).`)));
				}
				function settle() {
					clearTimeout(deadline);
					worker.off("message", onMessage);
					worker.off("error", onError);
					worker.off("exit", onExit);
				}
				worker.on("message", onMessage);
				worker.on("error", onError);
				worker.on("exit", onExit);
				worker.postMessage(job, transfer);
			});
		},
	};
}
