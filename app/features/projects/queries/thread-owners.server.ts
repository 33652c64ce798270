import { eq } from "drizzle-orm";
import type { ThreadOwner } from "#app/features/discussion/index.server.ts";
import type { Database } from "#db/database.server.ts";
import { projects, versions } from "#db/schema/index.ts";
import { canSeeProject, canSeeVersion } from "../policy.ts";
import { writeVersionNumber } from "../rules/version-number.ts";
import { projectPath, versionPath } from "./cards.server.ts";
import { makerIdsOf } from "./makers.server.ts";

/** A project's makers answer officially in its discussion. */
export const projectThreadOwner: ThreadOwner = {
	type: "project",
	async load(db, actor, id) {
		const project = await findProject(db, id);
		if (!project || !canSeeProject(actor, project).allowed) return null;
		return {
			subject: { type: "project", id },
			title: project.title,
			path: projectPath(project),
			makerIds: project.makerIds,
			merged: [],
			topics: [`project:${id}`],
		};
	},
};

/** A version is discussed on its own page; a draft by its makers alone. */
export const versionThreadOwner: ThreadOwner = {
	type: "version",
	async load(db, actor, id) {
		const [version] = await db.select().from(versions).where(eq(versions.id, id));
		const project = version && (await findProject(db, version.projectId));
		if (!project || !canSeeVersion(actor, project, version.state).allowed) return null;
		const number = writeVersionNumber(version);
		return {
			subject: { type: "version", id },
			title: `${project.title} ${number}`,
			path: versionPath(project, number),
			makerIds: project.makerIds,
			merged: [],
			topics: [`project:${project.id}`],
		};
	},
};

async function findProject(db: Database, id: number) {
	const [row] = await db
		.select({ id: projects.id, slug: projects.slug, title: projects.title, hiddenAt: projects.hiddenAt })
		.from(projects)
		.where(eq(projects.id, id));
	if (!row) return null;
	return { ...row, hidden: row.hiddenAt !== null, makerIds: await makerIdsOf(db, id) };
}
