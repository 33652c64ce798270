import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { isLiving } from "#app/features/ideas/index.ts";
import type { Locale } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";
import { criteria, ideas } from "#db/schema/index.ts";
import { ideaPath } from "./claims.server.ts";

/** An idea that waits for a maker. */
export interface WantedIdea {
	id: number;
	path: string;
	title: string;
	language: Locale;
	voteCount: number;
}

/** Much wanted, nobody building, the most wanted first; of these categories where given. At most `size`. */
export async function wantedIdeas(
	db: Database,
	{ categoryIds, size = 8 }: { categoryIds?: number[]; size?: number } = {},
): Promise<WantedIdea[]> {
	const rows = await db
		.select()
		.from(ideas)
		.where(
			and(
				eq(ideas.state, "open"),
				isNull(ideas.hiddenAt),
				categoryIds ? inArray(ideas.categoryId, [...categoryIds, 0]) : undefined,
			),
		)
		.orderBy(desc(ideas.voteCount), desc(ideas.id))
		.limit(size);
	return rows.map((idea) => ({
		...{ id: idea.id, title: idea.title, language: idea.language, voteCount: idea.voteCount },
		path: ideaPath(idea),
	}));
}

export interface IdeaToAnswer extends WantedIdea {
	categoryId: number;
	criteria: { id: number; text: string }[];
}

/** A living idea with its criteria, for whoever wants to answer it; null when there is none. */
export async function ideaToAnswer(db: Database, ideaId: number): Promise<IdeaToAnswer | null> {
	const [idea] = await db
		.select()
		.from(ideas)
		.where(and(eq(ideas.id, ideaId), isNull(ideas.hiddenAt)));
	if (!idea || !isLiving(idea.state)) return null;
	const lines = await db
		.select({ id: criteria.id, text: criteria.text })
		.from(criteria)
		.where(and(eq(criteria.ideaId, ideaId), isNull(criteria.retiredAt)))
		.orderBy(asc(criteria.position), asc(criteria.id));
	const { id, title, language, voteCount, categoryId } = idea;
	return { id, title, language, voteCount, categoryId, path: ideaPath(idea), criteria: lines };
}
