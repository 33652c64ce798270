import { daysAfter } from "#app/kernel/clock.ts";

export type RoundState = "open" | "closed" | "cancelled";

export const defaultRoundDays = 7;
export const shortestRoundDays = 1;
export const longestRoundDays = 60;
export const mostRatingCriteria = 5;
const outcomeDays = 7;

export function closeOfRound(opensAt: Date, days: number): Date {
	return daysAfter(opensAt, days);
}

/** The maker owes an outcome by then; after it the page shows silence. */
export function outcomeDueAfter(closedAt: Date): Date {
	return daysAfter(closedAt, outcomeDays);
}

/** Open for answers: also the sweeper's delay never lengthens a round. */
export function takesAnswers(round: { state: RoundState; closesAt: Date }, now: Date): boolean {
	return round.state === "open" && now < round.closesAt;
}

export type OutcomeStanding = "not_due" | "awaited" | "published" | "silent";

/** What stands where the outcome should be. */
export function outcomeStanding(
	round: { state: RoundState; outcomePublishedAt: Date | null; outcomeDueAt: Date | null },
	now: Date,
): OutcomeStanding {
	if (round.outcomePublishedAt) return "published";
	if (round.state !== "closed" || !round.outcomeDueAt) return "not_due";
	return now <= round.outcomeDueAt ? "awaited" : "silent";
}
