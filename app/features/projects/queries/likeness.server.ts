import { and, eq, inArray, isNotNull, notExists, sql } from "drizzle-orm";
import { hashDistance, likePictures, pictureHashes } from "#app/features/media/index.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { projectMakers, projects, versionPictures, versions } from "#db/schema/index.ts";
import { writeVersionNumber } from "../rules/version-number.ts";
import { versionPath } from "./cards.server.ts";
import { ancestorsOf } from "./lineage.server.ts";
import { visibleProjects } from "./visible.server.ts";

/** Where a picture stands that another one looks like. */
export interface LikeStanding {
	/** "Edge clip 0.2" */
	title: string;
	path: string;
}

/** How unlike pictures of versions are, asked once for all of them; null where nobody knows. */
export async function pictureDistance(db: Database, entries: { picture: { id: number } }[]) {
	const hashes = await pictureHashes(
		db,
		entries.map(({ picture }) => picture.id),
	);
	return (a: { picture: { id: number } }, b: { picture: { id: number } }) =>
		hashDistance(hashes.get(a.picture.id) ?? null, hashes.get(b.picture.id) ?? null);
}

/**
 * Published versions of other people's projects, by the draft's picture (its media id) that looks like one of theirs
 * and came later. Not of what this project is a remix of, nor of what the reader makes too.
 */
export async function likeStandings(
	db: Database,
	actor: Member,
	projectId: number,
	mediaIds: number[],
): Promise<Map<number, LikeStanding>> {
	const pairs = await likePictures(db, mediaIds);
	if (pairs.length === 0) return new Map();
	const family = (await ancestorsOf(db, projectId)).flatMap(({ parentProjectId }) => parentProjectId ?? []);
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
	const rows = await db
		.select({ mediaId: versionPictures.mediaId, version: versions, project: projects })
		.from(versionPictures)
		.innerJoin(versions, eq(versions.id, versionPictures.versionId))
		.innerJoin(projects, eq(projects.id, versions.projectId))
		.where(
			visibleProjects(
				actor,
				and(
					inArray(
						versionPictures.mediaId,
						pairs.map(({ like }) => like),
					),
					inArray(versions.state, ["published", "superseded"]),
					notExists(made),
				),
			),
		)
		.orderBy(versions.publishedAt);
	const kin = new Set([projectId, ...family]);
	const found = new Map<number, LikeStanding>();
	for (const { id, like } of pairs) {
		const row = rows.find(({ mediaId, project }) => mediaId === like && !kin.has(project.id));
		if (!row || found.has(id)) continue;
		const number = writeVersionNumber(row.version);
		found.set(id, { title: `${row.project.title} ${number}`, path: versionPath(row.project, number) });
	}
	return found;
}
