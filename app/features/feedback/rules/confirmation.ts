import { judgedIn, type Tally } from "./verdicts.ts";

/** Fewer people than this can't decide anything. */
export const fewestVerdicts = 3;
/** Quantile of the one-sided 90 % interval. */
const z = 1.2816;
const bar = 0.5;

/**
 * Lower bound, 0 to 1, of the one-sided 90 % Wilson score interval of `successes` out of `trials`; 0 without any.
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209–212.
 */
export function wilsonLowerBound(successes: number, trials: number): number {
	if (trials <= 0 || successes <= 0) return 0;
	const share = successes / trials;
	const square = z * z;
	const centre = share + square / (2 * trials);
	const spread = z * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials * trials));
	return Math.min(1, Math.max(0, (centre - spread) / (1 + square / trials)));
}

export interface Finding {
	judged: number;
	lowerBound: number;
	/** Enough people judged for the round to say anything about this claim. */
	decisive: boolean;
	confirmed: boolean;
}

/** What a closed round found about one claim: 3 of 3, 4 of 5 and 6 of 8 confirm it, 2 of 3 doesn't. */
export function findingOf(tally: Tally): Finding {
	const judged = judgedIn(tally);
	const lowerBound = wilsonLowerBound(tally.solved, judged);
	const decisive = judged >= fewestVerdicts;
	return { judged, lowerBound, decisive, confirmed: decisive && lowerBound >= bar };
}
