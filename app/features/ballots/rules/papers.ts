import { daysAfter } from "#app/kernel/clock.ts";
import { allowed, type Decision, denied } from "#app/kernel/decision.ts";

export type BallotMethod = "approval" | "ranked";
export type BallotState = "open" | "closed" | "cancelled";

/** Option ids: approved ones in any order, or ranked ones, best first. */
export type Paper = readonly number[];

export const fewestOptions = 2;
export const mostOptions = 8;
export const defaultBallotDays = 7;
export const longestBallotDays = 60;
const outcomeDays = 7;

/** The maker owes an outcome by then; after it the page shows silence. */
export function outcomeDueAfter(closedAt: Date): Date {
	return daysAfter(closedAt, outcomeDays);
}

/** A paper names at least one option of its ballot, each once; a ranking may stop early. */
export function checkPaper(paper: Paper, optionIds: readonly number[]): Decision {
	if (paper.length === 0) return denied("ballots:refusal.emptyPaper");
	if (new Set(paper).size !== paper.length) return denied("ballots:refusal.doubledChoice");
	if (paper.some((id) => !optionIds.includes(id))) return denied("ballots:refusal.foreignOption");
	return allowed;
}

/**
 * A ranking out of places given to options ("1" is best); options without a place stay unranked, gaps close up.
 * Null when two options share a place.
 */
export function rankingFromPlaces(places: ReadonlyMap<number, number>): number[] | null {
	if (new Set(places.values()).size !== places.size) return null;
	return [...places].sort(([, a], [, b]) => a - b).map(([optionId]) => optionId);
}

/** A canonical text of a paper; approvals have no order. */
export function paperKey(method: BallotMethod, paper: Paper): string {
	return (method === "ranked" ? [...paper] : [...paper].sort((a, b) => a - b)).join(">");
}
