import { daysAfter } from "#app/kernel/clock.ts";
import { allowed, type Decision, denied } from "#app/kernel/decision.ts";
import { type IdeaState, isLiving } from "./lifecycle.ts";
import { type VoteState, wants } from "./voting.ts";

/**
 * A merge links: the source keeps its votes, the target gets a copy of each that says from which merge it came.
 * So voters are united, never summed, and undoing is taking the copies away.
 * Whoever takes back a copied vote leaves a `withdrawn` copy, so that nothing brings it back to the target.
 */
export interface MergedVote {
	state: VoteState;
	/** null for a vote that was given to this idea itself. */
	fromMerge: number | null;
}
export type Ballots = ReadonlyMap<number, MergedVote>;

export const undoDays = 7;

/** The target's votes with those of `source` united into them. Twice is once; the order of merges doesn't matter to who is in. */
export function unite(target: Ballots, source: Ballots, mergeId: number): Map<number, MergedVote> {
	const united = new Map(target);
	for (const [person, vote] of source) {
		if (wants(vote.state) && !united.has(person))
			united.set(person, { state: vote.state, fromMerge: mergeId });
	}
	return united;
}

/**
 * The target's votes after merge `mergeId` was undone. Who came by it leaves, unless they stand in another
 * source that is still merged and hadn't taken the vote back.
 */
export function separate(
	target: Ballots,
	mergeId: number,
	stillMerged: ReadonlyMap<number, Ballots>,
): Map<number, MergedVote> {
	const left = new Map<number, MergedVote>();
	const gone = new Set<number>();
	for (const [person, vote] of target) {
		if (vote.fromMerge !== mergeId) left.set(person, vote);
		else if (vote.state !== "withdrawn") gone.add(person);
	}
	for (const [otherMerge, source] of [...stillMerged].sort(([a], [b]) => a - b)) {
		for (const [person, vote] of source) {
			if (gone.has(person) && wants(vote.state) && !left.has(person)) {
				left.set(person, { state: vote.state, fromMerge: otherMerge });
			}
		}
	}
	return left;
}

export interface MergeParty {
	id: number;
	state: IdeaState;
	hidden: boolean;
	/** Merges into this idea that stand. */
	liveMerges: number;
}

/** Merges are one deep: no idea into itself, no merged idea on either side, no source that others were merged into. */
export function canBeMerged(source: MergeParty, target: MergeParty): Decision {
	if (source.id === target.id) return denied("ideas:refused.mergeSelf");
	if (source.state === "merged" || source.state === "withdrawn") return denied("ideas:refused.sourceGone");
	if (target.state === "merged") return denied("ideas:refused.targetMerged");
	if (target.hidden || !isLiving(target.state)) return denied("ideas:refused.targetClosed");
	if (source.liveMerges > 0) return denied("ideas:refused.mergeChain");
	return allowed;
}

/** A merge can be undone for 7 days, once. */
export function canBeUndone(merge: { mergedAt: Date; undoneAt: Date | null }, now: Date): Decision {
	if (merge.undoneAt) return denied("ideas:refused.undoneAlready");
	if (daysAfter(merge.mergedAt, undoDays).getTime() < now.getTime())
		return denied("ideas:refused.undoTooLate");
	return allowed;
}
