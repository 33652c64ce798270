import { and, eq, isNull, sql } from "drizzle-orm";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import type { Decision } from "#app/kernel/decision.ts";
import { Conflict, ensure, NotFound, SignInRequired } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { ideaMerges, votes, watches } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canCurate } from "../policy.ts";
import { canBeMerged, canBeUndone } from "../rules/merging.ts";
import { applyChange, type ChangeNote, recount, topicsOf, writeTimeline } from "./life.server.ts";
import { type IdeaRow, lockIdea, lockIdeas } from "./locking.server.ts";
import { recountVotes } from "./tally.server.ts";

interface MergeInput {
	sourceId: number;
	targetId: number;
	/** Read by everybody on both pages. */
	reason: string;
	now: Date;
}

export interface MergeResult {
	mergeId: number;
	sourceId: number;
	targetId: number;
	voteCount: number;
}

/**
 * Merges one idea into another: voters are united (never summed), watchers move along, the old address redirects,
 * comments stay where they were written and are read on both. Safe when many vote and two moderators act at once.
 * Join it from another command by passing its transaction. Throws Forbidden, NotFound, Conflict.
 */
export async function mergeIdeas(db: Database, actor: Actor, input: MergeInput): Promise<MergeResult> {
	if (!isMember(actor)) throw new SignInRequired();
	ensure(canCurate(actor));
	return inTransaction(db, async (tx) => {
		const { source, target } = await lockPair(tx, input);
		ensureNow(canBeMerged(await partyOf(tx, source), await partyOf(tx, target)));
		const [merge] = await tx
			.insert(ideaMerges)
			.values({
				sourceId: source.id,
				targetId: target.id,
				mergedById: actor.id,
				reason: input.reason,
				stateBefore: source.state,
				mergedAt: input.now,
			})
			.returning({ id: ideaMerges.id });
		if (!merge) throw new Error("The insert gave no row back.");
		const note = { actorId: actor.id, now: input.now, reason: input.reason };
		const data = { mergeId: merge.id, sourceId: source.id, targetId: target.id };
		await applyChange(tx, source, { type: "merged" }, { ...note, data }, { mergedIntoId: target.id });
		await copyVotes(tx, merge.id, source.id, target.id);
		await copyWatchers(tx, merge.id, source.id, target.id);
		const voteCount = await recountVotes(tx, target);
		await noteOnTarget(tx, target, { ...note, kind: "absorbed", data: { ...data, title: source.title } });
		await tellMerged(tx, "idea.merged", actor.id, source.id, target.id, input.now);
		return { mergeId: merge.id, sourceId: source.id, targetId: target.id, voteCount };
	});
}

/**
 * Undoes a merge within 7 days: the source is what it was, with all its voters, watchers and comments; the target
 * keeps who came to it by itself. Throws Forbidden, NotFound, Conflict (too late, undone already).
 */
export async function undoMerge(
	db: Database,
	actor: Actor,
	input: { mergeId: number; now: Date },
): Promise<MergeResult> {
	if (!isMember(actor)) throw new SignInRequired();
	ensure(canCurate(actor));
	return inTransaction(db, async (tx) => {
		const [known] = await tx.select().from(ideaMerges).where(eq(ideaMerges.id, input.mergeId));
		if (!known) throw new NotFound();
		const { source, target } = await lockPair(tx, known);
		// Read again under the locks: another moderator may have been quicker.
		const [merge] = await tx.select().from(ideaMerges).where(eq(ideaMerges.id, input.mergeId));
		if (!merge) throw new NotFound();
		ensureNow(canBeUndone(merge, input.now));
		await tx
			.update(ideaMerges)
			.set({ undoneAt: input.now, undoneById: actor.id })
			.where(eq(ideaMerges.id, merge.id));
		const note = { actorId: actor.id, now: input.now };
		const data = { mergeId: merge.id, sourceId: source.id, targetId: target.id };
		const change = { type: "unmerged", stateBefore: merge.stateBefore } as const;
		await applyChange(tx, source, change, { ...note, data }, { mergedIntoId: null });
		await takeCopiesBack(tx, merge.id, target.id);
		const voteCount = await recountVotes(tx, target);
		await noteOnTarget(tx, target, { ...note, kind: "parted", data: { ...data, title: source.title } });
		await tellMerged(tx, "idea.unmerged", actor.id, source.id, target.id, input.now);
		return { mergeId: merge.id, sourceId: source.id, targetId: target.id, voteCount };
	});
}

async function lockPair(tx: Database, ids: { sourceId: number; targetId: number }) {
	if (ids.sourceId === ids.targetId) {
		const only = await lockIdea(tx, ids.sourceId);
		return { source: only, target: only };
	}
	const locked = await lockIdeas(tx, [ids.sourceId, ids.targetId]);
	return { source: locked.get(ids.sourceId) as IdeaRow, target: locked.get(ids.targetId) as IdeaRow };
}

async function partyOf(tx: Database, idea: IdeaRow) {
	const liveMerges = await tx.$count(
		ideaMerges,
		and(eq(ideaMerges.targetId, idea.id), isNull(ideaMerges.undoneAt)),
	);
	return { id: idea.id, state: idea.state, hidden: idea.hiddenAt !== null, liveMerges };
}

/** The source's variants don't exist on the target, so a copy carries none. */
async function copyVotes(tx: Database, mergeId: number, sourceId: number, targetId: number): Promise<void> {
	await tx.execute(sql`
		insert into ${votes} (idea_id, user_id, state, price_minor, currency, from_merge_id, created_at)
		select ${targetId}, user_id, state, price_minor, currency, ${mergeId}, created_at
		from ${votes} where idea_id = ${sourceId} and state in ('counted', 'quarantined')
		order by user_id
		on conflict (idea_id, user_id) do nothing`);
}

async function copyWatchers(
	tx: Database,
	mergeId: number,
	sourceId: number,
	targetId: number,
): Promise<void> {
	await tx.execute(sql`
		insert into ${watches} (user_id, subject_type, subject_id, from_merge_id)
		select user_id, subject_type, ${targetId}, ${mergeId}
		from ${watches} where subject_type = 'idea' and subject_id = ${sourceId} and not muted
		order by user_id
		on conflict (subject_type, subject_id, user_id) do nothing`);
}

/** See rules/merging `separate`: who stands in another source that is still merged stays, under that merge. */
async function takeCopiesBack(tx: Database, mergeId: number, targetId: number): Promise<void> {
	const gone = await tx
		.delete(votes)
		.where(and(eq(votes.ideaId, targetId), eq(votes.fromMergeId, mergeId)))
		.returning({ userId: votes.userId, state: votes.state });
	const people = sql.param(gone.filter(({ state }) => state !== "withdrawn").map(({ userId }) => userId));
	await tx.execute(sql`
		insert into ${votes} (idea_id, user_id, state, price_minor, currency, from_merge_id, created_at)
		select ${targetId}, v.user_id, v.state, v.price_minor, v.currency, m.id, v.created_at
		from ${ideaMerges} m join ${votes} v on v.idea_id = m.source_id
		where m.target_id = ${targetId} and m.undone_at is null
			and v.user_id = any(${people}::bigint[]) and v.state in ('counted', 'quarantined')
		order by v.user_id, m.id
		on conflict (idea_id, user_id) do nothing`);
	await tx
		.delete(watches)
		.where(
			and(eq(watches.subjectType, "idea"), eq(watches.subjectId, targetId), eq(watches.fromMergeId, mergeId)),
		);
}

/** Answers to the source are answers to the target as well, so its state may move; one row either way. */
async function noteOnTarget(
	tx: Database,
	target: IdeaRow,
	note: ChangeNote & { kind: string },
): Promise<void> {
	const moved = await recount(tx, target, note);
	if (!moved) await writeTimeline(tx, target.id, note);
}

async function tellMerged(
	tx: Database,
	type: "idea.merged" | "idea.unmerged",
	actorId: number,
	ideaId: number,
	intoId: number,
	at: Date,
): Promise<void> {
	const topics = topicsOf(ideaId, intoId);
	await recordEvents(tx, { type, actorId, at, topics, data: { ideaId, intoId } });
}

function ensureNow(decision: Decision): void {
	if (!decision.allowed) throw new Conflict(decision.reason);
}
