import { type Actor, isMember, isStaff } from "#app/kernel/actor.ts";
import { allOf, allowed, type Decision, denied } from "#app/kernel/decision.ts";

interface Place {
	makerIds: number[];
}

interface Comment {
	authorId: number | null;
	deletedAt: Date | null;
	hiddenAt: Date | null;
}

export function canWrite(actor: Actor): Decision {
	if (!isMember(actor)) return denied("errors:signInRequired");
	return actor.suspended ? denied("errors:suspended") : allowed;
}

/** In a locked thread only staff go on writing. */
export function canComment(actor: Actor, thread: { lockedAt: Date | null }): Decision {
	return allOf(canWrite(actor), openTo(actor, thread));
}

/** Its author, while it stands and the thread isn't locked: a lock also freezes what was said. */
export function canEditComment(actor: Actor, comment: Comment, thread: { lockedAt: Date | null }): Decision {
	return allOf(canWrite(actor), isAuthor(actor, comment), stands(comment), openTo(actor, thread));
}

export function canDeleteComment(actor: Actor, comment: Comment): Decision {
	return allOf(canWrite(actor), isAuthor(actor, comment), stands(comment));
}

export function canRestoreComment(actor: Actor, comment: Comment): Decision {
	const hidden = comment.hiddenAt ? denied("discussion:refused.gone") : allowed;
	return allOf(canWrite(actor), isAuthor(actor, comment), hidden);
}

export function canReact(actor: Actor, comment: Comment): Decision {
	return allOf(canWrite(actor), stands(comment));
}

/** Speaks as whose word counts here: makers of an answering project, and staff. */
export function canSpeakOfficially(actor: Actor, place: Place): Decision {
	const speaks = isMakerHere(actor, place) || isStaff(actor);
	return allOf(canWrite(actor), speaks ? allowed : denied("discussion:refused.makersOnly"));
}

/** Says of a comment "this is official" and "this stays on top". Staff say it of their own words only. */
export function canMark(actor: Actor, place: Place, comment: Pick<Comment, "authorId">): Decision {
	const own = isMember(actor) && actor.id === comment.authorId;
	const marks = isMakerHere(actor, place) || (isStaff(actor) && own);
	return allOf(canWrite(actor), marks ? allowed : denied("discussion:refused.makersOnly"));
}

function isMakerHere(actor: Actor, place: Place): boolean {
	return isMember(actor) && place.makerIds.includes(actor.id);
}

/** A removed or hidden comment keeps its words from everybody but staff (hidden) and its author (for the undo). */
export function canReadBody(actor: Actor, comment: Comment): boolean {
	if (comment.deletedAt) return false;
	return !comment.hiddenAt || isStaff(actor);
}

function isAuthor(actor: Actor, { authorId }: Comment): Decision {
	return isMember(actor) && actor.id === authorId ? allowed : denied("discussion:refused.notYours");
}

function stands({ deletedAt, hiddenAt }: Comment): Decision {
	return deletedAt || hiddenAt ? denied("discussion:refused.gone") : allowed;
}

function openTo(actor: Actor, { lockedAt }: { lockedAt: Date | null }): Decision {
	return lockedAt && !isStaff(actor) ? denied("discussion:refused.locked") : allowed;
}
