import { and, eq, inArray, isNotNull, isNull, notExists, type SQL, sql } from "drizzle-orm";
import type { PicturePlaces } from "#app/features/media/index.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { projectMakers, projects, versionPictures, versions } from "#db/schema/index.ts";
import { writeVersionNumber } from "../rules/version-number.ts";
import { projectPath, versionPath } from "./cards.server.ts";
import { ancestorsOf } from "./lineage.server.ts";

/** Published versions, the oldest first, and covers, of projects that aren't hidden. */
export const projectPicturePlaces: PicturePlaces = async (db, actor, mediaIds) => {
	const shown = await db
		.select({ mediaId: versionPictures.mediaId, version: versions, project: projects })
		.from(versionPictures)
		.innerJoin(versions, eq(versions.id, versionPictures.versionId))
		.innerJoin(projects, eq(projects.id, versions.projectId))
		.where(
			and(
				inArray(versionPictures.mediaId, mediaIds),
				inArray(versions.state, ["published", "superseded"]),
				inTheOpen(db, actor),
			),
		)
		.orderBy(versions.publishedAt)
		.limit(200);
	const covered = await db
		.select()
		.from(projects)
		.where(and(inArray(projects.coverMediaId, mediaIds), inTheOpen(db, actor)))
		.limit(200);
	return [
		...shown.map(({ mediaId, version, project }) => {
			const number = writeVersionNumber(version);
			const path = versionPath(project, number);
			return { mediaId, title: `${project.title} ${number}`, path, topic: `project:${project.id}` };
		}),
		...covered.map((project) => ({
			...{ mediaId: project.coverMediaId ?? 0, title: project.title },
			...{ path: projectPath(project), topic: `project:${project.id}` },
		})),
	];
};

function inTheOpen(db: Database, actor: Member): SQL | undefined {
	const made = db
		.select({ one: sql`1` })
		.from(projectMakers)
		.where(
			and(
				eq(projectMakers.projectId, projects.id),
				isNotNull(projectMakers.joinedAt),
				eq(projectMakers.userId, actor.id),
			),
		);
	return and(isNull(projects.hiddenAt), notExists(made));
}

/** A project and all of which it is a remix, as events name them: their pictures may be in it too. */
export async function pictureKin(db: Database, projectId: number): Promise<string[]> {
	const family = (await ancestorsOf(db, projectId)).flatMap(({ parentProjectId }) => parentProjectId ?? []);
	return [projectId, ...family].map((id) => `project:${id}`);
}
