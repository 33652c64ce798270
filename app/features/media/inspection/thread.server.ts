import { openThread, ThreadEnded } from "#app/http/thread.server.ts";
import type { Reason } from "#app/kernel/decision.ts";
import type { ReasonValues } from "#app/kernel/domain-error.ts";

interface Refusal {
	refused: { reason: Reason; values: ReasonValues };
}

export type Report<Found> = { found: Found } | Refusal;

const script = "#app/features/media/inspection/worker.js";
const stepScript = "#app/features/media/inspection/step-worker.js";
const examining = openThread({ script, longestMs: 30_000, heapMegabytes: 256 });
const reading = openThread({ script, longestMs: 120_000, heapMegabytes: 384 });
const readingStep = openThread({ script: stepScript, longestMs: 60_000, heapMegabytes: 512, once: true });

/** What a thread of its own finds in a file before it is taken. */
export function examinedInThread<Found>(job: object): Promise<Report<Found>> {
	return examining.ask<Report<Found>>(job).catch(tooComplex);
}

/** What a thread of its own reads from a file that was taken. */
export function readInThread<Found>(job: { kind: string; path: string }): Promise<Report<Found>> {
	const thread = job.kind === "step" ? readingStep : reading;
	return thread.ask<Report<Found>>({ ...job, read: true }).catch(tooComplex);
}

/** What breaks the bounds of time or memory is too much for us, whatever it is. */
function tooComplex(error: unknown): Refusal {
	if (error instanceof ThreadEnded) return { refused: { reason: "media:tooComplex", values: {} } };
	throw error;
}
