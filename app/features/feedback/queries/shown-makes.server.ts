import { and, asc, eq, inArray, isNull, ne, or, type SQL } from "drizzle-orm";
import { type PictureView, pictureViews } from "#app/features/media/index.server.ts";
import { type Actor, viewerId } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { makePictures, makes, responses, rounds } from "#db/schema/index.ts";

/**
 * Of makes joined with their response and its round: those that aren't hidden, by themselves or with their response,
 * nor tell how an open round goes.
 */
export function shownMakes(actor: Actor): SQL | undefined {
	return and(
		isNull(makes.hiddenAt),
		isNull(responses.hiddenAt),
		or(isNull(rounds.id), ne(rounds.state, "open"), eq(makes.userId, viewerId(actor))),
	);
}

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
