export const verdictChoices = ["solved", "partly", "not", "cannot_tell"] as const;
export type VerdictChoice = (typeof verdictChoices)[number];

/** Verdicts on one claim, counted. */
export interface Tally {
	solved: number;
	partly: number;
	notSolved: number;
	cannotTell: number;
}

export const emptyTally: Tally = { solved: 0, partly: 0, notSolved: 0, cannotTell: 0 };

/** Counts verdicts; the order in which they came doesn't matter. */
export function tallyOf(choices: Iterable<VerdictChoice>): Tally {
	const tally = { ...emptyTally };
	for (const choice of choices) tally[fieldOf[choice]] += 1;
	return tally;
}

/** Those who could judge: "cannot tell" leaves the denominator. */
export function judgedIn(tally: Tally): number {
	return tally.solved + tally.partly + tally.notSolved;
}

/** "Partly" and "not" tell the maker nothing without why. */
export function needsReason(choice: VerdictChoice): boolean {
	return choice === "partly" || choice === "not";
}

const fieldOf: Record<VerdictChoice, keyof Tally> = {
	solved: "solved",
	partly: "partly",
	not: "notSolved",
	cannot_tell: "cannotTell",
};
