import { and, eq, isNull, ne } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import {
	changelogEntries,
	claims,
	criteria,
	media,
	projectCriteria,
	projectIdeas,
	versionFiles,
	versionPictures,
	versions,
} from "#db/schema/index.ts";
import { type MissingPart, missingForPublishing } from "../rules/publishing.ts";
import { latestNumber, type VersionNumber } from "../rules/version-number.ts";

/** All that still keeps a draft from being published; the editor lists it, publishing refuses by it. */
export async function missingParts(db: Database, versionId: number): Promise<MissingPart[]> {
	const [draft] = await db.select().from(versions).where(eq(versions.id, versionId));
	if (!draft) return [];
	const [published, changes, pictures, files, claimed, takenUp] = [
		await db
			.select({ major: versions.major, minor: versions.minor })
			.from(versions)
			.where(and(eq(versions.projectId, draft.projectId), ne(versions.state, "draft"))),
		await db.$count(changelogEntries, eq(changelogEntries.versionId, draft.id)),
		await db
			.select({ role: versionPictures.role, state: media.state })
			.from(versionPictures)
			.innerJoin(media, eq(media.id, versionPictures.mediaId))
			.where(eq(versionPictures.versionId, draft.id)),
		await db
			.select({ state: media.state })
			.from(versionFiles)
			.innerJoin(media, eq(media.id, versionFiles.mediaId))
			.where(eq(versionFiles.versionId, draft.id)),
		await db.select({ id: claims.criterionId }).from(claims).where(eq(claims.versionId, draft.id)),
		await criteriaTakenUp(db, draft.projectId),
	];
	const latest: VersionNumber | null = latestNumber(published);
	return missingForPublishing(
		{
			kind: draft.kind,
			number: draft,
			attested: draft.attestedById !== null,
			changes,
			pictures: pictures.map(({ role, state }) => ({ role, ready: state !== "failed" })),
			files: files.map(({ state }) => ({ ready: state !== "failed" })),
			claimedCriteria: claimed.map(({ id }) => id),
		},
		{ latest, criteriaTakenUp: takenUp },
	);
}

async function criteriaTakenUp(db: Database, projectId: number): Promise<number[]> {
	const rows = await db
		.select({ id: projectCriteria.criterionId })
		.from(projectCriteria)
		.innerJoin(criteria, eq(criteria.id, projectCriteria.criterionId))
		.innerJoin(
			projectIdeas,
			and(eq(projectIdeas.projectId, projectId), eq(projectIdeas.ideaId, criteria.ideaId)),
		)
		.where(
			and(
				eq(projectCriteria.projectId, projectId),
				eq(projectIdeas.state, "active"),
				isNull(criteria.retiredAt),
			),
		);
	return rows.map(({ id }) => id);
}
