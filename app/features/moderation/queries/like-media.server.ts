import { likePictures, type MediaForReview, mediaForReview } from "#app/features/media/index.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import { ensure } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { canModerate } from "../policy.ts";
import { placesOfMedia } from "./shown-media.server.ts";
import { readSubject, type SubjectFacts } from "./subject.server.ts";

const mostEach = 3;

/** An earlier picture of somebody else, and what it stands in. */
export interface LikeForReview extends MediaForReview {
	place: Pick<SubjectFacts, "type" | "title" | "path" | "away"> & { handle: string | null };
}

/**
 * What was there before these pictures, is somebody else's and looks like them, hidden or not, by the later one's id;
 * the likest three of each. For staff. What stands only in drafts or in nothing any more isn't told.
 */
export async function likeMedia(
	db: Database,
	actor: Actor,
	{ media, now }: { media: MediaForReview[]; now: Date },
): Promise<Record<number, LikeForReview[]>> {
	ensure(canModerate(actor));
	const ids = media.filter(({ kind }) => kind === "picture").map(({ id }) => id);
	const pairs = await likePictures(db, ids, { hidden: true });
	const views = await mediaForReview(
		db,
		pairs.map(({ like }) => like),
	);
	const found: Record<number, LikeForReview[]> = {};
	for (const { id, like } of pairs) {
		const view = views.find((one) => one.id === like);
		const sofar = found[id] ?? [];
		if (!view || sofar.length >= mostEach) continue;
		const place = await placeInSight(db, like, now);
		if (place) found[id] = [...sofar, { ...view, place }];
	}
	return found;
}

async function placeInSight(
	db: Database,
	mediaId: number,
	now: Date,
): Promise<LikeForReview["place"] | null> {
	for (const subject of await placesOfMedia(db, mediaId)) {
		const facts = await readSubject(db, subject, now);
		if (!facts) continue;
		const { type, title, path, away, concerned } = facts;
		return { type, title, path, away, handle: concerned?.handle ?? null };
	}
	return null;
}
