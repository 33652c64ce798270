import { and, asc, gte, isNull, lt, max, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { ideas } from "#db/schema/index.ts";
import { ideaPath } from "../rules/address.ts";

/** Paths of what search engines may know, for ids from `from` up to, not including, `to`. */
export async function ideaAddresses(
	db: Database,
	{ from, to }: { from: number; to: number },
): Promise<string[]> {
	const rows = await db
		.select({ id: ideas.id, slug: ideas.slug })
		.from(ideas)
		.where(
			and(
				gte(ideas.id, from),
				lt(ideas.id, to),
				isNull(ideas.hiddenAt),
				sql`${ideas.state} not in ('merged', 'withdrawn')`,
			),
		)
		.orderBy(asc(ideas.id));
	return rows.map(ideaPath);
}

/** The highest id there is, 0 without any. */
export async function lastIdeaId(db: Database): Promise<number> {
	const [row] = await db.select({ id: max(ideas.id) }).from(ideas);
	return row?.id ?? 0;
}
