import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { comments, ideas, makes, responses } from "#db/schema/index.ts";

export interface PersonFigures {
	ideas: number;
	comments: number;
	makes: number;
	responses: number;
}

/** How much of this person stands where everybody sees it. Votes are nobody else's business and aren't counted. */
export async function figuresOf(db: Database, userId: number): Promise<PersonFigures> {
	const [row] = await db
		.select({
			ideas: db.$count(ideas, and(eq(ideas.authorId, userId), isNull(ideas.hiddenAt))),
			comments: db.$count(
				comments,
				and(eq(comments.authorId, userId), isNull(comments.hiddenAt), isNull(comments.deletedAt)),
			),
			makes: db.$count(makes, and(eq(makes.userId, userId), isNull(makes.hiddenAt))),
			responses: db.$count(
				responses,
				and(
					eq(responses.userId, userId),
					isNull(responses.hiddenAt),
					sql`exists (select from rounds d where d.id = ${responses.roundId} and d.state = 'closed')`,
				),
			),
		})
		.from(sql`(values (1)) one`);
	return row ?? { ideas: 0, comments: 0, makes: 0, responses: 0 };
}

/** Ids of the newest ideas of a person that everybody sees, at most `limit`. */
export async function newestIdeasOf(db: Database, userId: number, limit: number): Promise<number[]> {
	const rows = await db
		.select({ id: ideas.id })
		.from(ideas)
		.where(and(eq(ideas.authorId, userId), isNull(ideas.hiddenAt)))
		.orderBy(desc(ideas.id))
		.limit(limit);
	return rows.map(({ id }) => id);
}
