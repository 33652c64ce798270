import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { ensure } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { projectFollowers, projects } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canFollow } from "../policy.ts";
import { lockProject, requireWriter, topicsOf } from "./access.server.ts";

interface Following {
	projectId: number;
	now: Date;
}

/** Follows a project; following twice is following. */
export async function followProject(db: Database, actor: Actor, input: Following): Promise<void> {
	await change(db, actor, input, true);
}

export async function unfollowProject(db: Database, actor: Actor, input: Following): Promise<void> {
	await change(db, actor, input, false);
}

/** The row and the count, under the project's lock. False when the person followed already. */
export async function writeFollow(
	tx: Database,
	projectId: number,
	userId: number,
	now: Date,
): Promise<boolean> {
	const added = await tx
		.insert(projectFollowers)
		.values({ projectId, userId, createdAt: now })
		.onConflictDoNothing()
		.returning({ userId: projectFollowers.userId });
	if (added.length > 0) await addToCount(tx, projectId, 1);
	return added.length > 0;
}

async function change(
	db: Database,
	actor: Actor,
	{ projectId, now }: Following,
	following: boolean,
): Promise<void> {
	const member = requireWriter(actor);
	await inTransaction(db, async (tx) => {
		const project = await lockProject(tx, projectId);
		ensure(canFollow(actor, { hidden: project.hiddenAt !== null, makerIds: project.makerIds }));
		const changed = following
			? await writeFollow(tx, projectId, member.id, now)
			: await writeUnfollow(tx, projectId, member.id);
		if (!changed) return;
		await recordEvents(tx, {
			type: "project.followed",
			actorId: member.id,
			at: now,
			topics: topicsOf(projectId),
			data: { projectId, userId: member.id, following },
		});
	});
}

async function writeUnfollow(tx: Database, projectId: number, userId: number): Promise<boolean> {
	const gone = await tx
		.delete(projectFollowers)
		.where(and(eq(projectFollowers.projectId, projectId), eq(projectFollowers.userId, userId)))
		.returning({ userId: projectFollowers.userId });
	if (gone.length > 0) await addToCount(tx, projectId, -1);
	return gone.length > 0;
}

async function addToCount(tx: Database, projectId: number, change: number): Promise<void> {
	await tx
		.update(projects)
		.set({ followerCount: sql`${projects.followerCount} + ${change}` })
		.where(eq(projects.id, projectId));
}
