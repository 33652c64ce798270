import { eq } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { categories } from "#db/schema/index.ts";
import { type MakeSetting, settingsAskedIn } from "../rules/make-settings.ts";

/** What a make of a project in this category is asked for. */
export async function settingsAskedFor(
	db: Database,
	project: { categoryId: number },
): Promise<readonly MakeSetting[]> {
	const [category] = await db
		.select({ slug: categories.slug })
		.from(categories)
		.where(eq(categories.id, project.categoryId));
	return settingsAskedIn(category?.slug);
}
