import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { attachPictures, type TakenPictures } from "#app/features/media/index.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import { ensure, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { claims, ideas, makeClaims, makePictures, makes, responses, rounds } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canSee, canShowMake } from "../policy.ts";
import { findVersion, versionFacts } from "../queries/version-record.server.ts";
import type { MakeOutcome } from "../rules/makes.ts";

export interface MakeInput {
	outcome: MakeOutcome;
	text: string;
	settings: Record<string, string>;
	/** How long it took. */
	minutes: number | null;
	/** The claims of the version that its pictures show. */
	claims: number[];
	pictures: TakenPictures;
}

/**
 * Shows what somebody made from a version, at any time. While they take part in its open round it joins their
 * response. Gives its id. Throws Forbidden, RuleBroken without a picture.
 */
export async function showMake(
	db: Database,
	actor: Member,
	input: MakeInput & { versionId: number; now: Date },
): Promise<number> {
	return inTransaction(db, async (tx) => {
		const response = await lockOwnResponse(tx, actor, input.versionId);
		const found = await findVersion(tx, actor, input.versionId, { lock: true });
		ensure(canSee(actor, versionFacts(found)));
		ensure(canShowMake(actor, versionFacts(found)));
		if (input.pictures.publicIds.length === 0)
			throw new RuleBroken("pictures", "feedback:refusal.pictureNeeded");
		const makeId = await insertMake(tx, actor, input, response?.id ?? null, input.versionId, input.now);
		if (response && !response.hiddenAt) {
			await tx
				.update(rounds)
				.set({ makeCount: sql`${rounds.makeCount} + 1` })
				.where(eq(rounds.id, response.roundId));
		}
		await recordEvents(tx, {
			type: "make.shown",
			actorId: actor.id,
			at: input.now,
			topics: [`project:${found.project.id}`, ...(response ? [`round:${response.roundId}`] : [])],
			data: { makeId, projectId: found.project.id, versionId: input.versionId, userId: actor.id },
		});
		return makeId;
	});
}

/** Writes or replaces the make of a response. Gives how many were added: 1 or 0. Without a picture it is none. */
export async function putMakeOfResponse(
	tx: Database,
	actor: Member,
	place: { responseId: number; versionId: number },
	input: MakeInput,
	now: Date,
): Promise<number> {
	if (input.pictures.publicIds.length === 0)
		throw new RuleBroken("pictures", "feedback:refusal.pictureNeeded");
	const [existing] = await tx
		.select({ id: makes.id })
		.from(makes)
		.where(eq(makes.responseId, place.responseId))
		.orderBy(makes.id)
		.limit(1);
	if (!existing) {
		await insertMake(tx, actor, input, place.responseId, place.versionId, now);
		return 1;
	}
	const { outcome, text, settings, minutes } = input;
	await tx.update(makes).set({ outcome, text, settings, minutes }).where(eq(makes.id, existing.id));
	await tx.delete(makeClaims).where(eq(makeClaims.makeId, existing.id));
	await addClaims(tx, existing.id, place.versionId, input.claims);
	await tx.delete(makePictures).where(eq(makePictures.makeId, existing.id));
	await addPictures(tx, actor, existing.id, input.pictures);
	return 0;
}

async function lockOwnResponse(tx: Database, actor: Member, versionId: number) {
	const [row] = await tx
		.select({ id: responses.id, roundId: rounds.id, hiddenAt: responses.hiddenAt })
		.from(responses)
		.innerJoin(rounds, eq(rounds.id, responses.roundId))
		.where(and(eq(rounds.versionId, versionId), eq(rounds.state, "open"), eq(responses.userId, actor.id)))
		.for("update", { of: rounds });
	return row ?? null;
}

async function insertMake(
	tx: Database,
	actor: Member,
	{ outcome, text, settings, minutes, claims: shown, pictures }: MakeInput,
	responseId: number | null,
	versionId: number,
	now: Date,
): Promise<number> {
	const [row] = await tx
		.insert(makes)
		.values({ versionId, responseId, userId: actor.id, outcome, text, settings, minutes, createdAt: now })
		.returning({ id: makes.id });
	if (!row) throw new Error("The make's row did not come back.");
	await addClaims(tx, row.id, versionId, shown);
	await addPictures(tx, actor, row.id, pictures);
	return row.id;
}

/** Only what this version claims, of ideas that anybody may see, can be shown. */
async function addClaims(tx: Database, makeId: number, versionId: number, shown: number[]) {
	const wanted = [...new Set(shown)];
	if (wanted.length === 0) return;
	const rows = await tx
		.select({ claimId: claims.id })
		.from(claims)
		.innerJoin(ideas, eq(ideas.id, claims.ideaId))
		.where(and(eq(claims.versionId, versionId), inArray(claims.id, wanted), isNull(ideas.hiddenAt)));
	if (rows.length !== wanted.length) throw new RuleBroken("makeClaims", "feedback:refusal.foreignClaim");
	await tx.insert(makeClaims).values(rows.map(({ claimId }) => ({ makeId, claimId })));
}

async function addPictures(tx: Database, actor: Member, makeId: number, pictures: TakenPictures) {
	const mediaIds = await attachPictures(tx, actor, pictures);
	await tx
		.insert(makePictures)
		.values([...new Set(mediaIds)].map((mediaId, position) => ({ makeId, mediaId, position })));
}
