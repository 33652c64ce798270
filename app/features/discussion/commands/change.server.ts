import { and, eq } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { Conflict, ensure, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { commentReactions, commentRevisions, comments, threads } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { canDeleteComment, canEditComment, canMark, canReact, canRestoreComment } from "../policy.ts";
import { canStillRestore, linkCount, linksOfNewAccounts, type ReactionKind } from "../rules.ts";
import type { ThreadPlace } from "../thread-owners.server.ts";
import { addToCount, lockComment, recordChange, threadIs } from "./thread-row.server.ts";

interface Change {
	commentId: number;
	now: Date;
}

/** Replaces a comment's text; the one before is kept in its history. The same text again changes nothing. */
export async function editComment(
	db: Database,
	actor: Member,
	{ commentId, body, now }: Change & { body: string },
): Promise<void> {
	if (actor.standing === "new" && linkCount(body) > linksOfNewAccounts) {
		throw new RuleBroken("body", "discussion:refused.tooManyLinks", { max: linksOfNewAccounts });
	}
	await inTransaction(db, async (tx) => {
		const { comment, thread, subject } = await lockComment(tx, commentId);
		ensure(canEditComment(actor, comment, thread));
		if (comment.body === body) return;
		await tx.insert(commentRevisions).values({ commentId, body: comment.body, replacedAt: now });
		await tx.update(comments).set({ body, editedAt: now }).where(eq(comments.id, commentId));
		await recordChange(tx, { commentId, subject, actorId: actor.id, at: now });
	});
}

/** Takes one's own comment away; replies stay under its place. Can be taken back for a day. */
export async function deleteComment(db: Database, actor: Member, { commentId, now }: Change): Promise<void> {
	await inTransaction(db, async (tx) => {
		const { comment, thread, subject } = await lockComment(tx, commentId);
		ensure(canDeleteComment(actor, comment));
		await tx.update(comments).set({ deletedAt: now }).where(eq(comments.id, commentId));
		await addToCount(tx, subject, -1);
		if (thread.pinnedCommentId === commentId) {
			await tx.update(threads).set({ pinnedCommentId: null }).where(threadIs(subject));
		}
		await recordChange(tx, { commentId, subject, actorId: actor.id, at: now });
	});
}

/** Takes a removal back. Doing it twice is fine; after a day it is a Conflict. */
export async function restoreComment(db: Database, actor: Member, { commentId, now }: Change): Promise<void> {
	await inTransaction(db, async (tx) => {
		const { comment, subject } = await lockComment(tx, commentId);
		ensure(canRestoreComment(actor, comment));
		if (!comment.deletedAt) return;
		if (!canStillRestore(comment.deletedAt, now)) throw new Conflict("discussion:refused.undoOver");
		await tx.update(comments).set({ deletedAt: null }).where(eq(comments.id, commentId));
		await addToCount(tx, subject, 1);
		await recordChange(tx, { commentId, subject, actorId: actor.id, at: now });
	});
}

/** Sets or takes back one reaction: one per person, comment and kind. */
export async function reactToComment(
	db: Database,
	actor: Member,
	{ commentId, kind, on, now }: Change & { kind: ReactionKind; on: boolean },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		const { comment, subject } = await lockComment(tx, commentId);
		ensure(canReact(actor, comment));
		const mine = { commentId, userId: actor.id, kind };
		if (on)
			await tx
				.insert(commentReactions)
				.values({ ...mine, createdAt: now })
				.onConflictDoNothing();
		else {
			await tx
				.delete(commentReactions)
				.where(
					and(
						eq(commentReactions.commentId, commentId),
						eq(commentReactions.userId, actor.id),
						eq(commentReactions.kind, kind),
					),
				);
		}
		await recordChange(tx, { commentId, subject, actorId: actor.id, at: now });
	});
}

/** Marks a comment as an official answer, or not any more. For makers of an answering project; staff mark their own. */
export async function markOfficial(
	db: Database,
	actor: Member,
	{ commentId, place, on, now }: Change & { place: ThreadPlace; on: boolean },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		const { comment, subject } = await lockComment(tx, commentId);
		ensure(canMark(actor, place, comment));
		ensure(canReact(actor, comment));
		await tx.update(comments).set({ official: on }).where(eq(comments.id, commentId));
		await recordChange(tx, { commentId, subject, actorId: actor.id, at: now }, place.topics);
	});
}

/** Keeps one comment on top of its thread, in place of any other, or no more. */
export async function pinComment(
	db: Database,
	actor: Member,
	{ commentId, place, on, now }: Change & { place: ThreadPlace; on: boolean },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		const { comment, thread, subject } = await lockComment(tx, commentId);
		ensure(canMark(actor, place, comment));
		ensure(canReact(actor, comment));
		if (!on && thread.pinnedCommentId !== commentId) return;
		await tx
			.update(threads)
			.set({ pinnedCommentId: on ? commentId : null })
			.where(threadIs(subject));
		await recordChange(tx, { commentId, subject, actorId: actor.id, at: now }, place.topics);
	});
}
