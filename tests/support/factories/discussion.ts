import { sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { comments, threads } from "#db/schema/index.ts";
import { makeIdea } from "./ideas.ts";
import { makeUser, nextNumber, only } from "./people.ts";

export type Comment = typeof comments.$inferSelect;

/** A visible comment under an idea (a new one, unless a subject is given), counted in its thread. */
export async function makeComment(
	db: Database,
	columns: Partial<typeof comments.$inferInsert> = {},
): Promise<Comment> {
	const subject = {
		subjectType: columns.subjectType ?? ("idea" as const),
		subjectId: columns.subjectId ?? (await makeIdea(db)).id,
	};
	const comment = only(
		await db
			.insert(comments)
			.values({
				body: `Comment ${nextNumber()}`,
				...columns,
				...subject,
				authorId: columns.authorId === undefined ? (await makeUser(db)).id : columns.authorId,
			})
			.returning(),
	);
	const visible = comment.deletedAt || comment.hiddenAt ? 0 : 1;
	await db
		.insert(threads)
		.values({ ...subject, commentCount: visible, lastCommentAt: comment.createdAt })
		.onConflictDoUpdate({
			target: [threads.subjectType, threads.subjectId],
			set: {
				commentCount: sql`${threads.commentCount} + ${visible}`,
				lastCommentAt: comment.createdAt,
			},
		});
	return comment;
}
