import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { type Actor, isStaff, viewerId } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { commentPictures, commentReactions, comments } from "#db/schema/index.ts";
import { subjectsOf, type ThreadPlace } from "../thread-owners.server.ts";

export type CommentRecord = Awaited<ReturnType<typeof selectComments>>[number];

/** Comments with what hangs on each, in one query; `.where(…)` follows. */
export function selectComments(db: Database, actor: Actor) {
	return db
		.select({
			id: comments.id,
			subjectType: comments.subjectType,
			subjectId: comments.subjectId,
			parentId: comments.parentId,
			replyToId: comments.replyToId,
			authorId: comments.authorId,
			body: comments.body,
			official: comments.official,
			editedAt: comments.editedAt,
			deletedAt: comments.deletedAt,
			hiddenAt: comments.hiddenAt,
			createdAt: comments.createdAt,
			reactions: sql<{ kind: string; count: number; mine: boolean }[] | null>`(
				select json_agg(r) from (
					select kind, count(*)::int as count, bool_or(user_id = ${viewerId(actor)}) as mine
					from ${commentReactions} where comment_id = comments.id group by kind
				) r)`,
			pictureIds: sql<number[] | null>`(
				select json_agg(media_id order by position) from ${commentPictures} where comment_id = comments.id)`,
			answeredAuthorId: sql<number | null>`(
				select author_id::float8 from comments answered where answered.id = comments.reply_to_id)`,
		})
		.from(comments)
		.$dynamic();
}

/** Comments of the place or of what was merged into it. */
export function inPlace(place: ThreadPlace): SQL | undefined {
	return or(
		...subjectsOf(place).map(({ type, id }) =>
			and(eq(comments.subjectType, type), eq(comments.subjectId, id)),
		),
	);
}

/** What everybody may read. */
export const stands = and(isNull(comments.deletedAt), isNull(comments.hiddenAt));

/** What this actor may read: moderators what is hidden, too. */
export function readable(actor: Actor): SQL | undefined {
	return isStaff(actor) ? isNull(comments.deletedAt) : stands;
}

/** What a page has a place for: what stands, and what doesn't while something stands under it. */
export function shown(actor: Actor): SQL | undefined {
	return or(
		readable(actor),
		sql`exists (select 1 from comments reply where reply.parent_id = ${comments.id}
			and reply.deleted_at is null and reply.hidden_at is null)`,
	);
}
