import type { Reason } from "#app/kernel/decision.ts";

export const ideaStates = [
	"open",
	"building",
	"trying",
	"resolved",
	"declined",
	"expired",
	"merged",
	"withdrawn",
] as const;
export type IdeaState = (typeof ideaStates)[number];

/** States in which an idea is alive: listed, votable, and moved on by what makers and triers do. */
export const livingStates = ["open", "building", "trying", "resolved"] as const;

export const closeReasons = [
	"infeasible",
	"unsafe",
	"out_of_scope",
	"duplicate",
	"stagnated",
	"withdrawn",
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Everything about an idea's answers that its state depends on; counted from rows, never kept by hand. */
export interface IdeaFacts {
	/** Projects that have taken it up and not let go. */
	activeTakeUps: number;
	/** Open rounds of versions that claim it. */
	openRounds: number;
}

/** What can happen to an idea. The first group comes from projects and rounds, the second from people. */
export type IdeaChange =
	| { type: "taken_up" }
	| { type: "released" }
	| { type: "version_published" }
	| { type: "round_opened" }
	| { type: "round_closed" }
	| { type: "criterion_confirmed" }
	| { type: "criterion_lost" }
	| { type: "resolved" }
	| { type: "regressed" }
	| { type: "closed"; reason: CloseReason }
	| { type: "reopened" }
	| { type: "merged" }
	| { type: "unmerged"; stateBefore: IdeaState };

export type Transition = { allowed: true; to: IdeaState } | { allowed: false; reason: Reason };

/**
 * The state after `change`. Alive, an idea stands where its facts put it, and stays resolved until a regression;
 * closed, nothing that makers do moves it. The only way in or out of a closed state is a person's act.
 */
export function transition(state: IdeaState, change: IdeaChange, facts: IdeaFacts): Transition {
	switch (change.type) {
		case "resolved":
			return to(isLiving(state) ? "resolved" : state);
		case "regressed":
			return to(isLiving(state) ? workState(facts) : state);
		case "closed":
			if (!isLiving(state)) return refused("ideas:refused.closedAlready");
			return state === "resolved" && change.reason === "stagnated"
				? refused("ideas:refused.resolvedNeverExpires")
				: to(stateOfClosing(change.reason));
		case "reopened":
			if (state === "merged") return refused("ideas:refused.mergedUndoInstead");
			return isLiving(state) ? refused("ideas:refused.openAlready") : to(workState(facts));
		case "merged":
			return state === "merged" || state === "withdrawn" ? refused("ideas:refused.sourceGone") : to("merged");
		case "unmerged":
			if (state !== "merged") return refused("ideas:refused.notMerged");
			return to(isWork(change.stateBefore) ? workState(facts) : change.stateBefore);
		default:
			return to(isWork(state) ? workState(facts) : state);
	}
}

/** Trying while a round is open, building while anybody has taken it up, otherwise open. */
export function workState(facts: IdeaFacts): "open" | "building" | "trying" {
	if (facts.openRounds > 0) return "trying";
	return facts.activeTakeUps > 0 ? "building" : "open";
}

export function isLiving(state: IdeaState): boolean {
	return livingStates.some((living) => living === state);
}

/** Where a close with this reason leads. */
export function stateOfClosing(reason: CloseReason): "declined" | "expired" | "withdrawn" {
	if (reason === "stagnated") return "expired";
	return reason === "withdrawn" ? "withdrawn" : "declined";
}

/** People who make a wish a need: the loop's cycle is counted from the third. */
export const gatheredFrom = 3;

/** How many of the loop's five steps (said, gathered, made, tried, resolved) an idea has come, 1 to 5. */
export function loopSteps(idea: {
	voteCount: number;
	versionCount: number;
	roundCount: number;
	state: IdeaState;
}): number {
	if (idea.state === "resolved") return 5;
	if (idea.roundCount > 0) return 4;
	if (idea.versionCount > 0) return 3;
	return idea.voteCount >= gatheredFrom ? 2 : 1;
}

/** True when the loop was closed once and a regression opened it again. */
export function loopBroken(idea: { state: IdeaState; resolvedAt: unknown }): boolean {
	return idea.resolvedAt != null && idea.state !== "resolved" && isLiving(idea.state);
}

function isWork(state: IdeaState): boolean {
	return state === "open" || state === "building" || state === "trying";
}

function to(state: IdeaState): Transition {
	return { allowed: true, to: state };
}

function refused(reason: Reason): Transition {
	return { allowed: false, reason };
}
