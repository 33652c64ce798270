import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { projects, versions } from "#db/schema/index.ts";
import { writeVersionNumber } from "../rules/version-number.ts";
import { projectPath, versionPath } from "./cards.server.ts";
import { visibleProjects } from "./visible.server.ts";

export interface RemixParent {
	versionId: number;
	path: string;
	title: string;
	licence: string;
	categoryId: number;
}

/** The version that somebody wants to remix, with the licence it was given under; null when it can't be seen. */
export async function remixParent(
	db: Database,
	actor: Actor,
	versionId: number,
): Promise<RemixParent | null> {
	const [row] = await db
		.select({ version: versions, project: projects })
		.from(versions)
		.innerJoin(projects, eq(projects.id, versions.projectId))
		.where(
			visibleProjects(
				actor,
				and(eq(versions.id, versionId), inArray(versions.state, ["published", "superseded"])),
			),
		);
	if (!row) return null;
	return {
		versionId,
		path: projectPath(row.project),
		title: `${row.project.title} ${writeVersionNumber(row.version)}`,
		licence: row.version.licence ?? row.project.licence,
		categoryId: row.project.categoryId,
	};
}

/** Whose work a project goes on with: the version's name as it was then, and where it stands if the actor can see it. */
export interface RemixCredit {
	name: string;
	path: string | null;
}

/** What a remix owes its beginning to; null for a project that began by itself. One query for a remix. */
export async function remixCredit(
	db: Database,
	actor: Actor,
	project: { remixOfVersionId: number | null; remixOfTitle: string | null },
): Promise<RemixCredit | null> {
	const { remixOfVersionId, remixOfTitle } = project;
	if (remixOfTitle === null) return null;
	const [row] = await db
		.select({ version: versions, project: projects })
		.from(versions)
		.innerJoin(projects, eq(projects.id, versions.projectId))
		.where(visibleProjects(actor, eq(versions.id, remixOfVersionId ?? 0)));
	const number = row && writeVersionNumber(row.version);
	return { name: remixOfTitle, path: number ? versionPath(row.project, number) : null };
}
