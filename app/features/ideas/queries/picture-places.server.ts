import { and, eq, inArray, isNull } from "drizzle-orm";
import type { PicturePlaces } from "#app/features/media/index.server.ts";
import { ideaPictures, ideas } from "#db/schema/index.ts";
import { ideaPath } from "../rules/address.ts";

/** Ideas that aren't hidden. */
export const ideaPicturePlaces: PicturePlaces = async (db, _, mediaIds) => {
	const rows = await db
		.select({ mediaId: ideaPictures.mediaId, id: ideas.id, slug: ideas.slug, title: ideas.title })
		.from(ideaPictures)
		.innerJoin(ideas, eq(ideas.id, ideaPictures.ideaId))
		.where(and(inArray(ideaPictures.mediaId, mediaIds), isNull(ideas.hiddenAt)))
		.orderBy(ideas.id)
		.limit(200);
	return rows.map(({ mediaId, title, ...idea }) => ({
		...{ mediaId, title, path: ideaPath(idea), topic: `idea:${idea.id}` },
	}));
};
