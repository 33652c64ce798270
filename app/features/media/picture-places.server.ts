import type { Member } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { likePictures } from "./queries.server.ts";

/** A place in the open where a picture stands. */
export interface PicturePlace {
	mediaId: number;
	/** "Edge clip 0.2" */
	title: string;
	path: string;
	/** Whose it is, as events name it: `project:12`. */
	topic: string;
}

/**
 * How a feature tells where pictures stand in the open: on pages that every visitor may see, and not in what this actor
 * makes. Media ranks below all that shows pictures and imports none of it: each exports one of these from its
 * index.server, app/http/picture-places.server.ts puts them together, and they arrive in `context.picturePlaces`.
 */
export type PicturePlaces = (db: Database, actor: Member, mediaIds: number[]) => Promise<PicturePlace[]>;

/** Where a picture stands that another one looks like. */
export type LikeStanding = Pick<PicturePlace, "title" | "path">;

/**
 * Where pictures of others stand in the open that were there before these and look like them, by the later one's media
 * id. What has no such place is as if it weren't there. Places of `kin` don't count: what may show the same.
 */
export async function likeStandings(
	{ db, picturePlaces }: { db: Database; picturePlaces: PicturePlaces[] },
	actor: Member,
	mediaIds: number[],
	kin: string[] = [],
): Promise<Map<number, LikeStanding>> {
	const pairs = await likePictures(db, mediaIds);
	const likes = [...new Set(pairs.map(({ like }) => like))];
	const found = new Map<number, LikeStanding>();
	if (likes.length === 0) return found;
	const places: PicturePlace[] = [];
	for (const placesOf of picturePlaces) places.push(...(await placesOf(db, actor, likes)));
	for (const { id, like } of pairs) {
		const place = places.find(({ mediaId, topic }) => mediaId === like && !kin.includes(topic));
		if (place && !found.has(id)) found.set(id, { title: place.title, path: place.path });
	}
	return found;
}

/** The same for pictures of a form that stand already, by their public ids. */
export async function likenessOf(
	services: { db: Database; picturePlaces: PicturePlaces[] },
	actor: Member,
	pictures: { id: number; publicId: string }[],
	kin: string[] = [],
): Promise<Record<string, LikeStanding>> {
	const ids = pictures.map(({ id }) => id);
	const standings = await likeStandings(services, actor, ids, kin);
	return Object.fromEntries(
		pictures.flatMap(({ id, publicId }) => {
			const standing = standings.get(id);
			return standing ? [[publicId, standing]] : [];
		}),
	);
}
