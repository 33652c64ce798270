import { and, eq, sql } from "drizzle-orm";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { comments, threads } from "#db/schema/index.ts";
import { recordEvents } from "#db/transaction.server.ts";
import type { Subject } from "../thread-owners.server.ts";

export type ThreadRow = typeof threads.$inferSelect;
export type CommentRow = typeof comments.$inferSelect;

/** The thread's row, made if need be, locked until the transaction ends. Every command takes it before any comment. */
export async function lockThreadRow(tx: Database, { type, id }: Subject): Promise<ThreadRow> {
	const [row] = await tx
		.insert(threads)
		.values({ subjectType: type, subjectId: id })
		.onConflictDoUpdate({
			target: [threads.subjectType, threads.subjectId],
			set: { subjectId: id },
		})
		.returning();
	if (!row) throw new Error("The thread's row wasn't written.");
	return row;
}

/** A comment and its thread, both locked, the thread first. Throws NotFound. */
export async function lockComment(
	tx: Database,
	commentId: number,
): Promise<{ comment: CommentRow; thread: ThreadRow; subject: Subject }> {
	const [place] = await tx
		.select({ type: comments.subjectType, id: comments.subjectId })
		.from(comments)
		.where(eq(comments.id, commentId));
	if (!place) throw new NotFound();
	const thread = await lockThreadRow(tx, place);
	const [comment] = await tx.select().from(comments).where(eq(comments.id, commentId)).for("update");
	if (!comment) throw new NotFound();
	return { comment, thread, subject: place };
}

export function threadIs({ type, id }: Subject) {
	return and(eq(threads.subjectType, type), eq(threads.subjectId, id));
}

/** Keeps comment_count equal to the visible rows. */
export async function addToCount(tx: Database, subject: Subject, by: 1 | -1): Promise<void> {
	await tx
		.update(threads)
		.set({ commentCount: sql`${threads.commentCount} + ${by}` })
		.where(threadIs(subject));
}

/** A change of a comment that pages show. Its topics name the thing it is about. */
export async function recordChange(
	tx: Database,
	{
		commentId,
		subject,
		actorId,
		at,
	}: { commentId: number; subject: Subject; actorId: number | null; at: Date },
	topics: string[] = [],
): Promise<void> {
	await recordEvents(tx, {
		type: "comment.changed",
		actorId,
		at,
		topics: [...new Set([topicOf(subject), ...topics])],
		data: { commentId, subjectType: subject.type, subjectId: subject.id },
	});
}

export function topicOf({ type, id }: Subject): string {
	return `${type}:${id}`;
}
