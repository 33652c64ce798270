import { inArray, or } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { ideas } from "#db/schema/index.ts";

/**
 * Locks these ideas, and those that they were merged into, in the order of their ids: the order in which everybody
 * locks ideas, before any round. Gives those that were asked for.
 */
export async function lockIdeas(tx: Database, ideaIds: number[]): Promise<number[]> {
	if (ideaIds.length === 0) return [];
	const targets = tx.select({ id: ideas.mergedIntoId }).from(ideas).where(inArray(ideas.id, ideaIds));
	const rows = await tx
		.select({ id: ideas.id })
		.from(ideas)
		.where(or(inArray(ideas.id, ideaIds), inArray(ideas.id, targets)))
		.orderBy(ideas.id)
		.for("update");
	return rows.map(({ id }) => id).filter((id) => ideaIds.includes(id));
}
