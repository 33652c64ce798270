import { and, eq, sql } from "drizzle-orm";
import { progressIdea } from "#app/features/ideas/index.server.ts";
import { setDeadline } from "#db/background.server.ts";
import type { Database } from "#db/database.server.ts";
import { claimResults, claims, makes, responses, roundIdeas, rounds, verdicts } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { standingsAround } from "../queries/standings.server.ts";
import { findingOf } from "../rules/confirmation.ts";
import { stepsOfClose } from "../rules/progress.ts";
import { outcomeDueAfter } from "../rules/rounds.ts";
import { lockIdeas } from "./lock-ideas.server.ts";
import { roundTopics } from "./topics.server.ts";

type Closed = typeof rounds.$inferSelect;

/**
 * Closes a round whose time has come: counts its verdicts once, and moves its ideas on, all in one transaction.
 * True when it did; false when the round is not due, closed already or cancelled, however many ask at once.
 */
export async function closeRound(db: Database, roundId: number, now: Date): Promise<boolean> {
	return inTransaction(db, async (tx) => {
		// Ideas before the round: the order in which everybody locks them.
		const ideaIds = await lockIdeasOfRound(tx, roundId);
		const [round] = await tx
			.update(rounds)
			.set({ state: "closed", closedAt: now, outcomeDueAt: outcomeDueAfter(now) })
			.where(
				and(
					eq(rounds.id, roundId),
					eq(rounds.state, "open"),
					sql`${rounds.closesAt} <= ${now.toISOString()}::timestamptz`,
				),
			)
			.returning();
		if (!round) return false;
		await countClaims(tx, round, now);
		for (const ideaId of ideaIds) await moveIdeaOn(tx, round, ideaId, now);
		await setDeadline(tx, { kind: "round.outcome", subjectId: roundId, dueAt: outcomeDueAfter(now) });
		const about = { roundId, versionId: round.versionId, projectId: round.projectId, ideaIds };
		await recordEvents(tx, {
			type: "round.closed",
			actorId: null,
			at: now,
			topics: roundTopics(about),
			data: about,
		});
		return true;
	});
}

/** Ends an open round without a count: its version was recalled. True when it did. */
export async function cancelRound(db: Database, roundId: number, now: Date): Promise<boolean> {
	return inTransaction(db, async (tx) => {
		const ideaIds = await lockIdeasOfRound(tx, roundId);
		const [round] = await tx
			.update(rounds)
			.set({ state: "cancelled", closedAt: now })
			.where(and(eq(rounds.id, roundId), eq(rounds.state, "open")))
			.returning();
		if (!round) return false;
		for (const ideaId of ideaIds) await tellClosed(tx, round, ideaId, now);
		const about = { roundId, versionId: round.versionId, projectId: round.projectId, ideaIds };
		await recordEvents(tx, {
			type: "round.cancelled",
			actorId: null,
			at: now,
			topics: roundTopics(about),
			data: about,
		});
		return true;
	});
}

async function lockIdeasOfRound(tx: Database, roundId: number): Promise<number[]> {
	const rows = await tx
		.select({ id: roundIdeas.ideaId })
		.from(roundIdeas)
		.where(eq(roundIdeas.roundId, roundId));
	return lockIdeas(
		tx,
		rows.map(({ id }) => id),
	);
}

async function countClaims(tx: Database, round: Closed, now: Date) {
	const counted = (choice: string) =>
		sql<number>`count(*) filter (where ${verdicts.choice} = ${choice} and ${responses.hiddenAt} is null)::int`;
	const withMake = sql<number>`count(*) filter (where ${verdicts.choice} = 'solved' and ${responses.hiddenAt} is null
		and exists (select 1 from ${makes} where ${makes.responseId} = ${responses.id} and ${makes.hiddenAt} is null))::int`;
	const rows = await tx
		.select({
			claimId: claims.id,
			criterionId: claims.criterionId,
			solved: counted("solved"),
			partly: counted("partly"),
			notSolved: counted("not"),
			cannotTell: counted("cannot_tell"),
			solvedWithMake: withMake,
		})
		.from(claims)
		.leftJoin(responses, eq(responses.roundId, round.id))
		.leftJoin(verdicts, and(eq(verdicts.claimId, claims.id), eq(verdicts.responseId, responses.id)))
		.where(eq(claims.versionId, round.versionId))
		.groupBy(claims.id);
	if (rows.length === 0) return;
	await tx.insert(claimResults).values(
		rows.map((row) => {
			const { lowerBound, confirmed } = findingOf(row);
			return { ...row, roundId: round.id, projectId: round.projectId, lowerBound, confirmed, closedAt: now };
		}),
	);
}

async function moveIdeaOn(tx: Database, round: Closed, ideaId: number, now: Date) {
	const place = { roundId: round.id, projectId: round.projectId };
	const { before, after, resolvedByOther } = await standingsAround(tx, { ideaId, ...place });
	await tellClosed(tx, round, ideaId, now);
	for (const step of stepsOfClose(before, after, resolvedByOther)) {
		await progressIdea(tx, { ideaId, change: { ...step, ...place }, actorId: null, now });
	}
}

async function tellClosed(tx: Database, round: Closed, ideaId: number, now: Date) {
	const { id: roundId, versionId, projectId } = round;
	const change = { type: "round_closed" as const, roundId, versionId, projectId };
	await progressIdea(tx, { ideaId, change, actorId: null, now });
}
