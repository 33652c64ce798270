import { type Actor, isMember, type Member, type Role } from "#app/kernel/actor.ts";
import { allowed, type Decision, denied } from "#app/kernel/decision.ts";

/** Administrators keep roles, the outbox and the list of people. */
export function canAdministrate(actor: Actor): Decision {
	if (!isMember(actor) || actor.role !== "administrator") return denied("accounts:admin.only");
	return actor.suspended ? denied("errors:suspended") : allowed;
}

/** An administrator changes anybody's role but their own, so that there is always one left. */
export function canChangeRole(actor: Actor, target: { id: number; deleted: boolean; role: Role }): Decision {
	const decision = canAdministrate(actor);
	if (!decision.allowed) return decision;
	if (isMember(actor) && actor.id === target.id) return denied("accounts:admin.notYourself");
	return target.deleted ? denied("accounts:admin.deletedAccount") : allowed;
}

/** The demo world's members are for everybody: nobody locks the others out of them. */
export function canChangeAccess(account: { isDemo: boolean }): Decision {
	return account.isDemo ? denied("accounts:demo.fixed") : allowed;
}

/** A suspended member may read, export and appeal; how they appear to others stays as it is. */
export function canEditProfile(actor: Member): Decision {
	return actor.suspended ? denied("errors:suspended") : allowed;
}

/** An installation keeps at least one administrator. */
export function canDeleteAccount(account: { isDemo: boolean; role: Role }, administrators: number): Decision {
	if (account.isDemo) return denied("accounts:demo.fixed");
	if (account.role === "administrator" && administrators <= 1) {
		return denied("accounts:delete.lastAdministrator");
	}
	return allowed;
}
