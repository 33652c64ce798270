import { and, eq, sql } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { ensure, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import {
	claims,
	ideas,
	ratingCriteria,
	ratings,
	responses,
	roundInvitations,
	rounds,
	verdicts,
} from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canRespond, canSee } from "../policy.ts";
import { factsOf, lockRound } from "../queries/round-record.server.ts";
import { needsReason, type VerdictChoice } from "../rules/verdicts.ts";
import { type MakeInput, putMakeOfResponse } from "./makes.server.ts";

export interface ResponseInput {
	roundId: number;
	verdicts: { claimId: number; choice: VerdictChoice; reason: string }[];
	ratings: { criterionId: number; score?: number | undefined }[];
	text: string;
	make: MakeInput | null;
	now: Date;
}

/**
 * Gives somebody's answers in a round, or replaces the ones they gave before. One response per person, until the
 * very moment of the close: the round's row is locked, so that a close and a response never pass each other.
 * Throws Forbidden, and RuleBroken beside the field.
 */
export async function giveResponse(db: Database, actor: Member, input: ResponseInput): Promise<void> {
	await inTransaction(db, async (tx) => {
		const found = await lockRound(tx, actor, input.roundId);
		ensure(canSee(actor, factsOf(found)));
		ensure(canRespond(actor, factsOf(found), input.now));
		await checkParts(tx, found.round, input);
		const { responseId, isHidden, isNew } = await putResponse(tx, actor, input);
		await replaceParts(tx, responseId, input);
		const newMakes = input.make
			? await putMakeOfResponse(tx, actor, { responseId, versionId: found.version.id }, input.make, input.now)
			: 0;
		await countIn(tx, actor, input, isNew ? 1 : 0, isHidden ? 0 : newMakes);
		await recordEvents(tx, {
			type: "response.given",
			actorId: actor.id,
			at: input.now,
			topics: [`round:${input.roundId}`, `project:${found.project.id}`],
			data: { roundId: input.roundId, projectId: found.project.id, responderId: actor.id },
		});
	});
}

/** Every claim of the version is judged once, nothing else is; ratings belong to the round. */
async function checkParts(tx: Database, round: { id: number; versionId: number }, input: ResponseInput) {
	const claimed = await tx
		.select({ id: claims.id, hiddenAt: ideas.hiddenAt })
		.from(claims)
		.innerJoin(ideas, eq(ideas.id, claims.ideaId))
		.where(eq(claims.versionId, round.versionId));
	const open = new Set(claimed.map(({ id }) => id));
	input.verdicts.forEach((verdict, at) => {
		if (!open.delete(verdict.claimId)) throw new RuleBroken(null, "feedback:refusal.foreignClaim");
		if (needsReason(verdict.choice) && verdict.reason === "")
			throw new RuleBroken(`verdicts[${at}].reason`, "feedback:refusal.reasonNeeded");
	});
	// Nobody is asked about what is hidden.
	if (claimed.some(({ id, hiddenAt }) => hiddenAt === null && open.has(id)))
		throw new RuleBroken(null, "feedback:refusal.verdictMissing");
	if (input.verdicts.length === 0 && input.text === "" && !input.make && !rated(input).length)
		throw new RuleBroken("text", "errors:required");
	const asked = await tx
		.select({ id: ratingCriteria.id })
		.from(ratingCriteria)
		.where(eq(ratingCriteria.roundId, round.id));
	const askedIds = new Set(asked.map(({ id }) => id));
	if (input.ratings.some(({ criterionId }) => !askedIds.delete(criterionId)))
		throw new RuleBroken(null, "feedback:refusal.foreignRating");
}

async function putResponse(tx: Database, actor: Member, { roundId, text, now }: ResponseInput) {
	const [row] = await tx
		.insert(responses)
		.values({ roundId, userId: actor.id, text, updatedAt: now, createdAt: now })
		.onConflictDoUpdate({ target: [responses.roundId, responses.userId], set: { text, updatedAt: now } })
		.returning({ id: responses.id, hiddenAt: responses.hiddenAt, isNew: sql<boolean>`xmax = 0` });
	if (!row) throw new Error("The response's row did not come back.");
	return { responseId: row.id, isHidden: row.hiddenAt !== null, isNew: row.isNew };
}

async function replaceParts(tx: Database, responseId: number, input: ResponseInput) {
	await tx.delete(verdicts).where(eq(verdicts.responseId, responseId));
	await tx.delete(ratings).where(eq(ratings.responseId, responseId));
	if (input.verdicts.length > 0)
		await tx.insert(verdicts).values(input.verdicts.map((verdict) => ({ ...verdict, responseId })));
	const scores = rated(input);
	if (scores.length > 0) await tx.insert(ratings).values(scores.map((score) => ({ ...score, responseId })));
}

async function countIn(
	tx: Database,
	actor: Member,
	{ roundId, now }: ResponseInput,
	added: number,
	makes: number,
) {
	if (added + makes > 0) {
		await tx
			.update(rounds)
			.set({
				responseCount: sql`${rounds.responseCount} + ${added}`,
				makeCount: sql`${rounds.makeCount} + ${makes}`,
			})
			.where(eq(rounds.id, roundId));
	}
	await tx
		.update(roundInvitations)
		.set({ respondedAt: now })
		.where(and(eq(roundInvitations.roundId, roundId), eq(roundInvitations.userId, actor.id)));
}

function rated(input: ResponseInput): { criterionId: number; score: number }[] {
	return input.ratings.flatMap(({ criterionId, score }) => (score ? [{ criterionId, score }] : []));
}
