import { allowed, type Decision, denied } from "#app/kernel/decision.ts";
import { type IdeaState, isLiving } from "./lifecycle.ts";

/** counted: in the public count. quarantined: waits for the account's first standing. withdrawn: see merging.ts. */
export type VoteState = "counted" | "quarantined" | "void" | "withdrawn";

export interface VotableIdea {
	state: IdeaState;
	hidden: boolean;
}

/** Whether votes on this idea may be given, changed or taken back. */
export function canTakeVotes(idea: VotableIdea): Decision {
	if (idea.hidden) return denied("ideas:refused.hidden");
	if (isLiving(idea.state)) return allowed;
	if (idea.state === "merged") return denied("ideas:refused.voteMerged");
	return denied(idea.state === "withdrawn" ? "ideas:refused.voteWithdrawn" : "ideas:refused.voteClosed");
}

/** The count that a person reads: everybody's counted votes, and their own while it waits. */
export function shownVoteCount(voteCount: number, own: VoteState | null): number {
	return own === "quarantined" ? voteCount + 1 : voteCount;
}

/** The count is never anything but this. */
export function tally(votes: Iterable<{ state: VoteState }>): number {
	let count = 0;
	for (const vote of votes) if (vote.state === "counted") count += 1;
	return count;
}

/** Whether somebody's row means that they want it now. */
export function wants(state: VoteState | null | undefined): boolean {
	return state === "counted" || state === "quarantined";
}
