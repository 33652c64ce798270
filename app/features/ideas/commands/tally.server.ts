import { and, asc, eq, inArray, max, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { ideas, segments, votes } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { hotScore } from "../rules/hot-score.ts";
import { topicsOf } from "./life.server.ts";
import { type IdeaRow, lockIdeas } from "./locking.server.ts";

/** One vote more (with the moment it came) or less, or a vote that doesn't count. */
type Move = { by: 1; lastBackerAt: Date } | { by: -1 } | { by: 0 };

/** Moves count and hot score of a locked idea by one vote, in the transaction of the vote. Gives the new count. */
export async function refreshTally(tx: Database, idea: IdeaRow, move: Move): Promise<number> {
	if (move.by === 0) return idea.voteCount;
	const voteCount = idea.voteCount + move.by;
	const last = move.by === 1 ? move.lastBackerAt : await lastBackerAt(tx, idea);
	await tx
		.update(ideas)
		.set({ voteCount, hotScore: hotScore(voteCount, last) })
		.where(eq(ideas.id, idea.id));
	return voteCount;
}

/** Counts a locked idea's votes again, after many rows changed at once: a merge, its undo. Gives the new count. */
export async function recountVotes(tx: Database, idea: IdeaRow): Promise<number> {
	const voteCount = await tx.$count(votes, and(eq(votes.ideaId, idea.id), eq(votes.state, "counted")));
	const score = hotScore(voteCount, await lastBackerAt(tx, idea));
	await tx.update(ideas).set({ voteCount, hotScore: score }).where(eq(ideas.id, idea.id));
	return voteCount;
}

/** Ideas from which an account's votes went with the account: their heat follows. Doing it again does nothing. */
export async function recountAfterLoss(tx: Database, input: { ideaIds: number[]; now: Date }): Promise<void> {
	if (input.ideaIds.length === 0) return;
	for (const idea of (await lockIdeas(tx, input.ideaIds)).values()) await recountVotes(tx, idea);
	await recordEvents(tx, {
		type: "idea.recounted",
		actorId: null,
		at: input.now,
		topics: topicsOf(...input.ideaIds),
		data: { ideaIds: input.ideaIds },
	});
}

async function lastBackerAt(tx: Database, idea: IdeaRow): Promise<Date> {
	const [row] = await tx
		.select({ last: max(votes.createdAt) })
		.from(votes)
		.where(and(eq(votes.ideaId, idea.id), eq(votes.state, "counted")));
	return row?.last ?? idea.createdAt;
}

const releasedAtOnce = 50;

/**
 * Counts the votes of an account that has left "new". In portions of one transaction each; doing it again does
 * nothing, so an event that is delivered twice is harmless.
 */
export async function releaseVotes(db: Database, input: { userId: number; now: Date }): Promise<void> {
	for (;;) {
		const waiting = await db
			.select({ ideaId: votes.ideaId })
			.from(votes)
			.where(and(eq(votes.userId, input.userId), eq(votes.state, "quarantined")))
			.orderBy(asc(votes.ideaId))
			.limit(releasedAtOnce);
		if (waiting.length === 0) return;
		await inTransaction(db, (tx) =>
			release(
				tx,
				input,
				waiting.map(({ ideaId }) => ideaId),
			),
		);
	}
}

async function release(tx: Database, input: { userId: number; now: Date }, ideaIds: number[]): Promise<void> {
	const locked = await lockIdeas(tx, ideaIds);
	const freed = await tx
		.update(votes)
		.set({ state: "counted" })
		.where(
			and(eq(votes.userId, input.userId), inArray(votes.ideaId, ideaIds), eq(votes.state, "quarantined")),
		)
		.returning({ ideaId: votes.ideaId, segmentId: votes.segmentId });
	for (const { ideaId, segmentId } of freed.sort((a, b) => a.ideaId - b.ideaId)) {
		const idea = locked.get(ideaId);
		if (!idea) continue;
		if (segmentId) {
			await tx
				.update(segments)
				.set({ voteCount: sql`${segments.voteCount} + 1` })
				.where(eq(segments.id, segmentId));
		}
		const voteCount = await refreshTally(tx, idea, { by: 1, lastBackerAt: input.now });
		await recordEvents(tx, {
			type: "idea.voted",
			actorId: input.userId,
			at: input.now,
			topics: topicsOf(ideaId),
			data: { ideaId, voterId: input.userId, voteCount },
		});
	}
}
