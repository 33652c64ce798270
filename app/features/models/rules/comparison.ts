import { minute } from "#app/kernel/clock.ts";

/** Of the code that compares: raise it when it gives something else, and what is kept is found anew. */
export const comparerVersion = 2;

/** After so long without anybody asking for it, a comparison that isn't ready is given up. */
export const forgottenAfterMs = 2 * minute;
/** After so long without a sign of life, whoever compared has ended without a word. */
export const silentAfterMs = minute;

export type ComparisonState = "waiting" | "running" | "ready" | "failed" | "cancelled";

interface KeptComparison {
	state: ComparisonState;
	comparerVersion: number;
	/** The last sign of life of whoever runs it. */
	startedAt: Date | null;
	finishedAt: Date | null;
	wantedAt: Date;
}

/**
 * What a kept comparison is worth now; null where it must be found anew: by older code, of shapes that were read again
 * since, or left lying by a process that is gone.
 */
export function stateNow(
	kept: KeptComparison,
	{ shapesReadAt, now }: { shapesReadAt: Date; now: Date },
): ComparisonState | null {
	const { state, startedAt, finishedAt } = kept;
	if (kept.comparerVersion !== comparerVersion) return null;
	if (state === "running") return startedAt && since(startedAt, now) < silentAfterMs ? state : null;
	if (state === "waiting") return isForgotten(kept, now) ? null : state;
	return finishedAt && finishedAt >= shapesReadAt ? state : null;
}

export function isForgotten({ wantedAt }: { wantedAt: Date }, now: Date): boolean {
	return since(wantedAt, now) > forgottenAfterMs;
}

function since(then: Date, now: Date): number {
	return now.getTime() - then.getTime();
}
