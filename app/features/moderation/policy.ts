import { type Actor, isMember, isStaff, type Role } from "#app/kernel/actor.ts";
import { allOf, allowed, type Decision, denied } from "#app/kernel/decision.ts";

/** Whose thing it is. null: nobody's any more. */
export interface Concerned {
	id: number;
	role: Role;
}

const rank: Record<Role, number> = { member: 0, moderator: 1, administrator: 2 };

export function canModerate(actor: Actor): Decision {
	return isStaff(actor) ? allowed : denied("moderation:refused.staffOnly");
}

/** Nobody decides about themselves or upward. */
export function canDecideAbout(actor: Actor, concerned: Concerned | null): Decision {
	return allOf(canModerate(actor), notOneself(actor, concerned), notUpward(actor, concerned));
}

/** Whom to suspend must stand below. */
export function canSuspend(actor: Actor, concerned: Concerned): Decision {
	const beside = isMember(actor) && rank[actor.role] === rank[concerned.role];
	return allOf(canDecideAbout(actor, concerned), beside ? denied("moderation:refused.sideways") : allowed);
}

/** Anybody signed in reports what isn't their own. */
export function canReport(actor: Actor, concerned: Concerned | null): Decision {
	if (!isMember(actor)) return denied("errors:signInRequired");
	if (actor.suspended) return denied("errors:suspended");
	return concerned?.id === actor.id ? denied("moderation:refused.ownThing") : allowed;
}

function notOneself(actor: Actor, concerned: Concerned | null): Decision {
	const own = isMember(actor) && concerned?.id === actor.id;
	return own ? denied("moderation:refused.oneself") : allowed;
}

function notUpward(actor: Actor, concerned: Concerned | null): Decision {
	const up = isMember(actor) && concerned !== null && rank[concerned.role] > rank[actor.role];
	return up ? denied("moderation:refused.upward") : allowed;
}
