import { and, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { Conflict, Forbidden, NotFound, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { projectMakers, projects, users } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { type MakerSeat, mayInvite, mayLeave, mayRemoveMaker } from "../rules/co-makers.ts";
import { lockProject, requireMaker, requireWriter, topicsOf } from "./access.server.ts";
import { writeFollow } from "./following.server.ts";

interface Seat {
	projectId: number;
	now: Date;
}

/** Asks somebody, by handle, to make the project too. They decide. Throws RuleBroken. */
export async function inviteMaker(
	db: Database,
	actor: Actor,
	{ projectId, handle, now }: Seat & { handle: string },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		await requireMaker(tx, actor, projectId);
		const guest = await findByHandle(tx, handle);
		const decision = mayInvite(await seatsOf(tx, projectId), guest.id);
		if (!decision.allowed) throw new RuleBroken("handle", decision.reason);
		await tx.insert(projectMakers).values({ projectId, userId: guest.id, invitedAt: now });
		await recordEvents(tx, {
			type: "project.maker_invited",
			actorId: requireWriter(actor).id,
			at: now,
			topics: [`person:${guest.id}`],
			data: { projectId, userId: guest.id },
		});
	});
}

/** Takes the invitation up. A second press finds nothing to accept and says so. */
export async function acceptInvitation(db: Database, actor: Actor, { projectId, now }: Seat): Promise<void> {
	const member = requireWriter(actor);
	await inTransaction(db, async (tx) => {
		await lockProject(tx, projectId);
		const joined = await tx
			.update(projectMakers)
			.set({ joinedAt: now })
			.where(
				and(
					eq(projectMakers.projectId, projectId),
					eq(projectMakers.userId, member.id),
					isNull(projectMakers.joinedAt),
				),
			)
			.returning({ userId: projectMakers.userId });
		if (joined.length === 0) throw new Conflict("projects:makers.noInvitation");
		await writeFollow(tx, projectId, member.id, now);
		await recordEvents(tx, {
			type: "project.maker_joined",
			actorId: member.id,
			at: now,
			topics: [...topicsOf(projectId), `person:${member.id}`],
			data: { projectId, userId: member.id },
		});
	});
}

/** Declines an invitation or leaves a project; an owner hands it on first. */
export async function leaveProject(db: Database, actor: Actor, { projectId, now }: Seat): Promise<void> {
	const member = requireWriter(actor);
	await inTransaction(db, async (tx) => {
		await lockProject(tx, projectId);
		const decision = mayLeave(await seatsOf(tx, projectId), member.id);
		if (!decision.allowed) throw new Forbidden(decision.reason);
		await giveUpSeat(tx, { projectId, userId: member.id, actorId: member.id, now });
	});
}

/** The owner takes a seat or an invitation back. */
export async function removeMaker(
	db: Database,
	actor: Actor,
	{ projectId, userId, now }: Seat & { userId: number },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		await requireMaker(tx, actor, projectId);
		const actorId = requireWriter(actor).id;
		const decision = mayRemoveMaker(await seatsOf(tx, projectId), actorId, userId);
		if (!decision.allowed) throw new Forbidden(decision.reason);
		await giveUpSeat(tx, { projectId, userId, actorId, now });
	});
}

/** The owner makes a co-maker the owner and stays as a co-maker. */
export async function handOver(
	db: Database,
	actor: Actor,
	{ projectId, userId, now }: Seat & { userId: number },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		const project = await requireMaker(tx, actor, projectId);
		const owner = requireWriter(actor);
		if (project.ownerId !== owner.id) throw new Forbidden("projects:makers.ownerOnly");
		if (userId === owner.id || !project.makerIds.includes(userId))
			throw new NotFound("projects:makers.notMaker");
		await tx
			.update(projectMakers)
			.set({
				role: sql`case when ${projectMakers.userId} = ${userId} then 'owner' else 'maker' end::maker_role`,
			})
			.where(eq(projectMakers.projectId, projectId));
		await tx.update(projects).set({ ownerId: userId }).where(eq(projects.id, projectId));
		await recordEvents(tx, {
			type: "project.changed",
			actorId: owner.id,
			at: now,
			topics: [...topicsOf(projectId), `person:${owner.id}`, `person:${userId}`],
			data: { projectId },
		});
	});
}

async function giveUpSeat(
	tx: Database,
	{ projectId, userId, actorId, now }: Seat & { userId: number; actorId: number },
): Promise<void> {
	await tx
		.delete(projectMakers)
		.where(and(eq(projectMakers.projectId, projectId), eq(projectMakers.userId, userId)));
	await recordEvents(tx, {
		type: "project.maker_left",
		actorId,
		at: now,
		topics: [...topicsOf(projectId), `person:${userId}`],
		data: { projectId, userId },
	});
}

async function seatsOf(tx: Database, projectId: number): Promise<MakerSeat[]> {
	const rows = await tx.select().from(projectMakers).where(eq(projectMakers.projectId, projectId));
	return rows.map(({ userId, role, joinedAt }) => ({ userId, role, joined: joinedAt !== null }));
}

async function findByHandle(tx: Database, handle: string) {
	const [found] = await tx
		.select({ id: users.id, suspendedAt: users.suspendedAt })
		.from(users)
		.where(
			and(eq(sql`lower(${users.handle})`, handle.replace(/^@/, "").toLowerCase()), isNull(users.deletedAt)),
		);
	if (!found || found.suspendedAt) throw new RuleBroken("handle", "projects:makers.nobody");
	return found;
}
