import { and, count, desc, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import { characterCount } from "#app/kernel/text.ts";
import type { Database } from "#db/database.server.ts";
import { makes, responses, rounds } from "#db/schema/index.ts";

/** One sentence per closed round, the longest that still can be quoted, with who said it. */
export async function voicesOf(db: Database, versionIds: number[]) {
	if (versionIds.length === 0) return [];
	const length = sql<number>`char_length(${responses.text})`;
	const rows = await db
		.selectDistinctOn([responses.roundId], {
			roundId: responses.roundId,
			text: responses.text,
			userId: responses.userId,
		})
		.from(responses)
		.innerJoin(rounds, eq(rounds.id, responses.roundId))
		.where(
			and(
				inArray(rounds.versionId, versionIds),
				eq(rounds.state, "closed"),
				isNull(responses.hiddenAt),
				gte(length, 6),
				lte(length, longestQuote),
			),
		)
		.orderBy(desc(responses.roundId), desc(length))
		.limit(mostVoices);
	const people = await personCards(
		db,
		rows.map(({ userId }) => userId),
	);
	return rows.map(({ userId, ...row }) => ({ ...row, person: (userId && people.get(userId)) || null }));
}

/** Number of makes of these versions; hidden ones don't count, those of rounds still open not yet. */
export async function makeCountOf(db: Database, versionIds: number[]): Promise<number> {
	if (versionIds.length === 0) return 0;
	const [row] = await db
		.select({ count: count() })
		.from(makes)
		.leftJoin(responses, eq(responses.id, makes.responseId))
		.leftJoin(rounds, eq(rounds.id, responses.roundId))
		.where(
			and(
				inArray(makes.versionId, versionIds),
				isNull(makes.hiddenAt),
				isNull(responses.hiddenAt),
				sql`${rounds.state} is distinct from 'open'`,
			),
		);
	return row?.count ?? 0;
}

/** A maker's words when they are short enough to stand on their own. */
export function quotable(text: string | null): string | null {
	return text && characterCount(text) <= longestQuote && !text.includes("\n") ? text : null;
}

const longestQuote = 160;
const mostVoices = 3;
