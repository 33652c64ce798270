import { eq } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { idOfSlug } from "#app/kernel/slug.ts";
import type { Database } from "#db/database.server.ts";
import { projects } from "#db/schema/index.ts";
import { canSee } from "../policy.ts";
import { isMaker } from "./round-record.server.ts";
import { findVersion, versionIdByNumber } from "./version-record.server.ts";

/** The version that `/projects/:slug/versions/:number` names, where this actor may see it. Throws NotFound. */
export async function versionAt(
	db: Database,
	actor: Actor,
	params: { slug?: string | undefined; number?: string | undefined },
) {
	const projectId = idOfSlug(params.slug);
	const [, major, minor] = /^(\d{1,6})\.(\d{1,6})$/.exec(params.number ?? "") ?? [];
	if (!projectId || !major || !minor) throw new NotFound();
	const id = await versionIdByNumber(db, projectId, { major: Number(major), minor: Number(minor) });
	if (id === null) throw new NotFound();
	const found = await findVersion(db, actor, id);
	const drafted = found.version.state === "draft" && !found.isMaker;
	if (drafted || !canSee(actor, { hidden: found.project.hiddenAt !== null, isMaker: found.isMaker }).allowed)
		throw new NotFound();
	return found;
}

/** The project that `/projects/:slug` names, where this actor may see it. Throws NotFound. */
export async function projectAt(db: Database, actor: Actor, slug: string | undefined) {
	const projectId = idOfSlug(slug);
	if (!projectId) throw new NotFound();
	const [row] = await db
		.select({ project: projects, isMaker: isMaker(actor) })
		.from(projects)
		.where(eq(projects.id, projectId));
	if (!row || !canSee(actor, { hidden: row.project.hiddenAt !== null, isMaker: row.isMaker }).allowed)
		throw new NotFound();
	return row;
}
