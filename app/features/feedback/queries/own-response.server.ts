import { and, asc, eq } from "drizzle-orm";
import { type Actor, viewerId } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { makeClaims, makes, ratings, responses, verdicts } from "#db/schema/index.ts";
import { picturesOfMakes } from "./shown-makes.server.ts";

/** What this actor has answered in a round so far, with their make; null before the first answer. */
export async function ownResponse(db: Database, actor: Actor, roundId: number) {
	const [response] = await db
		.select({ id: responses.id, text: responses.text, updatedAt: responses.updatedAt })
		.from(responses)
		.where(and(eq(responses.roundId, roundId), eq(responses.userId, viewerId(actor))));
	if (!response) return null;
	const given = await db
		.select({ claimId: verdicts.claimId, choice: verdicts.choice, reason: verdicts.reason })
		.from(verdicts)
		.where(eq(verdicts.responseId, response.id));
	const scores = await db
		.select({ criterionId: ratings.criterionId, score: ratings.score })
		.from(ratings)
		.where(eq(ratings.responseId, response.id));
	return { ...response, verdicts: given, ratings: scores, make: await ownMake(db, response.id) };
}

export type OwnResponse = NonNullable<Awaited<ReturnType<typeof ownResponse>>>;

async function ownMake(db: Database, responseId: number) {
	const [make] = await db
		.select({
			id: makes.id,
			text: makes.text,
			settings: makes.settings,
			outcome: makes.outcome,
			minutes: makes.minutes,
		})
		.from(makes)
		.where(eq(makes.responseId, responseId))
		.orderBy(asc(makes.id))
		.limit(1);
	if (!make) return null;
	const shown = await db
		.select({ claimId: makeClaims.claimId })
		.from(makeClaims)
		.where(eq(makeClaims.makeId, make.id));
	const pictures = (await picturesOfMakes(db, [make.id])).get(make.id) ?? [];
	return { ...make, claims: shown.map(({ claimId }) => claimId), pictures };
}
