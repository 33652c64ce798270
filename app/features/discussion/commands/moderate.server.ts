import { eq } from "drizzle-orm";
import { Conflict } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { comments, threads } from "#db/schema/index.ts";
import type { Subject } from "../thread-owners.server.ts";
import { addToCount, lockComment, lockThreadRow, recordChange, threadIs } from "./thread-row.server.ts";

/*
 * What moderation does to a discussion. It decides, tells the person concerned and writes the log; these only change
 * the rows, in its transaction, and keep the counts right.
 */

interface Act {
	actorId: number | null;
	now: Date;
}

/** Throws Conflict when it is hidden already. */
export async function hideComment(
	tx: Database,
	commentId: number,
	{ actorId, now }: Act,
): Promise<{ authorId: number | null; subject: Subject }> {
	const { comment, thread, subject } = await lockComment(tx, commentId);
	if (comment.hiddenAt) throw new Conflict("discussion:refused.gone");
	await tx.update(comments).set({ hiddenAt: now }).where(eq(comments.id, commentId));
	if (!comment.deletedAt) await addToCount(tx, subject, -1);
	if (thread.pinnedCommentId === commentId) {
		await tx.update(threads).set({ pinnedCommentId: null }).where(threadIs(subject));
	}
	await recordChange(tx, { commentId, subject, actorId, at: now });
	return { authorId: comment.authorId, subject };
}

/** Throws Conflict when it isn't hidden. */
export async function unhideComment(
	tx: Database,
	commentId: number,
	{ actorId, now }: Act,
): Promise<{ authorId: number | null; subject: Subject }> {
	const { comment, subject } = await lockComment(tx, commentId);
	if (!comment.hiddenAt) throw new Conflict("discussion:refused.notHidden");
	await tx.update(comments).set({ hiddenAt: null }).where(eq(comments.id, commentId));
	if (!comment.deletedAt) await addToCount(tx, subject, 1);
	await recordChange(tx, { commentId, subject, actorId, at: now });
	return { authorId: comment.authorId, subject };
}

/** Nobody but staff writes there from now on; everybody reads why. Throws Conflict when it is locked already. */
export async function lockThread(
	tx: Database,
	subject: Subject,
	{ reason, now }: { reason: string; now: Date },
): Promise<void> {
	const thread = await lockThreadRow(tx, subject);
	if (thread.lockedAt) throw new Conflict("discussion:refused.locked");
	await tx.update(threads).set({ lockedAt: now, lockReason: reason }).where(threadIs(subject));
}

export async function unlockThread(tx: Database, subject: Subject): Promise<void> {
	const thread = await lockThreadRow(tx, subject);
	if (!thread.lockedAt) throw new Conflict("discussion:refused.notLocked");
	await tx.update(threads).set({ lockedAt: null, lockReason: null }).where(threadIs(subject));
}

/** Least seconds between two comments of one person in this thread; 0 ends it. */
export async function slowThread(tx: Database, subject: Subject, seconds: number): Promise<void> {
	await lockThreadRow(tx, subject);
	await tx
		.update(threads)
		.set({ slowSeconds: Math.max(0, Math.min(86_400, Math.floor(seconds))) })
		.where(threadIs(subject));
}
