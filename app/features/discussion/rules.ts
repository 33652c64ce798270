import type { Standing } from "#app/kernel/actor.ts";
import { day, hour } from "#app/kernel/clock.ts";

/** Characters that a Markdown text may have anywhere. */
export const longestMarkdown = 20_000;
export const mostPicturesPerComment = 6;
export const mostMentions = 20;

export const reactionKinds = ["agree", "thanks", "same", "laugh", "think"] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export type ThreadOrder = "oldest" | "newest";

/** How long a removed comment can be taken back; then its text is erased. */
export const undoMs = day;

/** Comments that one person may write within an hour. */
export const commentsPerHour: Record<Standing, number> = { new: 6, member: 30, regular: 60, trusted: 120 };

/** Links that a new account may put in one comment: more is what advertising looks like. */
export const linksOfNewAccounts = 3;

/** How often a text leads elsewhere. */
export function linkCount(body: string): number {
	return body.match(/https?:\/\//gi)?.length ?? 0;
}

/**
 * Seconds until this person may write again, 0 for now. `recent` are the moments of their comments within the last
 * hour, newest first; `lastHere` is their last one in this thread, which `slowSeconds` holds apart.
 */
export function secondsToWait(now: Date, { recent, lastHere, slowSeconds, standing }: Pace): number {
	const oldestThatCounts = recent[commentsPerHour[standing] - 1];
	const forHour = oldestThatCounts ? oldestThatCounts.getTime() + hour - now.getTime() : 0;
	const forThread = lastHere && slowSeconds > 0 ? lastHere.getTime() + slowSeconds * 1000 - now.getTime() : 0;
	return Math.max(0, Math.ceil(Math.max(forHour, forThread) / 1000));
}

interface Pace {
	recent: Date[];
	lastHere: Date | null;
	slowSeconds: number;
	standing: Standing;
}

/** A reply's parent is always on the first level; whom it answers is kept beside that. */
export function placeOfReply(answered: { id: number; parentId: number | null }): {
	parentId: number;
	replyToId: number | null;
} {
	return answered.parentId === null
		? { parentId: answered.id, replyToId: null }
		: { parentId: answered.parentId, replyToId: answered.id };
}

/** Whether a comment that its author removed can still be taken back. */
export function canStillRestore(deletedAt: Date, now: Date): boolean {
	return now.getTime() - deletedAt.getTime() < undoMs;
}
