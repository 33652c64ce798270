import { type Actor, isMember, isStaff } from "#app/kernel/actor.ts";
import { allOf, allowed, type Decision, denied } from "#app/kernel/decision.ts";
import type { BallotState } from "./rules/papers.ts";

interface ProjectFacts {
	hidden: boolean;
	isMaker: boolean;
}

interface BallotFacts extends ProjectFacts {
	/** Hidden itself, by moderation. */
	ballotHidden: boolean;
	state: BallotState;
	closesAt: Date;
}

export function canSeeBallot(actor: Actor, ballot: BallotFacts): Decision {
	const open = !ballot.hidden && !ballot.ballotHidden;
	return open || ballot.isMaker || isStaff(actor) ? allowed : denied("errors:notFound");
}

/** What only a project's makers do: open a ballot, say what becomes of it. */
export function canRunBallots(actor: Actor, project: ProjectFacts): Decision {
	return allOf(
		canWrite(actor),
		project.isMaker ? allowed : denied("ballots:refusal.makersOnly"),
		project.hidden ? denied("ballots:refusal.projectHidden") : allowed,
	);
}

/** Everybody but the makers, who ask because they want to hear others; until the very moment of the close. */
export function canCast(actor: Actor, ballot: BallotFacts, now: Date): Decision {
	return allOf(
		canWrite(actor),
		ballot.isMaker ? denied("ballots:refusal.makersAsk") : allowed,
		ballot.hidden || ballot.ballotHidden ? denied("ballots:refusal.projectHidden") : allowed,
		ballot.state === "cancelled" ? denied("ballots:refusal.cancelled") : allowed,
		ballot.state === "open" && now < ballot.closesAt ? allowed : denied("ballots:refusal.closed"),
	);
}

/** Secret until one has voted or it closed; makers wait for the close like everybody else. */
export function canSeeCount(ballot: { state: BallotState }, voted: boolean): boolean {
	return ballot.state === "closed" || (ballot.state === "open" && voted);
}

function canWrite(actor: Actor): Decision {
	if (!isMember(actor)) return denied("errors:signInRequired");
	return actor.suspended ? denied("errors:suspended") : allowed;
}
