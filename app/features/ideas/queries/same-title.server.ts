import { and, eq, isNull, notInArray } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { ideaSearch, ideas } from "#db/schema/index.ts";
import { titleKey } from "../rules/tokenizer.server.ts";

/** An idea that can be voted on and whose title is the same but for case, spacing, punctuation and script variant. */
export async function findSameTitle(
	db: Database,
	title: string,
): Promise<{ id: number; slug: string; title: string } | null> {
	const key = titleKey(title);
	if (key === "") return null;
	const [found] = await db
		.select({ id: ideas.id, slug: ideas.slug, title: ideas.title })
		.from(ideaSearch)
		.innerJoin(ideas, eq(ideas.id, ideaSearch.ideaId))
		.where(
			and(
				eq(ideaSearch.titleKey, key),
				isNull(ideas.hiddenAt),
				notInArray(ideas.state, ["declined", "expired", "merged", "withdrawn"]),
			),
		)
		.limit(1);
	return found ?? null;
}
