import { asc, inArray } from "drizzle-orm";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { ideas } from "#db/schema/index.ts";

export type IdeaRow = typeof ideas.$inferSelect;

/**
 * Locks ideas for a change, always in rising order of id, so that two commands never wait for each other.
 * `no key update` lets rows that only refer to an idea (votes, take-ups) be written meanwhile. Throws NotFound.
 */
export async function lockIdeas(tx: Database, ids: number[]): Promise<Map<number, IdeaRow>> {
	const distinct = [...new Set(ids)];
	const rows = await tx
		.select()
		.from(ideas)
		.where(inArray(ideas.id, distinct))
		.orderBy(asc(ideas.id))
		.for("no key update");
	if (rows.length !== distinct.length) throw new NotFound();
	return new Map(rows.map((row) => [row.id, row]));
}

export async function lockIdea(tx: Database, id: number): Promise<IdeaRow> {
	const row = (await lockIdeas(tx, [id])).get(id);
	if (!row) throw new NotFound();
	return row;
}
