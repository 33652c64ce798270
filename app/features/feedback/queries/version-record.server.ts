import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { projects, versions } from "#db/schema/index.ts";
import { isMaker } from "./round-record.server.ts";

/** True where no version of the project came out before; a column for queries that have joined `versions`. */
export const isFirst = sql<boolean>`not exists (select 1 from ${versions} earlier where earlier.project_id = ${versions.projectId}
	and earlier.state <> 'draft' and earlier.published_at < ${versions.publishedAt})`;

/** A version with its project, as this actor stands to it. `lock` keeps it from being recalled or superseded meanwhile. */
export async function findVersion(
	db: Database,
	actor: Actor,
	versionId: number,
	{ lock = false }: { lock?: boolean } = {},
) {
	const query = db
		.select({ version: versions, project: projects, isMaker: isMaker(actor), isFirst })
		.from(versions)
		.innerJoin(projects, eq(projects.id, versions.projectId))
		.where(eq(versions.id, versionId));
	const [row] = await (lock ? query.for("share", { of: versions }) : query);
	if (!row) throw new NotFound();
	return {
		...row,
		current: row.project.currentVersionId === row.version.id && row.version.state === "published",
	};
}

export type VersionRecord = Awaited<ReturnType<typeof findVersion>>;

/** What a policy asks of a version. */
export function versionFacts({ version, project, isMaker, current }: VersionRecord) {
	return { hidden: project.hiddenAt !== null, isMaker, current, versionState: version.state };
}

/** The version of a project by its number; drafts too. Null when there is none. */
export async function versionIdByNumber(
	db: Database,
	projectId: number,
	number: { major: number; minor: number },
): Promise<number | null> {
	const [row] = await db
		.select({ id: versions.id })
		.from(versions)
		.where(
			and(
				eq(versions.projectId, projectId),
				eq(versions.major, number.major),
				eq(versions.minor, number.minor),
			),
		);
	return row?.id ?? null;
}
