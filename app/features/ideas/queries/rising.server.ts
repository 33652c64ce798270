import { and, desc, sql } from "drizzle-orm";
import { daysAfter, wholeDaysBetween } from "#app/kernel/clock.ts";
import { slugId } from "#app/kernel/slug.ts";
import type { Database } from "#db/database.server.ts";
import { ideas } from "#db/schema/index.ts";
import { fastest } from "../rules/board.ts";

const youngDays = 30;
const shown = 3;

export type RisingIdea = Awaited<ReturnType<typeof risingIdeas>>[number];

/** Young ideas that gather people fastest, at most 3: one walk over the newest 24, however many ideas there are. */
export async function risingIdeas(db: Database, now: Date) {
	const { id, slug, title, language, voteCount, createdAt } = ideas;
	const rows = await db
		.select({ id, slug, title, language, voteCount, createdAt })
		.from(ideas)
		.where(
			and(
				// In literal words, as the index has them.
				sql`${ideas.state} in ('open', 'building', 'trying', 'resolved') and ${ideas.hiddenAt} is null`,
				sql`${ideas.createdAt} > ${daysAfter(now, -youngDays).toISOString()}::timestamptz`,
			),
		)
		.orderBy(desc(ideas.createdAt), desc(ideas.id))
		.limit(24);
	const counted = rows.map((row) => ({ ...row, days: Math.max(1, wholeDaysBetween(row.createdAt, now)) }));
	return fastest(counted, shown).map(({ createdAt: _, slug: name, ...idea }) => ({
		...idea,
		path: `/ideas/${encodeURIComponent(slugId({ id: idea.id, slug: name }))}`,
	}));
}
