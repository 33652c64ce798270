import fc from "fast-check";
import { expect, test } from "vitest";
import {
	closeReasons,
	type IdeaChange,
	type IdeaFacts,
	type IdeaState,
	ideaStates,
	isLiving,
	loopBroken,
	loopSteps,
	stateOfClosing,
	transition,
	workState,
} from "#app/features/ideas/rules/lifecycle.ts";

const facts = fc.record({ activeTakeUps: fc.nat(4), openRounds: fc.nat(3) });
const state = fc.constantFrom(...ideaStates);
const makersChange = fc.constantFrom<IdeaChange["type"]>(
	"taken_up",
	"released",
	"version_published",
	"round_opened",
	"round_closed",
	"criterion_confirmed",
	"criterion_lost",
	"resolved",
	"regressed",
);
const change: fc.Arbitrary<IdeaChange> = fc.oneof(
	makersChange.map((type) => ({ type }) as IdeaChange),
	fc.constantFrom(...closeReasons).map((reason) => ({ type: "closed", reason }) as const),
	fc.constant({ type: "reopened" } as const),
	fc.constant({ type: "merged" } as const),
	state.map((stateBefore) => ({ type: "unmerged", stateBefore }) as const),
);

function after(from: IdeaState, what: IdeaChange, given: IdeaFacts): IdeaState {
	const next = transition(from, what, given);
	return next.allowed ? next.to : from;
}

test("a living idea that isn't resolved stands where its facts put it", () => {
	fc.assert(
		fc.property(fc.constantFrom("open", "building", "trying"), makersChange, facts, (from, type, given) => {
			const to = after(from as IdeaState, { type } as IdeaChange, given);
			expect(to).toBe(type === "resolved" ? "resolved" : workState(given));
		}),
	);
});

test("a resolved idea stays resolved until a regression, whatever makers do", () => {
	fc.assert(
		fc.property(makersChange, facts, (type, given) => {
			const to = after("resolved", { type } as IdeaChange, given);
			expect(to).toBe(type === "regressed" ? workState(given) : "resolved");
		}),
	);
});

test("nothing that makers do moves a closed idea", () => {
	const closed = fc.constantFrom<IdeaState>("declined", "expired", "merged", "withdrawn");
	fc.assert(
		fc.property(closed, makersChange, facts, (from, type, given) => {
			expect(after(from, { type } as IdeaChange, given)).toBe(from);
		}),
	);
});

test("a state is left for a closed one only by closing or merging, and entered again only by reopening or undoing", () => {
	fc.assert(
		fc.property(state, change, facts, (from, what, given) => {
			const to = after(from, what, given);
			if (isLiving(from) && !isLiving(to)) expect(["closed", "merged"]).toContain(what.type);
			if (!isLiving(from) && isLiving(to)) expect(["reopened", "unmerged"]).toContain(what.type);
			if (to === "merged" && from !== "merged") expect(what.type).toBe("merged");
			if (from === "merged" && to !== "merged") expect(what.type).toBe("unmerged");
			if (to === "resolved" && from !== "resolved") expect(["resolved", "unmerged"]).toContain(what.type);
		}),
	);
});

test("the same change twice leads where it led once", () => {
	fc.assert(
		fc.property(state, change, facts, (from, what, given) => {
			const once = after(from, what, given);
			expect(after(once, what, given)).toBe(once);
		}),
	);
});

test("merging and undoing with unchanged facts gives the state back", () => {
	const mergeable = state.filter(
		(from) => transition(from, { type: "merged" }, { activeTakeUps: 0, openRounds: 0 }).allowed,
	);
	fc.assert(
		fc.property(mergeable, facts, (from, given) => {
			const before = after(from, { type: "criterion_confirmed" }, given);
			const merged = after(before, { type: "merged" }, given);
			expect(merged).toBe("merged");
			expect(after(merged, { type: "unmerged", stateBefore: before }, given)).toBe(before);
		}),
	);
});

test("a close leads to the state that its reason names, and never twice", () => {
	for (const reason of closeReasons) {
		const none = { activeTakeUps: 0, openRounds: 0 };
		expect(after("open", { type: "closed", reason }, none)).toBe(stateOfClosing(reason));
		expect(transition(stateOfClosing(reason), { type: "closed", reason }, none).allowed).toBe(false);
	}
	expect(stateOfClosing("duplicate")).toBe("declined");
	expect(stateOfClosing("stagnated")).toBe("expired");
});

test("what was resolved never expires", () => {
	const none = { activeTakeUps: 0, openRounds: 0 };
	expect(transition("resolved", { type: "closed", reason: "stagnated" }, none).allowed).toBe(false);
});

test("an open round outweighs a take-up, and letting go of the last one opens the idea again", () => {
	expect(workState({ activeTakeUps: 0, openRounds: 1 })).toBe("trying");
	expect(workState({ activeTakeUps: 2, openRounds: 0 })).toBe("building");
	expect(after("building", { type: "released" }, { activeTakeUps: 0, openRounds: 0 })).toBe("open");
});

test("the loop ring grows with voices, versions and rounds, and breaks with a regression", () => {
	const idea = { voteCount: 2, versionCount: 0, roundCount: 0, state: "open" as IdeaState };
	expect(loopSteps(idea)).toBe(1);
	expect(loopSteps({ ...idea, voteCount: 3 })).toBe(2);
	expect(loopSteps({ ...idea, versionCount: 1 })).toBe(3);
	expect(loopSteps({ ...idea, versionCount: 1, roundCount: 1 })).toBe(4);
	expect(loopSteps({ ...idea, state: "resolved" })).toBe(5);
	expect(loopBroken({ state: "trying", resolvedAt: new Date() })).toBe(true);
	expect(loopBroken({ state: "resolved", resolvedAt: new Date() })).toBe(false);
	expect(loopBroken({ state: "open", resolvedAt: null })).toBe(false);
});
