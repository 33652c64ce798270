import { eq, sql } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { ideaDrafts } from "#db/schema/index.ts";

const mostFields = 60;
const longestField = 40_000;

/** Keeps what a member has typed into the form for a new idea; one per person, the last one wins. */
export async function saveIdeaDraft(db: Database, actor: Member, fields: [string, string][]): Promise<void> {
	const kept = fields
		.slice(0, mostFields)
		.map(([name, value]): [string, string] => [name, value.slice(0, longestField)]);
	await db
		.insert(ideaDrafts)
		.values({ userId: actor.id, fields: kept })
		.onConflictDoUpdate({ target: ideaDrafts.userId, set: { fields: kept, updatedAt: sql`now()` } });
}

export async function dropIdeaDraft(db: Database, actor: Member): Promise<void> {
	await db.delete(ideaDrafts).where(eq(ideaDrafts.userId, actor.id));
}

/** The kept fields, or null. */
export async function findIdeaDraft(db: Database, actor: Member): Promise<[string, string][] | null> {
	const [row] = await db
		.select({ fields: ideaDrafts.fields })
		.from(ideaDrafts)
		.where(eq(ideaDrafts.userId, actor.id));
	return row?.fields ?? null;
}
