import { and, asc, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import { type Actor, isStaff } from "#app/kernel/actor.ts";
import { encodeCursor, type Page } from "#app/kernel/page.ts";
import type { Database } from "#db/database.server.ts";
import { keyset } from "#db/keyset.server.ts";
import { comments } from "#db/schema/index.ts";
import { type CommentRecord, readable, selectComments } from "./select-comments.server.ts";

/** Under each comment of a thread's page; where there are more, they have pages of their own. */
export const repliesShown = 20;
const repliesPerPage = 50;

/** So many stand before the one that an address leads to. */
const repliesBefore = 10;

/** The first replies under each parent, and one more than are shown where there are more. */
export async function firstReplies(
	db: Database,
	actor: Actor,
	parents: { id: number }[],
): Promise<CommentRecord[]> {
	if (parents.length === 0) return [];
	// Lateral, so that one parent with thousands of replies doesn't hide those of the others.
	const chosen = sql`${comments.id} in (
		select chosen.id from unnest(${sql.param(parents.map(({ id }) => id))}::bigint[]) parent(id), lateral (
			select reply.id from comments reply
			where reply.parent_id = parent.id and ${visibleReply(actor)}
			order by reply.id limit ${repliesShown + 1}
		) chosen)`;
	return selectComments(db, actor).where(chosen).orderBy(asc(comments.id));
}

/** One page of what was replied to one comment. */
export async function repliesPage(
	db: Database,
	actor: Actor,
	parentId: number,
	cursor: string | null,
): Promise<Page<CommentRecord>> {
	const list = keyset(cursor, [{ kind: "id", by: comments.id }]);
	const rows = await selectComments(db, actor)
		.where(and(eq(comments.parentId, parentId), readable(actor), list.rows))
		.orderBy(...list.order)
		.limit(repliesPerPage + 1);
	return list.page(rows, repliesPerPage, ({ id }) => [id]);
}

/** Where a reply that its thread's page has no place for is read; null for one that stands there. */
export async function placeOfReply(
	db: Database,
	actor: Actor,
	reply: { id: number; parentId: number },
): Promise<{ under: number; cursor: string } | null> {
	const before = await db
		.select({ id: comments.id })
		.from(comments)
		.where(and(eq(comments.parentId, reply.parentId), lt(comments.id, reply.id), readable(actor)))
		.orderBy(desc(comments.id))
		.limit(repliesShown);
	const start = before[repliesBefore];
	return before.length < repliesShown || !start
		? null
		: { under: reply.parentId, cursor: encodeCursor([start.id]) };
}

function visibleReply(actor: Actor): SQL {
	return isStaff(actor)
		? sql`reply.deleted_at is null`
		: sql`reply.deleted_at is null and reply.hidden_at is null`;
}
