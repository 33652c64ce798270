import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { PicturePlaces } from "#app/features/media/index.server.ts";
import { ballotOptions, ballots, projects } from "#db/schema/index.ts";

/** Ballots that aren't hidden, of projects that aren't. */
export const ballotPicturePlaces: PicturePlaces = async (db, _, mediaIds) => {
	const rows = await db
		.select({ mediaId: ballotOptions.mediaId, ballot: ballots })
		.from(ballotOptions)
		.innerJoin(ballots, eq(ballots.id, ballotOptions.ballotId))
		.innerJoin(projects, eq(projects.id, ballots.projectId))
		.where(
			and(
				inArray(ballotOptions.mediaId, mediaIds),
				ne(ballots.state, "cancelled"),
				isNull(ballots.hiddenAt),
				isNull(projects.hiddenAt),
			),
		)
		.orderBy(ballots.id)
		.limit(200);
	return rows.map(({ mediaId, ballot: { id, question, projectId } }) => ({
		...{ mediaId: mediaId ?? 0, title: question, path: `/ballots/${id}`, topic: `project:${projectId}` },
	}));
};
