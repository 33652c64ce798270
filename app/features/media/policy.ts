import { type Actor, isMember, isStaff } from "#app/kernel/actor.ts";
import { allowed, type Decision, denied } from "#app/kernel/decision.ts";

export function canUpload(actor: Actor): Decision {
	if (!isMember(actor)) return denied("errors:signInRequired");
	return actor.suspended ? denied("errors:suspended") : allowed;
}

interface Readable {
	ownerId: number | null;
	attachedAt: Date | null;
	hiddenAt: Date | null;
}

/**
 * Addresses can't be guessed, so whoever was shown one may follow it. What nothing uses yet is its owner's
 * alone; what moderation hid is nobody's but staff's.
 */
export function canReadMedia(actor: Actor, media: Readable): boolean {
	if (media.hiddenAt) return isStaff(actor);
	if (media.attachedAt) return true;
	return (isMember(actor) && actor.id === media.ownerId) || isStaff(actor);
}
