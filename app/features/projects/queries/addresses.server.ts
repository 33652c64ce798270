import { and, asc, gte, isNull, lt, max } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { projects } from "#db/schema/index.ts";
import { projectPath } from "./cards.server.ts";

/** Paths of what search engines may know, for ids from `from` up to, not including, `to`. */
export async function projectAddresses(
	db: Database,
	{ from, to }: { from: number; to: number },
): Promise<string[]> {
	const rows = await db
		.select({ id: projects.id, slug: projects.slug })
		.from(projects)
		.where(and(gte(projects.id, from), lt(projects.id, to), isNull(projects.hiddenAt)))
		.orderBy(asc(projects.id));
	return rows.map(projectPath);
}

/** The highest id there is, 0 without any. */
export async function lastProjectId(db: Database): Promise<number> {
	const [row] = await db.select({ id: max(projects.id) }).from(projects);
	return row?.id ?? 0;
}
