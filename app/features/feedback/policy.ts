import { type Actor, isMember, isStaff } from "#app/kernel/actor.ts";
import { allOf, allowed, type Decision, denied } from "#app/kernel/decision.ts";
import type { RoundViewer } from "./rules/blindness.ts";
import { type RoundState, takesAnswers } from "./rules/rounds.ts";

type VersionState = "draft" | "published" | "superseded" | "recalled";

interface ProjectFacts {
	hidden: boolean;
	isMaker: boolean;
}

interface RoundFacts extends ProjectFacts {
	state: RoundState;
	closesAt: Date;
	versionState: VersionState;
}

/** Hidden projects, and all that belongs to them, are there for their makers and for staff. */
export function canSee(actor: Actor, project: ProjectFacts): Decision {
	return !project.hidden || project.isMaker || isStaff(actor) ? allowed : denied("errors:notFound");
}

/** Members who aren't suspended. */
export function canWrite(actor: Actor): Decision {
	if (!isMember(actor)) return denied("errors:signInRequired");
	return actor.suspended ? denied("errors:suspended") : allowed;
}

/** A maker asks about a version that is out and not called back. */
export function canOpenRound(actor: Actor, facts: ProjectFacts & { versionState: VersionState }): Decision {
	return allOf(
		canMake(actor, facts),
		facts.versionState === "draft" ? denied("feedback:refusal.draftVersion") : allowed,
		facts.versionState === "recalled" ? denied("feedback:refusal.recalledVersion") : allowed,
	);
}

/** Everybody but the makers, until the very moment of the close. */
export function canRespond(actor: Actor, facts: RoundFacts, now: Date): Decision {
	return allOf(
		canWrite(actor),
		facts.isMaker ? denied("feedback:refusal.makersDontJudge") : allowed,
		facts.versionState === "recalled" ? denied("feedback:refusal.recalledVersion") : allowed,
		facts.state === "cancelled" ? denied("feedback:refusal.roundCancelled") : allowed,
		takesAnswers(facts, now) ? allowed : denied("feedback:refusal.roundClosed"),
	);
}

/** What only a project's makers do: rounds, outcomes, to-dos. */
export function canMake(actor: Actor, project: ProjectFacts): Decision {
	return allOf(
		canWrite(actor),
		project.isMaker ? allowed : denied("feedback:refusal.makersOnly"),
		project.hidden ? denied("feedback:refusal.projectHidden") : allowed,
	);
}

/** Once the people have spoken, the maker answers. */
export function canPublishOutcome(actor: Actor, facts: ProjectFacts & { state: RoundState }): Decision {
	return allOf(
		canMake(actor, facts),
		facts.state === "closed" ? allowed : denied("feedback:refusal.roundNotClosed"),
	);
}

/** Whoever made it, from a version that was out at some time; its makers have the version's own pictures. */
export function canShowMake(actor: Actor, facts: ProjectFacts & { versionState: VersionState }): Decision {
	return allOf(
		canWrite(actor),
		facts.isMaker ? denied("feedback:refusal.makersShowVersions") : allowed,
		facts.versionState === "draft" ? denied("feedback:refusal.draftVersion") : allowed,
	);
}

/** The pulse is about the version that is current. */
export function canVoteOnVersion(actor: Actor, facts: ProjectFacts & { current: boolean }): Decision {
	return allOf(
		canWrite(actor),
		facts.isMaker ? denied("feedback:refusal.makersDontVote") : allowed,
		facts.current ? allowed : denied("feedback:refusal.notCurrent"),
	);
}

/** How somebody stands to a round, for what they may read of it. */
export function viewerOf(actor: Actor, project: ProjectFacts): RoundViewer {
	if (!isMember(actor)) return "visitor";
	if (project.isMaker) return "maker";
	return isStaff(actor) ? "staff" : "member";
}
