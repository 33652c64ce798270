import { and, eq, exists, inArray, isNotNull, lt, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "#db/database.server.ts";
import { commentPictures, commentReactions, commentRevisions, comments, media } from "#db/schema/index.ts";
import { undoMs } from "../rules.ts";

const atOnce = 500;
/** Stands where an erased text stood: the column takes no empty one, and nobody is shown it. */
const erased = "–";

/**
 * Erases what was removed more than a day ago: text, history, reactions, pictures; the place stays only while it has
 * replies. Gives how many; call again while it gives some.
 */
export async function eraseRemovedComments(db: Database, now: Date): Promise<number> {
	const replies = alias(comments, "replies");
	const reply = db.select({ one: sql`1` }).from(replies).where(eq(replies.parentId, comments.id));
	const due = and(isNotNull(comments.deletedAt), lt(comments.deletedAt, new Date(now.getTime() - undoMs)));
	return db.transaction(async (tx) => {
		const kept = await tx
			.select({ id: comments.id })
			.from(comments)
			.where(and(due, exists(reply), sql`${comments.body} <> ${erased}`))
			.limit(atOnce)
			.for("update");
		const gone = await tx
			.select({ id: comments.id })
			.from(comments)
			.where(and(due, notExists(reply)))
			.limit(atOnce)
			.for("update");
		const ids = [...kept, ...gone].map(({ id }) => id);
		if (ids.length === 0) return 0;
		await tx.delete(commentRevisions).where(inArray(commentRevisions.commentId, ids));
		await tx.delete(commentReactions).where(inArray(commentReactions.commentId, ids));
		const pictures = await tx
			.delete(commentPictures)
			.where(inArray(commentPictures.commentId, ids))
			.returning({ mediaId: commentPictures.mediaId });
		// Used by nothing any more: the sweep of uploads takes the bytes.
		if (pictures.length > 0) {
			await tx
				.update(media)
				.set({ attachedAt: null })
				.where(
					inArray(
						media.id,
						pictures.map(({ mediaId }) => mediaId),
					),
				);
		}
		if (kept.length > 0) {
			const keptIds = kept.map(({ id }) => id);
			await tx.update(comments).set({ body: erased, editedAt: null }).where(inArray(comments.id, keptIds));
		}
		if (gone.length > 0) {
			await tx.delete(comments).where(
				inArray(
					comments.id,
					gone.map(({ id }) => id),
				),
			);
		}
		return ids.length;
	});
}
