import { and, asc, desc, eq, exists, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { categories, ideas, ideaTags, tags } from "#db/schema/index.ts";

export interface CategoryView {
	id: number;
	slug: string;
	nameZh: string;
	nameEn: string;
}

/** All categories in their order: a handful. */
export async function listCategories(db: Database): Promise<CategoryView[]> {
	return db
		.select({
			id: categories.id,
			slug: categories.slug,
			nameZh: categories.nameZh,
			nameEn: categories.nameEn,
		})
		.from(categories)
		.orderBy(asc(categories.position), asc(categories.id))
		.limit(50);
}

/** The tags that most ideas carry, for suggestions; at most `limit`, none that only hidden ideas have. */
export async function popularTags(db: Database, limit = 30): Promise<string[]> {
	const rows = await db
		.select({ name: tags.name })
		.from(tags)
		.where(
			and(
				gt(tags.ideaCount, 0),
				exists(
					db
						.select({ one: sql`1` })
						.from(ideaTags)
						.innerJoin(ideas, eq(ideas.id, ideaTags.ideaId))
						.where(and(eq(ideaTags.tagId, tags.id), isNull(ideas.hiddenAt))),
				),
			),
		)
		.orderBy(desc(tags.ideaCount), asc(tags.id))
		.limit(limit);
	return rows.map(({ name }) => name);
}

/** One idea's tags in alphabetical order. */
export async function tagNamesOf(db: Database, ideaId: number): Promise<string[]> {
	const rows = await db
		.select({ name: tags.name })
		.from(ideaTags)
		.innerJoin(tags, eq(tags.id, ideaTags.tagId))
		.where(eq(ideaTags.ideaId, ideaId))
		.orderBy(asc(tags.name));
	return rows.map(({ name }) => name);
}
