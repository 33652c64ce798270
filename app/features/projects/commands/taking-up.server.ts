import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { progressIdea } from "#app/features/ideas/index.server.ts";
import { isLiving } from "#app/features/ideas/index.ts";
import type { Actor } from "#app/kernel/actor.ts";
import { NotFound, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { claims, criteria, projectCriteria, projectIdeas, versions } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { projectLimits } from "../rules/limits.ts";
import { type LockedIdea, lockIdeaRows, requireMaker, topicsOf } from "./access.server.ts";
import { noteMakerActivity } from "./maker-activity.server.ts";

interface TakeUp {
	projectId: number;
	ideaId: number;
	/** Which of its criteria; none means: all that stand. */
	criterionIds: number[];
	now: Date;
}

/**
 * Says that the project answers an idea, or changes which of its criteria. Several projects may; none owns it.
 * Throws RuleBroken for a closed idea, a criterion of another one, or too many ideas at a time.
 */
export async function takeUpIdea(db: Database, actor: Actor, input: TakeUp): Promise<void> {
	await inTransaction(db, async (tx) => {
		const idea = (await lockIdeaRows(tx, [input.ideaId])).get(input.ideaId);
		const project = await requireMaker(tx, actor, input.projectId);
		await writeTakeUp(tx, idea, { ...input, actorId: actor.kind === "member" ? actor.id : null });
		await noteMakerActivity(tx, project.id, input.now);
	});
}

/** The write itself, for a project that the caller has locked after the idea (or has just made). */
export async function writeTakeUp(
	tx: Database,
	idea: LockedIdea | undefined,
	input: TakeUp & { actorId: number | null },
): Promise<void> {
	const { projectId, ideaId, now, actorId } = input;
	if (!idea || idea.hidden) throw new NotFound();
	if (!isLiving(idea.state)) throw new RuleBroken("ideaId", "projects:takeUp.ideaClosed");
	const chosen = await standingCriteria(tx, ideaId, input.criterionIds);
	const [before] = await tx
		.select({ state: projectIdeas.state })
		.from(projectIdeas)
		.where(and(eq(projectIdeas.projectId, projectId), eq(projectIdeas.ideaId, ideaId)));
	const isNew = before?.state !== "active";
	if (isNew) await refuseTooMany(tx, projectId);
	const fresh = { state: "active" as const, takenUpAt: now, releasedAt: null, releaseReason: null };
	if (isNew) {
		await tx
			.insert(projectIdeas)
			.values({ projectId, ideaId, ...fresh })
			.onConflictDoUpdate({ target: [projectIdeas.projectId, projectIdeas.ideaId], set: fresh });
	}
	await replaceCriteria(tx, projectId, ideaId, chosen);
	if (!isNew) {
		const data = { projectId };
		await recordEvents(tx, {
			type: "project.changed",
			actorId,
			at: now,
			topics: topicsOf(projectId, [ideaId]),
			data,
		});
		return;
	}
	await progressIdea(tx, { ideaId, change: { type: "taken_up", projectId }, actorId, now });
	await recordEvents(tx, {
		type: "project.idea_taken_up",
		actorId,
		at: now,
		topics: [...topicsOf(projectId, [ideaId]), "board"],
		data: { projectId, ideaId },
	});
}

/** Lets an idea go again, with a sentence for those who wait. Claims of published versions stay as they are. */
export async function releaseIdea(
	db: Database,
	actor: Actor,
	input: { projectId: number; ideaId: number; reason: string; now: Date },
): Promise<void> {
	const { projectId, ideaId, reason, now } = input;
	await inTransaction(db, async (tx) => {
		await lockIdeaRows(tx, [ideaId]);
		await requireMaker(tx, actor, projectId);
		const actorId = actor.kind === "member" ? actor.id : null;
		const released = await writeRelease(tx, { projectId, ideaId, reason, actorId, now, cause: "maker" });
		if (!released) throw new NotFound();
		await noteMakerActivity(tx, projectId, now);
	});
}

/** The release itself, under the idea's and the project's lock. False when there was nothing to let go. */
export async function writeRelease(
	tx: Database,
	input: {
		projectId: number;
		ideaId: number;
		reason: string;
		actorId: number | null;
		now: Date;
		cause: "maker" | "silence";
	},
): Promise<boolean> {
	const { projectId, ideaId, reason, actorId, now, cause } = input;
	const released = await tx
		.update(projectIdeas)
		.set({ state: "released", releasedAt: now, releaseReason: reason })
		.where(
			and(
				eq(projectIdeas.projectId, projectId),
				eq(projectIdeas.ideaId, ideaId),
				eq(projectIdeas.state, "active"),
			),
		)
		.returning({ ideaId: projectIdeas.ideaId });
	if (released.length === 0) return false;
	await replaceCriteria(tx, projectId, ideaId, []);
	await progressIdea(tx, { ideaId, change: { type: "released", projectId, reason }, actorId, now });
	await recordEvents(tx, {
		type: "project.claim_released",
		actorId,
		at: now,
		topics: [...topicsOf(projectId, [ideaId]), "board"],
		data: { projectId, ideaId, reason: cause },
	});
	return true;
}

async function standingCriteria(tx: Database, ideaId: number, wanted: number[]): Promise<number[]> {
	const rows = await tx
		.select({ id: criteria.id })
		.from(criteria)
		.where(and(eq(criteria.ideaId, ideaId), isNull(criteria.retiredAt)));
	const standing = rows.map(({ id }) => id);
	if (wanted.length === 0) return standing;
	const foreign = wanted.some((id) => !standing.includes(id));
	if (foreign) throw new RuleBroken("criterionIds", "projects:takeUp.criterionElsewhere");
	return [...new Set(wanted)];
}

async function refuseTooMany(tx: Database, projectId: number): Promise<void> {
	const active = and(eq(projectIdeas.projectId, projectId), eq(projectIdeas.state, "active"));
	const count = await tx.$count(projectIdeas, active);
	if (count >= projectLimits.ideas) {
		throw new RuleBroken("ideaId", "projects:takeUp.tooMany", { max: projectLimits.ideas });
	}
}

/** What the project answers of this idea from now on; claims of its draft that no longer fit go with it. */
async function replaceCriteria(
	tx: Database,
	projectId: number,
	ideaId: number,
	chosen: number[],
): Promise<void> {
	const ofIdea = tx.select({ id: criteria.id }).from(criteria).where(eq(criteria.ideaId, ideaId));
	const drafts = tx
		.select({ id: versions.id })
		.from(versions)
		.where(and(eq(versions.projectId, projectId), eq(versions.state, "draft")));
	await tx
		.delete(projectCriteria)
		.where(and(eq(projectCriteria.projectId, projectId), inArray(projectCriteria.criterionId, ofIdea)));
	await tx
		.delete(claims)
		.where(
			and(
				inArray(claims.versionId, drafts),
				eq(claims.ideaId, ideaId),
				chosen.length > 0 ? notInArray(claims.criterionId, chosen) : undefined,
			),
		);
	if (chosen.length === 0) return;
	await tx.insert(projectCriteria).values(chosen.map((criterionId) => ({ projectId, criterionId })));
}
