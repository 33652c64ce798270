import { and, eq, inArray, isNull } from "drizzle-orm";
import type { PicturePlaces } from "#app/features/media/index.server.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { makePictures, makes, projects, responses, rounds, versions } from "#db/schema/index.ts";
import { numberText, versionPath } from "../components/paths.ts";
import { shownMakes } from "./shown-makes.server.ts";

/** Makes that a visitor may see: not hidden, nor part of an open round. */
export const makePicturePlaces: PicturePlaces = async (db, _, mediaIds) => {
	const rows = await db
		.select({ mediaId: makePictures.mediaId, version: versions, project: projects })
		.from(makePictures)
		.innerJoin(makes, eq(makes.id, makePictures.makeId))
		.innerJoin(versions, eq(versions.id, makes.versionId))
		.innerJoin(projects, eq(projects.id, versions.projectId))
		.leftJoin(responses, eq(responses.id, makes.responseId))
		.leftJoin(rounds, eq(rounds.id, responses.roundId))
		.where(and(inArray(makePictures.mediaId, mediaIds), isNull(projects.hiddenAt), shownMakes(anonymous)))
		.orderBy(makes.id)
		.limit(200);
	return rows.map(({ mediaId, version, project }) => ({
		...{ mediaId, title: `${project.title} ${numberText(version)}`, topic: `project:${project.id}` },
		path: `${versionPath(project, version)}/makes`,
	}));
};
