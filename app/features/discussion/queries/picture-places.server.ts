import { and, eq, inArray } from "drizzle-orm";
import type { PicturePlaces } from "#app/features/media/index.server.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { commentPictures, comments } from "#db/schema/index.ts";
import type { ThreadOwners } from "../thread-owners.server.ts";
import { stands } from "./select-comments.server.ts";

const most = 10;

/** Comments that a visitor may read, by the title of what they are about. */
export function commentPicturePlaces(owners: ThreadOwners): PicturePlaces {
	return async (db, _, mediaIds) => {
		const rows = await db
			.select({
				mediaId: commentPictures.mediaId,
				id: comments.id,
				type: comments.subjectType,
				on: comments.subjectId,
			})
			.from(commentPictures)
			.innerJoin(comments, eq(comments.id, commentPictures.commentId))
			.where(and(inArray(commentPictures.mediaId, mediaIds), stands))
			.orderBy(comments.id)
			.limit(most);
		const places = [];
		for (const { mediaId, id, type, on } of rows) {
			const place = await owners[type]?.load(db, anonymous, on);
			if (!place) continue;
			places.push({ mediaId, title: place.title, path: `/comments/${id}`, topic: place.topics[0] ?? "" });
		}
		return places;
	};
}
