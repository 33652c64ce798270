import { type Actor, isMember, isStaff } from "#app/kernel/actor.ts";
import { allowed, type Decision, denied } from "#app/kernel/decision.ts";
import { isPublic, type VersionState } from "./rules/version-lifecycle.ts";

interface ProjectFacts {
	hidden: boolean;
	/** Joined makers, the owner among them. */
	makerIds: number[];
}

/** Hidden projects are there for their makers and for staff, who have to look at them. */
export function canSeeProject(actor: Actor, project: ProjectFacts): Decision {
	if (!project.hidden || isStaff(actor) || isMakerAmong(actor, project)) return allowed;
	return denied("errors:notFound");
}

/** Drafts are their makers' alone; staff don't read them either. */
export function canSeeVersion(actor: Actor, project: ProjectFacts, state: VersionState): Decision {
	if (!isPublic(state)) return isMakerAmong(actor, project) ? allowed : denied("errors:notFound");
	return canSeeProject(actor, project);
}

/** Everything that a maker does with a project and its versions. */
export function canMake(actor: Actor, project: ProjectFacts): Decision {
	const writing = canWrite(actor);
	if (!writing.allowed) return writing;
	if (!isMakerAmong(actor, project)) return denied("projects:policy.makersOnly");
	return project.hidden ? denied("projects:policy.hidden") : allowed;
}

/** Opening a project: every member who may write. */
export function canWrite(actor: Actor): Decision {
	if (!isMember(actor)) return denied("errors:signInRequired");
	return actor.suspended ? denied("errors:suspended") : allowed;
}

/** Following and remixing what one can see. */
export function canFollow(actor: Actor, project: ProjectFacts): Decision {
	const writing = canWrite(actor);
	return writing.allowed ? canSeeProject(actor, project) : writing;
}

function isMakerAmong(actor: Actor, project: ProjectFacts): boolean {
	return isMember(actor) && project.makerIds.includes(actor.id);
}
