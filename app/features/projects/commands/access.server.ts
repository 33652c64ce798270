import { asc, eq, inArray, sql } from "drizzle-orm";
import { type Actor, isMember, type Member } from "#app/kernel/actor.ts";
import { ensure, NotFound, SignInRequired } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { ideas, projects, versions } from "#db/schema/index.ts";
import { canMake, canWrite } from "../policy.ts";

export type ProjectRow = typeof projects.$inferSelect;
export type VersionRow = typeof versions.$inferSelect;
export type LockedProject = ProjectRow & { makerIds: number[] };

const joinedMakers = sql<number[]>`array(
	select user_id::int8 from project_makers
	where project_makers.project_id = ${projects.id} and joined_at is not null)`.mapWith(
	(ids: string[] | number[]) => ids.map(Number),
);

/** The actor as a member who may write; else Forbidden or SignInRequired. */
export function requireWriter(actor: Actor): Member {
	if (!isMember(actor)) throw new SignInRequired();
	ensure(canWrite(actor));
	return actor;
}

/**
 * The project, locked until the transaction ends, once the actor turns out to make it. Where ideas are touched too,
 * lock those first (`lockIdeaRows`). Throws NotFound, Forbidden.
 */
export async function requireMaker(tx: Database, actor: Actor, projectId: number): Promise<LockedProject> {
	requireWriter(actor);
	const project = await lockProject(tx, projectId);
	ensure(canMake(actor, { hidden: project.hiddenAt !== null, makerIds: project.makerIds }));
	return project;
}

export async function lockProject(tx: Database, projectId: number): Promise<LockedProject> {
	const [row] = await tx
		.select({ project: projects, makerIds: joinedMakers })
		.from(projects)
		.where(eq(projects.id, projectId))
		.for("no key update", { of: projects });
	if (!row) throw new NotFound();
	return { ...row.project, makerIds: row.makerIds };
}

/** A version of any state, unlocked; throws NotFound. Lock its project, then ask again. */
export async function findVersionRow(tx: Database, versionId: number): Promise<VersionRow> {
	const [row] = await tx.select().from(versions).where(eq(versions.id, versionId));
	if (!row) throw new NotFound();
	return row;
}

export interface LockedIdea {
	id: number;
	state: (typeof ideas.$inferSelect)["state"];
	hidden: boolean;
}

/** Locks ideas in rising order of id, before the project: the order that every command keeps. */
export async function lockIdeaRows(tx: Database, ids: number[]): Promise<Map<number, LockedIdea>> {
	const distinct = [...new Set(ids)];
	if (distinct.length === 0) return new Map();
	const rows = await tx
		.select({ id: ideas.id, state: ideas.state, hiddenAt: ideas.hiddenAt })
		.from(ideas)
		.where(inArray(ideas.id, distinct))
		.orderBy(asc(ideas.id))
		.for("no key update");
	return new Map(rows.map(({ id, state, hiddenAt }) => [id, { id, state, hidden: hiddenAt !== null }]));
}

/** Events about a project concern its page, the list of projects and the pages of the ideas that it answers. */
export function topicsOf(projectId: number, ideaIds: number[] = []): string[] {
	return [`project:${projectId}`, "projects", ...ideaIds.map((id) => `idea:${id}`)];
}
