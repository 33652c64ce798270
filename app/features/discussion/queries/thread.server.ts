import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { type Actor, anonymous, isMember, viewerId } from "#app/kernel/actor.ts";
import { type PageTurns, pageOf } from "#app/kernel/page.ts";
import type { Database } from "#db/database.server.ts";
import { keyset } from "#db/keyset.server.ts";
import { comments, threads, watches } from "#db/schema/index.ts";
import { canComment, canSpeakOfficially } from "../policy.ts";
import type { ThreadOrder } from "../rules.ts";
import { type Subject, subjectsOf, type ThreadPlace } from "../thread-owners.server.ts";
import { type CommentView, viewsOf } from "./comment-views.server.ts";
import { firstReplies, repliesPage, repliesShown } from "./replies.server.ts";
import { inPlace, selectComments, shown, stands } from "./select-comments.server.ts";

export const commentsPerPage = 20;

export interface ThreadView extends PageTurns {
	subject: Subject;
	path: string;
	/** Visible comments and replies, merged things included. */
	count: number;
	order: ThreadOrder;
	/** The one comment that the page shows with all its replies, page by page; null for the thread itself. */
	under: number | null;
	pinned: CommentView | null;
	comments: CommentView[];
	/** Why nobody can write, in words of a moderator; null while it is open. */
	lockReason: string | null;
	locked: boolean;
	slowSeconds: number;
	/** `mark`: comments of others too, as official or to be kept on top. */
	may: { comment: boolean; answerOfficially: boolean };
	signedIn: boolean;
	watching: boolean;
	/** Key for the forms of this answer; see OnceField. */
	once: string;
	now: Date;
}

export interface ThreadOptions {
	order?: ThreadOrder;
	cursor?: string | null;
	/** Only this comment, and its replies from the cursor on. */
	under?: number | null;
	now: Date;
}

/**
 * One page of a thread: first-level comments with their first replies; or one comment `under` which the page shows
 * what was replied, as much of it as there is. Comments of things merged into the place
 * stand among them in their order, under their own titles. Removed and hidden ones are there only as places with
 * replies; staff see what is hidden. Four queries, or up to seven with pictures, mentions and a pinned comment.
 */
export async function readThread(
	db: Database,
	actor: Actor,
	place: ThreadPlace,
	{ order = "oldest", cursor = null, under = null, now }: ThreadOptions,
): Promise<ThreadView> {
	// Under one comment the cursor is a place among its replies.
	const list = keyset(under ? null : cursor, [
		{ kind: "id", by: comments.id, descending: order === "newest" },
	]);
	const heads = await readHeads(db, actor, place);
	const pinnedId = pinnedAmong(heads);
	const rows = await selectComments(db, actor)
		.where(
			and(
				inPlace(place),
				isNull(comments.parentId),
				shown(actor),
				under ? eq(comments.id, under) : list.rows,
				pinnedId && !under ? ne(comments.id, pinnedId) : undefined,
			),
		)
		.orderBy(...list.order)
		.limit(commentsPerPage + 1);
	// What is gone, or belongs elsewhere, has no page of its own.
	if (under && rows.length === 0) return readThread(db, actor, place, { order, now });
	const roots = list.page(rows, commentsPerPage, ({ id }) => [id]);
	const below = under ? await repliesPage(db, actor, under, cursor) : null;
	const { previous, next } = below ?? roots;
	// What is pinned stands on top of the first page, in place of where it was written.
	const pinned =
		pinnedId && !previous && !under
			? await selectComments(db, actor).where(and(eq(comments.id, pinnedId), inPlace(place), stands))
			: [];
	const replies = below?.items ?? (await firstReplies(db, actor, [...pinned, ...roots.items]));
	const views = await viewsOf(db, actor, {
		place,
		pinnedId,
		records: [...roots.items, ...replies, ...pinned],
	});
	const withReplies = ({ id }: { id: number }) => {
		const view = views.get(id);
		const own = pageOf(
			replies.filter(({ parentId }) => parentId === id),
			below ? replies.length : repliesShown,
			(reply) => [reply.id],
		);
		const answers = own.items.flatMap((reply) => views.get(reply.id) ?? []);
		return view ? { ...view, replies: answers, moreReplies: own.next } : null;
	};
	const own = heads.find(({ type, id }) => type === place.subject.type && id === place.subject.id);
	return {
		subject: place.subject,
		path: place.path,
		count: heads.reduce((sum, { count }) => sum + count, 0),
		order,
		under,
		previous,
		next,
		pinned: pinned.map(withReplies)[0] ?? null,
		comments: roots.items.flatMap((root) => withReplies(root) ?? []),
		lockReason: own?.lockReason ?? null,
		locked: Boolean(own?.lockedAt),
		slowSeconds: own?.slowSeconds ?? 0,
		may: {
			comment: canComment(actor, { lockedAt: own?.lockedAt ?? null }).allowed,
			answerOfficially: canSpeakOfficially(actor, place).allowed,
		},
		signedIn: isMember(actor),
		watching: own?.watching ?? (await isWatching(db, actor, place.subject)),
		once: randomUUID(),
		now,
	};
}

/** How many comments each of these things has; those without a thread are left out. */
export async function commentCounts(
	db: Database,
	type: Subject["type"],
	ids: number[],
): Promise<Map<number, number>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.select({ id: threads.subjectId, count: threads.commentCount })
		.from(threads)
		.where(and(eq(threads.subjectType, type), inArray(threads.subjectId, ids)));
	return new Map(rows.map(({ id, count }) => [id, count]));
}

async function readHeads(db: Database, actor: Actor, place: ThreadPlace) {
	const subjects = subjectsOf(place);
	return db
		.select({
			type: threads.subjectType,
			id: threads.subjectId,
			count: threads.commentCount,
			lockedAt: threads.lockedAt,
			lockReason: threads.lockReason,
			slowSeconds: threads.slowSeconds,
			pinnedCommentId: threads.pinnedCommentId,
			// Names in full: drizzle leaves the table out of columns where it selects from one only.
			watching: sql<boolean>`exists (select 1 from ${watches} w where w.subject_type = threads.subject_type
				and w.subject_id = threads.subject_id and w.user_id = ${viewerId(actor)} and not w.muted)`,
		})
		.from(threads)
		.where(
			or(...subjects.map(({ type, id }) => and(eq(threads.subjectType, type), eq(threads.subjectId, id)))),
		);
}

async function isWatching(db: Database, actor: Actor, { type, id }: Subject): Promise<boolean> {
	if (!isMember(actor)) return false;
	const [row] = await db
		.select({ muted: watches.muted })
		.from(watches)
		.where(and(eq(watches.subjectType, type), eq(watches.subjectId, id), eq(watches.userId, actor.id)));
	return row?.muted === false;
}

/** The comment that stands on top of a place; null without one. */
export async function pinnedCommentOf(db: Database, place: ThreadPlace): Promise<number | null> {
	const heads = await readHeads(db, anonymous, place);
	return pinnedAmong(heads);
}

function pinnedAmong(heads: { pinnedCommentId: number | null }[]): number | null {
	return heads.find(({ pinnedCommentId }) => pinnedCommentId)?.pinnedCommentId ?? null;
}

/** Whether a thread is locked, and why in a moderator's words. */
export async function lockOf(
	db: Database,
	{ type, id }: Subject,
): Promise<{ locked: boolean; reason: string | null }> {
	const [row] = await db
		.select({ lockedAt: threads.lockedAt, reason: threads.lockReason })
		.from(threads)
		.where(and(eq(threads.subjectType, type), eq(threads.subjectId, id)));
	return { locked: Boolean(row?.lockedAt), reason: row?.reason ?? null };
}
