import { type Actor, isMember, isStaff } from "#app/kernel/actor.ts";
import { allOf, allowed, type Decision, denied } from "#app/kernel/decision.ts";
import { type IdeaState, isLiving } from "./rules/lifecycle.ts";
import { canTakeVotes, type VotableIdea } from "./rules/voting.ts";

export interface IdeaThing extends VotableIdea {
	authorId: number | null;
}

/** Somebody who is signed in and not suspended. */
export function canWrite(actor: Actor): Decision {
	if (!isMember(actor)) return denied("errors:signInRequired");
	return actor.suspended ? denied("errors:suspended") : allowed;
}

/** Hidden ideas are there for their author and the moderators only. `visibleTo` in queries says the same in SQL. */
export function canSee(actor: Actor, idea: Pick<IdeaThing, "hidden" | "authorId">): boolean {
	return !idea.hidden || isStaff(actor) || isAuthor(actor, idea);
}

/** Its author may vote too: their vote counts 1 like any other. */
export function canVote(actor: Actor, idea: VotableIdea): Decision {
	return allOf(canWrite(actor), canTakeVotes(idea));
}

/** Its author: moderators move, tag, close and hide, and never put words into somebody's mouth. */
export function canEdit(actor: Actor, idea: IdeaThing): Decision {
	if (!isAuthor(actor, idea)) return denied("ideas:refused.notYours");
	if (idea.hidden) return denied("ideas:refused.hidden");
	return allOf(canWrite(actor), isLiving(idea.state) ? allowed : denied("ideas:refused.editClosed"));
}

/** Once a maker is at work the idea belongs to its voters as well: then only a moderator closes it. */
export function canWithdraw(actor: Actor, idea: IdeaThing): Decision {
	if (!isAuthor(actor, idea)) return denied("ideas:refused.notYours");
	if (idea.state === "building" || idea.state === "trying") return denied("ideas:refused.withdrawBuilding");
	const open = idea.state === "open" ? allowed : denied("ideas:refused.closedAlready");
	return allOf(canWrite(actor), open);
}

export function canClose(actor: Actor): Decision {
	return isStaff(actor) ? allowed : denied("ideas:refused.moderatorsOnly");
}

/** An author takes a withdrawal back; everything else that was closed is reopened by moderation. */
export function canTakeBack(actor: Actor, idea: IdeaThing): Decision {
	if (!isAuthor(actor, idea)) return denied("ideas:refused.notYours");
	return allOf(canWrite(actor), allowedIf(idea.state, "withdrawn"));
}

/** Merging, hiding, moving to another category, changing somebody's tags. */
export function canCurate(actor: Actor): Decision {
	return isStaff(actor) ? allowed : denied("ideas:refused.moderatorsOnly");
}

export function isAuthor(actor: Actor, idea: Pick<IdeaThing, "authorId">): boolean {
	return isMember(actor) && idea.authorId === actor.id;
}

function allowedIf(state: IdeaState, wanted: IdeaState): Decision {
	return state === wanted ? allowed : denied("ideas:refused.moderatorsOnly");
}
