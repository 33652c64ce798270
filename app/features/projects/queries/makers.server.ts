import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { projectMakers, projects } from "#db/schema/index.ts";

/** Whether this user makes this project: owner or co-maker who joined. False for the merely invited. */
export async function isMakerOf(db: Database, projectId: number, userId: number): Promise<boolean> {
	const [row] = await db
		.select({ userId: projectMakers.userId })
		.from(projectMakers)
		.where(
			and(
				eq(projectMakers.projectId, projectId),
				eq(projectMakers.userId, userId),
				isNotNull(projectMakers.joinedAt),
			),
		);
	return row !== undefined;
}

/** Everybody who makes this project, the owner among them, in the order in which they joined. */
export async function makerIdsOf(db: Database, projectId: number): Promise<number[]> {
	const rows = await db
		.select({ userId: projectMakers.userId })
		.from(projectMakers)
		.where(and(eq(projectMakers.projectId, projectId), isNotNull(projectMakers.joinedAt)))
		.orderBy(projectMakers.joinedAt, projectMakers.userId);
	return rows.map(({ userId }) => userId);
}

/** What policies ask about a project; null when there is none. */
export async function projectFacts(
	db: Database,
	projectId: number,
): Promise<{ id: number; hidden: boolean; makerIds: number[]; ownerId: number | null } | null> {
	const [project] = await db
		.select({ id: projects.id, hiddenAt: projects.hiddenAt, ownerId: projects.ownerId })
		.from(projects)
		.where(eq(projects.id, projectId));
	if (!project) return null;
	const makerIds = await makerIdsOf(db, projectId);
	return { id: project.id, hidden: project.hiddenAt !== null, makerIds, ownerId: project.ownerId };
}

/** Which of these projects the user makes. */
export async function projectsMadeBy(
	db: Database,
	projectIds: number[],
	userId: number,
): Promise<Set<number>> {
	if (projectIds.length === 0) return new Set();
	const rows = await db
		.select({ projectId: projectMakers.projectId })
		.from(projectMakers)
		.where(
			and(
				inArray(projectMakers.projectId, projectIds),
				eq(projectMakers.userId, userId),
				isNotNull(projectMakers.joinedAt),
			),
		);
	return new Set(rows.map(({ projectId }) => projectId));
}
