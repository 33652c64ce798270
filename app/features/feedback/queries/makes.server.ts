import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import type { Page } from "#app/kernel/page.ts";
import type { Database } from "#db/database.server.ts";
import { keyset } from "#db/keyset.server.ts";
import { makeClaims, makes, responses, rounds } from "#db/schema/index.ts";
import type { MakeOutcome } from "../rules/makes.ts";
import { claimsOfMakes } from "./make-claims.server.ts";
import { materialOfMake } from "./make-settings.server.ts";
import { picturesOfMakes, shownMakes } from "./shown-makes.server.ts";

const pageSize = 24;

interface MakeFilter {
	outcome?: MakeOutcome | undefined;
	/** Only those whose pictures show this claim. */
	claimId?: number | undefined;
	material?: string | undefined;
}

/**
 * Makes of versions or of a round, newest first. Those that belong to a round still open are their author's alone:
 * how they came out would tell the tally.
 */
export async function makesOf(
	db: Database,
	actor: Actor,
	of: ({ versionIds: number[] } | { roundId: number }) & MakeFilter,
	cursor?: string | null,
	size = pageSize,
) {
	const list = keyset(cursor, [{ kind: "id", by: makes.id, descending: true }]);
	const rows = await db
		.select({ make: makes })
		.from(makes)
		.leftJoin(responses, eq(responses.id, makes.responseId))
		.leftJoin(rounds, eq(rounds.id, responses.roundId))
		.where(
			and(
				"roundId" in of ? eq(responses.roundId, of.roundId) : inArray(makes.versionId, of.versionIds),
				of.outcome && eq(makes.outcome, of.outcome),
				of.claimId ? showsClaim(of.claimId) : undefined,
				of.material ? sql`lower(${materialOfMake}) = lower(${of.material})` : undefined,
				shownMakes(actor),
				list.rows,
			),
		)
		.orderBy(...list.order)
		.limit(size + 1);
	const page = list.page(rows, size, ({ make }) => [make.id]);
	return { ...page, items: await withPeople(db, page) };
}

export type MakeView = Awaited<ReturnType<typeof makesOf>>["items"][number];

function showsClaim(claimId: number): SQL {
	return sql`exists (select 1 from ${makeClaims} where ${makeClaims.makeId} = ${makes.id} and ${makeClaims.claimId} = ${claimId})`;
}

async function withPeople(db: Database, { items }: Page<{ make: typeof makes.$inferSelect }>) {
	const pictures = await picturesOfMakes(
		db,
		items.map(({ make }) => make.id),
	);
	const people = await personCards(
		db,
		items.map(({ make }) => make.userId),
	);
	const shown = await claimsOfMakes(
		db,
		items.map(({ make }) => make.id),
	);
	return items.map(({ make: { id, text, settings, outcome, minutes, userId, versionId, createdAt } }) => ({
		id,
		text,
		settings,
		outcome,
		minutes,
		claims: shown.get(id) ?? [],
		versionId,
		createdAt,
		author: (userId && people.get(userId)) || null,
		pictures: pictures.get(id) ?? [],
	}));
}
