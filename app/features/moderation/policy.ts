import { type Actor, isMember, isStaff, type Role } from "#app/kernel/actor.ts";
import { allOf, allowed, type Decision, denied } from "#app/kernel/decision.ts";
import { type ActType, actsFor, type SubjectState } from "./rules/acts.ts";

/** Whose thing it is. null: nobody's any more. */
export interface Concerned {
	id: number;
	role: Role;
}

/** Whom a decision about a thing concerns: its author, and the makers whose work it is or judges. */
export interface Matter {
	concerned: Concerned | null;
	makerIds: number[];
}

const rank: Record<Role, number> = { member: 0, moderator: 1, administrator: 2 };

export function canModerate(actor: Actor): Decision {
	return isStaff(actor) ? allowed : denied("moderation:refused.staffOnly");
}

/** Nobody decides about themselves or upward, nor reads who reported them. */
export function canDecideAbout(actor: Actor, matter: Matter): Decision {
	return allOf(canModerate(actor), notOneself(actor, matter), notUpward(actor, matter.concerned));
}

/** One act: who is suspended stands below, and roles are an administrator's to give. */
export function canAct(actor: Actor, act: ActType, matter: Matter): Decision {
	const decision = canDecideAbout(actor, matter);
	if (!decision.allowed) return decision;
	if (act === "suspend") return above(actor, matter.concerned);
	const giving = act === "role" && isMember(actor) && actor.role !== "administrator";
	return giving ? denied("moderation:refused.administratorsOnly") : allowed;
}

/** The acts that make sense for a thing as it stands now, and are this actor's to do. */
export function actsOpenTo(actor: Actor, subject: SubjectState & Matter): ActType[] {
	return actsFor(subject).filter((act) => canAct(actor, act, subject).allowed);
}

/** What this actor may do about a person, as they stand now. */
export function actsOnPerson(actor: Actor, person: Concerned & { suspended: boolean }): ActType[] {
	const { suspended, ...concerned } = person;
	return actsOpenTo(actor, {
		...{ type: "user", suspended, concerned, makerIds: [] },
		...{ hidden: false, locked: false, living: false, closed: false, merged: false, openCase: false },
	});
}

/** Anybody signed in reports what isn't their own. */
export function canReport(actor: Actor, concerned: Concerned | null): Decision {
	if (!isMember(actor)) return denied("errors:signInRequired");
	if (actor.suspended) return denied("errors:suspended");
	return concerned?.id === actor.id ? denied("moderation:refused.ownThing") : allowed;
}

export function isOwnMatter(actor: Actor, { concerned, makerIds }: Matter): boolean {
	return isMember(actor) && (concerned?.id === actor.id || makerIds.includes(actor.id));
}

function notOneself(actor: Actor, matter: Matter): Decision {
	return isOwnMatter(actor, matter) ? denied("moderation:refused.oneself") : allowed;
}

function notUpward(actor: Actor, concerned: Concerned | null): Decision {
	const up = isMember(actor) && concerned !== null && rank[concerned.role] > rank[actor.role];
	return up ? denied("moderation:refused.upward") : allowed;
}

function above(actor: Actor, concerned: Concerned | null): Decision {
	const beside = isMember(actor) && concerned !== null && rank[actor.role] === rank[concerned.role];
	return beside ? denied("moderation:refused.sideways") : allowed;
}
