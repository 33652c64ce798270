import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import type { Database } from "#db/database.server.ts";
import { keyset } from "#db/keyset.server.ts";
import { responses, verdicts } from "#db/schema/index.ts";

const pageSize = 20;

/** What people answered in a closed round, in the order in which they first did. */
export async function responsesOf(db: Database, roundId: number, cursor?: string | null) {
	const page = await pageOfResponses(db, roundId, cursor);
	const given = await verdictsOf(
		db,
		page.items.map(({ id }) => id),
	);
	const people = await personCards(
		db,
		page.items.map(({ userId }) => userId),
	);
	const items = page.items.map(({ id, userId, text, updatedAt }) => ({
		id,
		text,
		updatedAt,
		author: (userId && people.get(userId)) || null,
		verdicts: given.filter(({ responseId }) => responseId === id),
	}));
	return { ...page, items };
}

export type ResponseView = Awaited<ReturnType<typeof responsesOf>>["items"][number];

/**
 * What people wrote in an open round, for its makers: no names, no verdicts, and reasons apart from what they were
 * given for. Rows come by id, so the order tells nothing either.
 */
export async function textsOf(db: Database, roundId: number, cursor?: string | null) {
	const page = await pageOfResponses(db, roundId, cursor);
	const given = await verdictsOf(
		db,
		page.items.map(({ id }) => id),
	);
	const items = page.items
		.map(({ id, text }) => ({
			id,
			texts: [
				text,
				...given.filter(({ responseId }) => responseId === id).map(({ reason }) => reason),
			].filter((each) => each !== ""),
		}))
		.filter(({ texts }) => texts.length > 0);
	return { ...page, items };
}

/** "Partly" and "not" of a closed round with their reasons: what a maker may keep as to-dos. */
export async function keepableVerdicts(db: Database, roundId: number) {
	const rows = await db
		.select({
			id: verdicts.id,
			claimId: verdicts.claimId,
			choice: verdicts.choice,
			reason: verdicts.reason,
			userId: responses.userId,
		})
		.from(verdicts)
		.innerJoin(responses, eq(responses.id, verdicts.responseId))
		.where(
			and(
				eq(responses.roundId, roundId),
				isNull(responses.hiddenAt),
				inArray(verdicts.choice, ["partly", "not"]),
			),
		)
		.orderBy(asc(verdicts.claimId), asc(verdicts.id))
		.limit(mostKeepable);
	const people = await personCards(
		db,
		rows.map(({ userId }) => userId),
	);
	return rows.map(({ userId, ...row }) => ({ ...row, author: (userId && people.get(userId)) || null }));
}

export const mostKeepable = 300;

async function pageOfResponses(db: Database, roundId: number, cursor?: string | null) {
	const list = keyset(cursor, [{ kind: "id", by: responses.id }]);
	const rows = await db
		.select()
		.from(responses)
		.where(and(eq(responses.roundId, roundId), isNull(responses.hiddenAt), list.rows))
		.orderBy(...list.order)
		.limit(pageSize + 1);
	return list.page(rows, pageSize, ({ id }) => [id]);
}

async function verdictsOf(db: Database, responseIds: number[]) {
	if (responseIds.length === 0) return [];
	return db
		.select()
		.from(verdicts)
		.where(inArray(verdicts.responseId, responseIds))
		.orderBy(asc(verdicts.claimId), asc(verdicts.id));
}
