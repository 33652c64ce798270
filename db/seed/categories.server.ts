import { foundingCategories } from "#app/kernel/categories.ts";
import type { Database } from "#db/database.server.ts";
import { categories } from "#db/schema/index.ts";

/** The founding categories, by slug. */
export async function bringCategories(tx: Database): Promise<Map<string, number>> {
	await tx
		.insert(categories)
		.values(foundingCategories.map((category, position) => ({ ...category, position })))
		.onConflictDoNothing();
	const rows = await tx.select().from(categories);
	return new Map(rows.map(({ slug, id }) => [slug, id]));
}
