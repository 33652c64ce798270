import type { OptionCount } from "./approval.ts";
import type { Paper } from "./papers.ts";

export interface RunoffRound {
	/** Papers per option still standing, in the ballot's own order. */
	counts: OptionCount[];
	/** Papers on which no option is standing any more. */
	exhausted: number;
	/** Who leaves after this round; null in the last one. */
	eliminated: number | null;
	/** What decided between options that were level at the bottom; null when nothing had to. */
	tieBrokenBy: TieBreak | null;
}

export type TieBreak = "earlier_round" | "ranked_by_fewer" | "listed_later";

export interface RunoffResult {
	rounds: RunoffRound[];
	/** Null only without papers. */
	winner: number | null;
}

/**
 * Instant runoff. In each round every paper counts for its best option still standing. An option with more than half
 * of the papers that count wins; otherwise the one with the fewest leaves. Level at the bottom, it is decided in this
 * order, so that anybody who counts the same papers in any order gets the same result: the option with fewer papers
 * in the latest earlier round where they differed; the option that fewer papers rank at all; the one listed later.
 */
export function countRunoff(optionIds: readonly number[], papers: Iterable<Paper>): RunoffResult {
	const all = [...papers];
	const rounds: RunoffRound[] = [];
	let standing = [...optionIds];
	if (all.length === 0) return { rounds, winner: null };
	while (true) {
		const { counts, exhausted } = countRound(standing, all);
		const counting = all.length - exhausted;
		const first = counts.find(({ count }) => count * 2 > counting)?.optionId;
		const winner = first ?? (standing.length === 1 ? standing[0] : undefined);
		if (winner !== undefined) {
			rounds.push({ counts, exhausted, eliminated: null, tieBrokenBy: null });
			return { rounds, winner };
		}
		const { optionId, tieBrokenBy } = lastOf(counts, rounds, mentions(optionIds, all));
		rounds.push({ counts, exhausted, eliminated: optionId, tieBrokenBy });
		standing = standing.filter((id) => id !== optionId);
	}
}

function countRound(standing: number[], papers: Paper[]) {
	const counts = new Map(standing.map((id) => [id, 0]));
	let exhausted = 0;
	for (const paper of papers) {
		const best = paper.find((id) => counts.has(id));
		if (best === undefined) exhausted += 1;
		else counts.set(best, (counts.get(best) ?? 0) + 1);
	}
	return { counts: standing.map((optionId) => ({ optionId, count: counts.get(optionId) ?? 0 })), exhausted };
}

function lastOf(
	counts: OptionCount[],
	earlier: RunoffRound[],
	mentioned: Map<number, number>,
): { optionId: number; tieBrokenBy: TieBreak | null } {
	let level = lowest(counts);
	if (level.length === 1) return { optionId: level[0]!, tieBrokenBy: null };
	for (const round of earlier.toReversed()) {
		level = lowest(round.counts.filter(({ optionId }) => level.includes(optionId)));
		if (level.length === 1) return { optionId: level[0]!, tieBrokenBy: "earlier_round" };
	}
	level = lowest(level.map((optionId) => ({ optionId, count: mentioned.get(optionId) ?? 0 })));
	if (level.length === 1) return { optionId: level[0]!, tieBrokenBy: "ranked_by_fewer" };
	return { optionId: level.at(-1)!, tieBrokenBy: "listed_later" };
}

function lowest(counts: OptionCount[]): number[] {
	const least = Math.min(...counts.map(({ count }) => count));
	return counts.filter(({ count }) => count === least).map(({ optionId }) => optionId);
}

function mentions(optionIds: readonly number[], papers: Paper[]): Map<number, number> {
	return new Map(optionIds.map((id) => [id, papers.filter((paper) => paper.includes(id)).length]));
}
