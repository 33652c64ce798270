import { eq, inArray, sql } from "drizzle-orm";
import { progressIdea } from "#app/features/ideas/index.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import { Conflict, ensure } from "#app/kernel/domain-error.ts";
import { setDeadline } from "#db/background.server.ts";
import type { Database } from "#db/database.server.ts";
import {
	claims,
	ideas,
	projectMakers,
	ratingCriteria,
	roundIdeas,
	roundInvitations,
	rounds,
	versions,
	votes,
} from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canOpenRound } from "../policy.ts";
import { findVersion, versionFacts } from "../queries/version-record.server.ts";
import { closeOfRound } from "../rules/rounds.ts";
import { lockIdeas } from "./lock-ideas.server.ts";
import { roundTopics } from "./topics.server.ts";

export interface OpenRoundInput {
	versionId: number;
	days: number;
	brief: string;
	/** What people rate from 1 to 5; empty lines don't count. */
	ratings: string[];
	now: Date;
}

/**
 * Opens a round for a version and invites everybody whose counted vote stands on an idea that it claims. One round
 * may be open per version. Gives its id. Throws Forbidden, and Conflict when one is open already.
 */
export async function openRound(db: Database, actor: Member, input: OpenRoundInput): Promise<number> {
	return inTransaction(db, async (tx) => {
		const found = await findVersion(tx, actor, input.versionId);
		ensure(canOpenRound(actor, versionFacts(found)));
		const ideaIds = await lockClaimedIdeas(tx, input.versionId);
		// Read again under a lock that a recall waits for: what was decided above still holds.
		ensure(canOpenRound(actor, versionFacts(await findVersion(tx, actor, input.versionId, { lock: true }))));
		const roundId = await insertRound(tx, actor, found.project.id, input);
		await addParts(tx, roundId, ideaIds, input);
		const about = { roundId, versionId: input.versionId, projectId: found.project.id };
		for (const ideaId of ideaIds) {
			await progressIdea(tx, {
				ideaId,
				change: { type: "round_opened", ...about },
				actorId: actor.id,
				now: input.now,
			});
		}
		await setDeadline(tx, {
			kind: "round.close",
			subjectId: roundId,
			dueAt: closeOfRound(input.now, input.days),
		});
		await recordEvents(tx, {
			type: "round.opened",
			actorId: actor.id,
			at: input.now,
			topics: roundTopics({ ...about, ideaIds }),
			data: { ...about, ideaIds },
		});
		return roundId;
	});
}

async function lockClaimedIdeas(tx: Database, versionId: number): Promise<number[]> {
	const rows = await tx
		.selectDistinct({ id: claims.ideaId })
		.from(claims)
		.where(eq(claims.versionId, versionId));
	return lockIdeas(
		tx,
		rows.map(({ id }) => id),
	);
}

async function insertRound(tx: Database, actor: Member, projectId: number, input: OpenRoundInput) {
	const [row] = await tx
		.insert(rounds)
		.values({
			versionId: input.versionId,
			projectId,
			brief: input.brief,
			opensAt: input.now,
			createdAt: input.now,
			closesAt: closeOfRound(input.now, input.days),
			openedById: actor.id,
		})
		.onConflictDoNothing({ target: rounds.versionId, where: sql`${rounds.state} = 'open'` })
		.returning({ id: rounds.id });
	if (!row) throw new Conflict("feedback:refusal.roundOpenAlready");
	return row.id;
}

async function addParts(tx: Database, roundId: number, ideaIds: number[], input: OpenRoundInput) {
	const labels = input.ratings.filter((label) => label !== "");
	if (labels.length > 0) {
		await tx.insert(ratingCriteria).values(labels.map((label, position) => ({ roundId, label, position })));
	}
	if (ideaIds.length === 0) return;
	await tx.insert(roundIdeas).values(ideaIds.map((ideaId) => ({ roundId, ideaId })));
	await invite(tx, roundId, ideaIds, input);
}

/** One statement however many want it: thousands of voters are invited by the database itself. */
async function invite(tx: Database, roundId: number, ideaIds: number[], { versionId, now }: OpenRoundInput) {
	// Whoever wanted an idea that was merged since wants the one that it was merged into.
	const wanted = tx
		.select({ id: sql`coalesce(${ideas.mergedIntoId}, ${ideas.id})` })
		.from(ideas)
		.where(inArray(ideas.id, ideaIds));
	const wanting = tx
		.selectDistinct({
			roundId: sql<number>`${roundId}::bigint`.as("round_id"),
			userId: votes.userId,
			invitedAt: sql<Date>`${now.toISOString()}::timestamptz`.as("invited_at"),
			respondedAt: sql<Date | null>`null::timestamptz`.as("responded_at"),
		})
		.from(votes)
		.where(
			sql`${votes.ideaId} in (${wanted}) and ${votes.state} = 'counted' and not exists (
				select 1 from ${projectMakers} join ${versions} on ${versions.projectId} = ${projectMakers.projectId}
				where ${versions.id} = ${versionId} and ${projectMakers.userId} = ${votes.userId})`,
		);
	await tx.insert(roundInvitations).select(wanting).onConflictDoNothing();
}
