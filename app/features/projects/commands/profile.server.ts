import { eq } from "drizzle-orm";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { categories, projects } from "#db/schema/index.ts";
import { dividedProfile, fieldsAskedIn, filledFields, type Profile } from "../rules/version-fields.ts";

/** What a new draft begins with: the details of the version before it, as far as the category still asks for them. */
export async function firstProfile(
	tx: Database,
	project: { id: number },
	before: Profile,
): Promise<Record<string, string>> {
	return dividedProfile(before, await categoryOf(tx, project)).own;
}

/**
 * A draft's details after a save: what was typed, beside what stood there of a category that the project has left.
 * Throws RuleBroken for a detail that the category doesn't ask for.
 */
export async function nextProfile(
	tx: Database,
	project: { id: number },
	standing: Profile,
	typed: Profile,
): Promise<Record<string, string>> {
	const category = await categoryOf(tx, project);
	const asked = fieldsAskedIn(category);
	const stray = filledFields(typed).find(({ id }) => !asked.includes(id));
	if (stray) throw new RuleBroken(`profile.${stray.id}`, "projects:fields.notOfCategory");
	return { ...dividedProfile(standing, category).foreign, ...dividedProfile(typed, category).own };
}

async function categoryOf(tx: Database, project: { id: number }): Promise<string> {
	const [row] = await tx
		.select({ slug: categories.slug })
		.from(projects)
		.innerJoin(categories, eq(categories.id, projects.categoryId))
		.where(eq(projects.id, project.id));
	if (!row) throw new Error(`Project ${project.id} has no category.`);
	return row.slug;
}
