import { and, desc, eq, isNull, lt, ne } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { encodeCursor } from "#app/kernel/page.ts";
import type { Database } from "#db/database.server.ts";
import { commentRevisions, comments, threads, watches } from "#db/schema/index.ts";
import { renderMarkdown } from "../markdown.server.ts";
import { canReadBody } from "../policy.ts";
import { type Subject, type ThreadOwners, type ThreadPlace, threadPlace } from "../thread-owners.server.ts";
import { type CommentView, viewsOf } from "./comment-views.server.ts";
import { placeOfReply } from "./replies.server.ts";
import { inPlace, selectComments, shown } from "./select-comments.server.ts";
import { commentsPerPage } from "./thread.server.ts";

export interface FoundComment {
	comment: CommentView;
	place: ThreadPlace;
}

/** One comment and the place it stands in. Throws NotFound where the actor may not read there, or it is gone. */
export async function findComment(
	db: Database,
	actor: Actor,
	owners: ThreadOwners,
	commentId: number,
): Promise<FoundComment> {
	const [record] = await selectComments(db, actor).where(eq(comments.id, commentId));
	if (!record) throw new NotFound();
	const place = await threadPlace(owners, db, actor, { type: record.subjectType, id: record.subjectId });
	const comment = (await viewsOf(db, actor, { place, pinnedId: null, records: [record] })).get(commentId);
	if (!comment) throw new NotFound();
	return { comment, place };
}

/** The address at which a comment is read: its thread's page that holds it, and its anchor. */
export async function addressOf(
	db: Database,
	actor: Actor,
	place: ThreadPlace,
	comment: { id: number; parentId: number | null },
): Promise<string> {
	const rootId = comment.parentId ?? comment.id;
	const own = comment.parentId && (await placeOfReply(db, actor, { ...comment, parentId: comment.parentId }));
	if (own) return `${place.path}?under=${own.under}&c=${own.cursor}#comment-${comment.id}`;
	const [thread] = await db
		.select({ pinnedCommentId: threads.pinnedCommentId })
		.from(threads)
		.where(and(eq(threads.subjectType, place.subject.type), eq(threads.subjectId, place.subject.id)));
	const pinnedId = thread?.pinnedCommentId;
	if (pinnedId === rootId) return `${place.path}#comment-${comment.id}`;
	const before = await db
		.select({ id: comments.id })
		.from(comments)
		.where(
			and(
				inPlace(place),
				isNull(comments.parentId),
				shown(actor),
				lt(comments.id, rootId),
				pinnedId ? ne(comments.id, pinnedId) : undefined,
			),
		)
		.orderBy(desc(comments.id))
		.limit(commentsPerPage);
	const previous = before[0];
	const query = before.length === commentsPerPage && previous ? `?c=${encodeCursor([previous.id])}` : "";
	return `${place.path}${query}#comment-${comment.id}`;
}

export interface RevisionView {
	html: string;
	/** When this text was replaced; null for the one that stands. */
	replacedAt: Date | null;
}

/** What a comment said before, newest first, at most 50; empty for what was never changed, or is gone. */
export async function readHistory(db: Database, actor: Actor, commentId: number): Promise<RevisionView[]> {
	const [comment] = await db.select().from(comments).where(eq(comments.id, commentId));
	if (!comment || !canReadBody(actor, comment)) return [];
	const rows = await db
		.select({ body: commentRevisions.body, replacedAt: commentRevisions.replacedAt })
		.from(commentRevisions)
		.where(eq(commentRevisions.commentId, commentId))
		.orderBy(desc(commentRevisions.id))
		.limit(50);
	const all = [{ body: comment.body, replacedAt: null }, ...rows];
	return all.map(({ body, replacedAt }) => ({ html: renderMarkdown(body), replacedAt }));
}

/** Ids of everybody who wants to hear of what happens there. */
export async function watchersOf(db: Database, { type, id }: Subject): Promise<number[]> {
	const rows = await db
		.select({ userId: watches.userId })
		.from(watches)
		.where(and(eq(watches.subjectType, type), eq(watches.subjectId, id), eq(watches.muted, false)));
	return rows.map(({ userId }) => userId);
}
