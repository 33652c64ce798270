import { and, eq, sql } from "drizzle-orm";
import { translator } from "#app/i18n/i18n.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import { locales } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";
import { categories, makes, responses, rounds } from "#db/schema/index.ts";
import { type MakeSetting, settingsAskedIn } from "../rules/make-settings.ts";
import { shownMakes } from "./shown-makes.server.ts";

// A setting is kept under the name that its form gave it, in the language of whoever filled it in.
const names = locales.map((locale) => translator(locale, "feedback")("make.setting.material"));

/** The material of a make, whatever the language in which it was named. */
export const materialOfMake = sql<string | null>`coalesce(${sql.join(
	names.map((name) => sql`${makes.settings} ->> ${name}::text`),
	sql`, `,
)})`;

/** The materials of these versions' makes, as far as the actor sees them, those used most first. At most 12. */
export async function materialsOf(db: Database, actor: Actor, versionId: number): Promise<string[]> {
	const material = sql<string>`min(${materialOfMake})`;
	const rows = await db
		.select({ material })
		.from(makes)
		.leftJoin(responses, eq(responses.id, makes.responseId))
		.leftJoin(rounds, eq(rounds.id, responses.roundId))
		.where(and(eq(makes.versionId, versionId), sql`${materialOfMake} is not null`, shownMakes(actor)))
		.groupBy(sql`lower(${materialOfMake})`)
		.orderBy(sql`count(*) desc`, material)
		.limit(12);
	return rows.map((row) => row.material);
}

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
