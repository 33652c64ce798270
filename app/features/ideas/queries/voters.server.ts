import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { votes } from "#db/schema/index.ts";

/**
 * Ids of the people who want an idea, also of those whose vote still waits, rising, `limit` at a time:
 * ask again with the last one as `after` until fewer come.
 */
export async function votersOf(
	db: Database,
	ideaId: number,
	{ after = 0, limit = 500 }: { after?: number; limit?: number } = {},
): Promise<number[]> {
	const rows = await db
		.select({ userId: votes.userId })
		.from(votes)
		.where(
			and(
				eq(votes.ideaId, ideaId),
				gt(votes.userId, after),
				inArray(votes.state, ["counted", "quarantined"]),
			),
		)
		.orderBy(asc(votes.userId))
		.limit(limit);
	return rows.map(({ userId }) => userId);
}
