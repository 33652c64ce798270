/** What a person may decide about others. A maker is a member who opened a project, not a role. */
export const roles = ["member", "moderator", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Earned by taking part well; see features/accounts/rules. */
export type Standing = "new" | "member" | "regular" | "trusted";

export interface Member {
	kind: "member";
	id: number;
	handle: string;
	role: Role;
	standing: Standing;
	/** A suspended member may read, export and appeal, nothing else. */
	suspended: boolean;
	emailVerified: boolean;
}

/** All that a feature ever sees of whoever is asking. */
export type Actor = Member | { kind: "anonymous" };

export const anonymous: Actor = { kind: "anonymous" };

export function isMember(actor: Actor): actor is Member {
	return actor.kind === "member";
}

/** True for moderators and administrators who are not suspended. */
export function isStaff(actor: Actor): actor is Member {
	return isMember(actor) && !actor.suspended && actor.role !== "member";
}

/** The member's id, or 0 (no row has it), for "is this mine" columns in one query for everybody. */
export function viewerId(actor: Actor): number {
	return isMember(actor) ? actor.id : 0;
}
