import { and, asc, eq, inArray, isNull, ne, or, type SQL } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import { type PictureView, pictureViews } from "#app/features/media/index.server.ts";
import { type Actor, viewerId } from "#app/kernel/actor.ts";
import type { Page } from "#app/kernel/page.ts";
import type { Database } from "#db/database.server.ts";
import { keyset } from "#db/keyset.server.ts";
import { makePictures, makes, responses, rounds } from "#db/schema/index.ts";
import type { MakeOutcome } from "../rules/makes.ts";

const pageSize = 24;

/**
 * Makes of versions or of a round, newest first. Those that belong to a round still open are their author's alone:
 * how they came out would tell the tally.
 */
export async function makesOf(
	db: Database,
	actor: Actor,
	of: ({ versionIds: number[] } | { roundId: number }) & { outcome?: MakeOutcome | undefined },
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
				isNull(makes.hiddenAt),
				of.outcome && eq(makes.outcome, of.outcome),
				shownTo(actor),
				list.rows,
			),
		)
		.orderBy(...list.order)
		.limit(size + 1);
	const page = list.page(rows, size, ({ make }) => [make.id]);
	return { ...page, items: await withPeople(db, page) };
}

export type MakeView = Awaited<ReturnType<typeof makesOf>>["items"][number];

/** Pictures that aren't hidden, by make, in their order. */
export async function picturesOfMakes(db: Database, makeIds: number[]): Promise<Map<number, PictureView[]>> {
	if (makeIds.length === 0) return new Map();
	const rows = await db
		.select()
		.from(makePictures)
		.where(inArray(makePictures.makeId, makeIds))
		.orderBy(asc(makePictures.position));
	const views = await pictureViews(
		db,
		rows.map(({ mediaId }) => mediaId),
	);
	return new Map(
		makeIds.map((id) => [
			id,
			rows.filter(({ makeId }) => makeId === id).flatMap(({ mediaId }) => views.get(mediaId) ?? []),
		]),
	);
}

function shownTo(actor: Actor): SQL | undefined {
	return or(isNull(rounds.id), ne(rounds.state, "open"), eq(makes.userId, viewerId(actor)));
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
	return items.map(({ make: { id, text, settings, outcome, userId, versionId, createdAt } }) => ({
		id,
		text,
		settings,
		outcome,
		versionId,
		createdAt,
		author: (userId && people.get(userId)) || null,
		pictures: pictures.get(id) ?? [],
	}));
}
