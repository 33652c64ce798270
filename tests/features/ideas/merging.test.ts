import fc from "fast-check";
import { expect, test } from "vitest";
import { ideaStates } from "#app/features/ideas/rules/lifecycle.ts";
import {
	type Ballots,
	canBeMerged,
	canBeUndone,
	type MergeParty,
	separate,
	undoDays,
	unite,
} from "#app/features/ideas/rules/merging.ts";
import { tally, wants } from "#app/features/ideas/rules/voting.ts";

const people = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 10 });
const ballots: fc.Arbitrary<Ballots> = fc
	.tuple(people, fc.infiniteStream(fc.constantFrom("counted", "quarantined", "void")))
	.map(([ids, states]) => {
		const rows = ids.map((id) => [id, { state: states.next().value, fromMerge: null }] as const);
		return new Map(rows) as Ballots;
	});

function who(votes: Ballots): number[] {
	return [...votes]
		.filter(([, vote]) => wants(vote.state))
		.map(([person]) => person)
		.sort((a, b) => a - b);
}

test("merging unites voters and never sums them", () => {
	fc.assert(
		fc.property(ballots, ballots, (target, source) => {
			const united = unite(target, source, 1);
			const expected = new Set([...who(target), ...who(source).filter((person) => !target.has(person))]);
			expect(new Set(who(united))).toEqual(expected);
			expect(tally(united.values())).toBeLessThanOrEqual(tally(target.values()) + tally(source.values()));
			expect(tally(united.values())).toBeGreaterThanOrEqual(tally(target.values()));
		}),
	);
});

test("merging twice is merging once", () => {
	fc.assert(
		fc.property(ballots, ballots, (target, source) => {
			expect(unite(unite(target, source, 1), source, 1)).toEqual(unite(target, source, 1));
		}),
	);
});

test("the order of merges doesn't matter to who is in, nor to the target's own votes", () => {
	fc.assert(
		fc.property(ballots, ballots, ballots, (target, a, b) => {
			const ab = unite(unite(target, a, 1), b, 2);
			const ba = unite(unite(target, b, 2), a, 1);
			expect(who(ab)).toEqual(who(ba));
			for (const [person, vote] of target) expect(ab.get(person)).toEqual(vote);
		}),
	);
});

test("undoing a merge restores exactly what stood before", () => {
	fc.assert(
		fc.property(ballots, ballots, (target, source) => {
			expect(separate(unite(target, source, 1), 1, new Map())).toEqual(target);
		}),
	);
});

test("undoing one of two merges leaves what the other alone would have made", () => {
	fc.assert(
		fc.property(ballots, ballots, ballots, (target, a, b) => {
			const both = unite(unite(target, a, 1), b, 2);
			expect(who(separate(both, 1, new Map([[2, b]])))).toEqual(who(unite(target, b, 2)));
			expect(who(separate(both, 2, new Map([[1, a]])))).toEqual(who(unite(target, a, 1)));
		}),
	);
});

test("whoever took a merged vote back isn't brought back to the target by an undo", () => {
	fc.assert(
		fc.property(ballots, ballots, ballots, (target, a, b) => {
			const both = new Map(unite(unite(target, a, 1), b, 2));
			const leaver = [...both].find(([, vote]) => vote.fromMerge === 1)?.[0];
			fc.pre(leaver !== undefined);
			both.set(leaver as number, { state: "withdrawn", fromMerge: 1 });
			expect(who(separate(both, 1, new Map([[2, b]])))).not.toContain(leaver);
		}),
	);
});

const party = (id: number): fc.Arbitrary<MergeParty> =>
	fc.record({
		id: fc.constant(id),
		state: fc.constantFrom(...ideaStates),
		hidden: fc.boolean(),
		liveMerges: fc.nat(2),
	});

test("no allowed merge makes a chain, a circle or a merge into something closed", () => {
	fc.assert(
		fc.property(party(1), party(2), (source, target) => {
			expect(canBeMerged(source, { ...target, id: source.id }).allowed).toBe(false);
			if (!canBeMerged(source, target).allowed) return;
			expect(source.liveMerges).toBe(0);
			expect(["merged", "withdrawn"]).not.toContain(source.state);
			expect(["open", "building", "trying", "resolved"]).toContain(target.state);
			expect(target.hidden).toBe(false);
			// After it the source can be neither source nor target.
			const merged = { ...source, state: "merged" as const };
			expect(canBeMerged(merged, { ...target, id: 3 }).allowed).toBe(false);
			expect(canBeMerged({ ...target, id: 3, liveMerges: 0 }, merged).allowed).toBe(false);
			// And the target can't be merged away from under it.
			expect(canBeMerged({ ...target, liveMerges: 1 }, { ...target, id: 3 }).allowed).toBe(false);
		}),
	);
});

test("a merge can be undone for seven days, once", () => {
	const mergedAt = new Date("2026-03-01T12:00:00Z");
	const at = (days: number) => new Date(mergedAt.getTime() + days * 86_400_000);
	expect(canBeUndone({ mergedAt, undoneAt: null }, at(undoDays)).allowed).toBe(true);
	expect(canBeUndone({ mergedAt, undoneAt: null }, new Date(at(undoDays).getTime() + 1)).allowed).toBe(false);
	expect(canBeUndone({ mergedAt, undoneAt: at(1) }, at(2)).allowed).toBe(false);
});
