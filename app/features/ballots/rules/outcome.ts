import type { BallotState } from "./papers.ts";

/** What stands where the maker's word on a ballot should be. */
export function outcomeStanding(
	ballot: { state: BallotState; outcomePublishedAt: Date | null; outcomeDueAt: Date | null },
	now: Date,
): "not_due" | "awaited" | "published" | "silent" {
	if (ballot.outcomePublishedAt) return "published";
	if (ballot.state !== "closed" || !ballot.outcomeDueAt) return "not_due";
	return now <= ballot.outcomeDueAt ? "awaited" : "silent";
}
