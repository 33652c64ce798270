import { type Actor, isMember } from "#app/kernel/actor.ts";

/**
 * Whether a vote by this person counts at once. One that doesn't waits in quarantine and is counted when
 * `account.standing_changed` tells that the account has left "new": by proving its e-mail address, or by being a
 * day old with something accepted from it (see `standingOf`). Staff count always.
 */
export function votesCount(actor: Actor): boolean {
	if (!isMember(actor)) return false;
	return actor.standing !== "new" || actor.emailVerified || actor.role !== "member";
}
