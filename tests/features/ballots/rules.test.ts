import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countApprovals } from "#app/features/ballots/rules/approval.ts";
import { countRunoff } from "#app/features/ballots/rules/instant-runoff.ts";
import { outcomeStanding } from "#app/features/ballots/rules/outcome.ts";
import { checkPaper, outcomeDueAfter, rankingFromPlaces } from "#app/features/ballots/rules/papers.ts";

const options = fc.integer({ min: 2, max: 8 }).map((size) => Array.from({ length: size }, (_, at) => at + 1));
const election = options.chain((ids) =>
	fc.tuple(fc.constant(ids), fc.array(fc.shuffledSubarray(ids, { minLength: 1 }), { maxLength: 40 })),
);
const shuffledElection = election.chain(([ids, papers]) =>
	fc.tuple(fc.constant(ids), fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length })),
);

describe("an instant runoff", () => {
	it("gives the same result whatever the order of the papers", () => {
		fc.assert(
			fc.property(shuffledElection, ([ids, papers, shuffled]) => {
				expect(countRunoff(ids, shuffled)).toEqual(countRunoff(ids, papers));
			}),
		);
	});

	it("accounts for every paper in every round and drops one option at a time", () => {
		fc.assert(
			fc.property(election, ([ids, papers]) => {
				const { rounds, winner } = countRunoff(ids, papers);
				rounds.forEach((round, at) => {
					const counted = round.counts.reduce((sum, { count }) => sum + count, 0);
					expect(counted + round.exhausted).toBe(papers.length);
					expect(round.counts).toHaveLength(ids.length - at);
				});
				expect(winner === null).toBe(papers.length === 0);
			}),
		);
	});

	it("elects whoever stands first on more than half of the papers at once", () => {
		fc.assert(
			fc.property(election, ([ids, papers]) => {
				const favourite = ids[0]!;
				const more = [...papers, ...papers.map(() => [favourite]), [favourite]];
				expect(countRunoff(ids, more)).toMatchObject({ winner: favourite, rounds: { length: 1 } });
			}),
		);
	});

	it("moves papers to the next choice", () => {
		const papers = [[1, 2], [1, 2], [2, 1], [2, 3], [2], [3, 1], [3, 1], [1]];
		const result = countRunoff([1, 2, 3], papers);
		expect(result.rounds[0]).toMatchObject({ eliminated: 3, tieBrokenBy: null });
		expect(result.winner).toBe(1);
	});

	it("breaks ties by the earlier round, then by mentions, then by place on the ballot", () => {
		expect(countRunoff([1, 2], [[1], [2]])).toMatchObject({
			winner: 1,
			rounds: [{ tieBrokenBy: "listed_later" }, {}],
		});
		const byMention = countRunoff([1, 2, 3], [[1], [1], [2, 3], [2, 3], [3, 2]]);
		expect(byMention.rounds[0]?.eliminated).toBe(3);
		const level = countRunoff([1, 2], [[1], [1, 2], [2], [2]]);
		expect(level).toMatchObject({
			winner: 2,
			rounds: [{ eliminated: 1, tieBrokenBy: "ranked_by_fewer" }, {}],
		});
		const earlier = countRunoff(
			[1, 2, 3, 4],
			[[1], [1], [1], [1], [2], [2], [2], [3, 2], [3, 2], [3, 2], [4, 3], [4, 3], [1]],
		);
		expect(earlier.rounds.map((round) => round.eliminated)).toEqual([4, 2, 3, null]);
		expect(earlier.winner).toBe(1);
	});
});

describe("an approval count", () => {
	it("is the recount of the papers, and keeps level options level", () => {
		fc.assert(
			fc.property(shuffledElection, ([ids, papers, shuffled]) => {
				const result = countApprovals(ids, papers);
				expect(countApprovals(ids, shuffled)).toEqual(result);
				for (const { optionId, count } of result.counts) {
					expect(count).toBe(papers.filter((paper) => paper.includes(optionId)).length);
				}
			}),
		);
		expect(countApprovals([1, 2, 3], [[1, 2], [2], [1]]).leaders).toEqual([1, 2]);
		expect(countApprovals([1, 2], []).leaders).toEqual([]);
	});
});

describe("a paper", () => {
	it("names options of its ballot, each once, at least one", () => {
		expect(checkPaper([2, 1], [1, 2, 3]).allowed).toBe(true);
		expect(checkPaper([], [1, 2]).allowed).toBe(false);
		expect(checkPaper([1, 1], [1, 2]).allowed).toBe(false);
		expect(checkPaper([1, 9], [1, 2]).allowed).toBe(false);
	});

	it("is read from places, closing gaps and refusing shared ones", () => {
		expect(
			rankingFromPlaces(
				new Map([
					[7, 3],
					[8, 1],
					[9, 5],
				]),
			),
		).toEqual([8, 7, 9]);
		expect(
			rankingFromPlaces(
				new Map([
					[7, 1],
					[8, 1],
				]),
			),
		).toBeNull();
	});
});

describe("a maker's word on a ballot", () => {
	const closedAt = new Date("2026-06-01T12:00:00Z");
	const outcomeDueAt = outcomeDueAfter(closedAt);
	const later = new Date(outcomeDueAt.getTime() + 1);
	const closed = { state: "closed", outcomePublishedAt: null, outcomeDueAt } as const;

	it("is awaited for seven days to the millisecond, and then missing", () => {
		expect(outcomeDueAt).toEqual(new Date("2026-06-08T12:00:00Z"));
		expect(outcomeStanding(closed, outcomeDueAt)).toBe("awaited");
		expect(outcomeStanding(closed, later)).toBe("silent");
		expect(outcomeStanding({ ...closed, outcomePublishedAt: later }, later)).toBe("published");
	});

	it("isn't due while people vote, or when it was called off", () => {
		for (const state of ["open", "cancelled"] as const)
			expect(outcomeStanding({ ...closed, state }, later)).toBe("not_due");
	});
});
