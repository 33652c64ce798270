import { and, eq, sql } from "drizzle-orm";
import { votesCount } from "#app/features/accounts/index.ts";
import type { Actor, Member } from "#app/kernel/actor.ts";
import { isMember } from "#app/kernel/actor.ts";
import type { Decision } from "#app/kernel/decision.ts";
import { Conflict, ensure, NotFound, RuleBroken, SignInRequired } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { segments, votes } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canSee, canWrite } from "../policy.ts";
import { canTakeVotes, shownVoteCount, type VoteState } from "../rules/voting.ts";
import { topicsOf } from "./life.server.ts";
import { type IdeaRow, lockIdea } from "./locking.server.ts";
import { refreshTally } from "./tally.server.ts";

/** Most the voter would pay, in minor units, and the variant they mean; null for neither. */
export interface VoteWish {
	price: { minor: number; currency: string } | null;
	segmentId: number | null;
}

export interface VoteInput {
	ideaId: number;
	now: Date;
	wish?: VoteWish;
}

export interface VoteResult {
	/** As the voter reads it. */
	voteCount: number;
	/** Whether this changed anything; a second press doesn't. */
	changed: boolean;
}

/**
 * "I want this too": one vote per person and idea, a constraint of the database. Voting twice is voting once.
 * The vote of an account that is new waits and is counted later. Throws SignInRequired, Forbidden (suspended),
 * NotFound, Conflict (closed, merged, withdrawn or hidden).
 */
export async function voteForIdea(db: Database, actor: Actor, input: VoteInput): Promise<VoteResult> {
	const voter = voterOf(actor);
	return inTransaction(db, async (tx) => {
		const idea = await lockVotable(tx, actor, input.ideaId);
		const changed = await giveVote(tx, voter, idea, input);
		// To the voter a vote that waits looks like any other.
		if (!changed)
			return { voteCount: shownVoteCount(idea.voteCount, await ownState(tx, idea, voter)), changed };
		const voteCount = await refreshTally(
			tx,
			idea,
			votesCount(voter) ? { by: 1, lastBackerAt: input.now } : { by: 0 },
		);
		await tell(tx, "idea.voted", voter, idea.id, voteCount, input.now);
		return { voteCount: shownVoteCount(voteCount, votesCount(voter) ? "counted" : "quarantined"), changed };
	});
}

/** Takes a vote back; one that isn't there is taken back already. A vote that a merge brought stays as withdrawn. */
export async function withdrawVote(db: Database, actor: Actor, input: VoteInput): Promise<VoteResult> {
	const voter = voterOf(actor);
	return inTransaction(db, async (tx) => {
		const idea = await lockVotable(tx, actor, input.ideaId);
		const [vote] = await tx.select().from(votes).where(own(idea.id, voter.id));
		if (vote?.state !== "counted" && vote?.state !== "quarantined") {
			return { voteCount: idea.voteCount, changed: false };
		}
		if (vote.fromMergeId === null) await tx.delete(votes).where(own(idea.id, voter.id));
		else await tx.update(votes).set({ state: "withdrawn", segmentId: null }).where(own(idea.id, voter.id));
		const counted = vote.state === "counted";
		if (counted && vote.segmentId) await countSegment(tx, vote.segmentId, -1);
		const voteCount = counted ? await refreshTally(tx, idea, { by: -1 }) : idea.voteCount;
		await tell(tx, "idea.vote_withdrawn", voter, idea.id, voteCount, input.now);
		return { voteCount, changed: true };
	});
}

/** Sets price and variant of one's own vote, giving the vote first where there is none. */
export async function updateVote(
	db: Database,
	actor: Actor,
	input: VoteInput & { wish: VoteWish },
): Promise<VoteResult> {
	const voter = voterOf(actor);
	return inTransaction(db, async (tx) => {
		const given = await voteForIdea(tx, actor, input);
		if (given.changed) return given;
		const [vote] = await tx.select().from(votes).where(own(input.ideaId, voter.id));
		if (!vote) throw new NotFound();
		const segmentId = await segmentOf(tx, input);
		await tx
			.update(votes)
			.set({ segmentId, ...priceColumns(input.wish) })
			.where(own(input.ideaId, voter.id));
		if (vote.state === "counted" && vote.segmentId !== segmentId) {
			const moves = [[vote.segmentId, -1] as const, [segmentId, 1] as const];
			for (const [id, by] of moves.sort(([a], [b]) => (a ?? 0) - (b ?? 0)))
				if (id) await countSegment(tx, id, by);
		}
		await recordEvents(tx, {
			type: "idea.vote_changed",
			actorId: voter.id,
			at: input.now,
			topics: [`idea:${input.ideaId}`],
			data: { ideaId: input.ideaId, voterId: voter.id },
		});
		return { voteCount: given.voteCount, changed: true };
	});
}

/** Inserts or revives the row; false when the person's vote stood already. The idea is locked by the caller. */
export async function giveVote(
	tx: Database,
	voter: Member,
	idea: { id: number },
	input: VoteInput,
): Promise<boolean> {
	const segmentId = await segmentOf(tx, input);
	const state = votesCount(voter) ? ("counted" as const) : ("quarantined" as const);
	const columns = { state, segmentId, createdAt: input.now, ...priceColumns(input.wish) };
	const given = await tx
		.insert(votes)
		.values({ ideaId: idea.id, userId: voter.id, ...columns })
		.onConflictDoUpdate({
			target: [votes.ideaId, votes.userId],
			set: columns,
			setWhere: eq(votes.state, "withdrawn"),
		})
		.returning({ ideaId: votes.ideaId });
	if (given.length > 0 && segmentId && state === "counted") await countSegment(tx, segmentId, 1);
	return given.length > 0;
}

async function ownState(tx: Database, idea: { id: number }, voter: Member): Promise<VoteState | null> {
	const [vote] = await tx.select({ state: votes.state }).from(votes).where(own(idea.id, voter.id));
	return vote?.state ?? null;
}

async function lockVotable(tx: Database, actor: Actor, ideaId: number): Promise<IdeaRow> {
	const idea = await lockIdea(tx, ideaId);
	const thing = { state: idea.state, hidden: idea.hiddenAt !== null, authorId: idea.authorId };
	if (!canSee(actor, thing)) throw new NotFound();
	ensureOpen(canTakeVotes(thing));
	return idea;
}

/** A closed idea isn't forbidden to this person: the moment has passed. */
function ensureOpen(decision: Decision): void {
	if (!decision.allowed) throw new Conflict(decision.reason);
}

function voterOf(actor: Actor): Member {
	if (!isMember(actor)) throw new SignInRequired();
	ensure(canWrite(actor));
	return actor;
}

function own(ideaId: number, userId: number) {
	return and(eq(votes.ideaId, ideaId), eq(votes.userId, userId));
}

function priceColumns(wish: VoteWish | undefined) {
	return { priceMinor: wish?.price?.minor ?? null, currency: wish?.price?.currency ?? null };
}

async function segmentOf(tx: Database, { ideaId, wish }: VoteInput): Promise<number | null> {
	if (!wish?.segmentId) return null;
	const [found] = await tx
		.select({ id: segments.id })
		.from(segments)
		.where(and(eq(segments.id, wish.segmentId), eq(segments.ideaId, ideaId)));
	if (!found) throw new RuleBroken("segment", "ideas:refused.segmentUnknown");
	return found.id;
}

async function countSegment(tx: Database, segmentId: number, by: number): Promise<void> {
	await tx
		.update(segments)
		.set({ voteCount: sql`${segments.voteCount} + ${by}` })
		.where(eq(segments.id, segmentId));
}

async function tell(
	tx: Database,
	type: "idea.voted" | "idea.vote_withdrawn",
	voter: Member,
	ideaId: number,
	voteCount: number,
	at: Date,
): Promise<void> {
	const data = { ideaId, voterId: voter.id, voteCount };
	await recordEvents(tx, { type, actorId: voter.id, at, topics: topicsOf(ideaId), data });
}
