import { and, asc, eq, ne, sql } from "drizzle-orm";
import {
	type FileView,
	fileViews,
	type PictureView,
	pictureViews,
} from "#app/features/media/index.server.ts";
import type { Database } from "#db/database.server.ts";
import { changelogEntries, models, versionFiles, versionPictures, versions } from "#db/schema/index.ts";
import type { RoundRecord } from "./round-record.server.ts";

export interface VersionSubject {
	pictures: PictureView[];
	files: FileView[];
	changelog: { id: number; kind: "added" | "changed" | "fixed" | "removed"; text: string }[];
}

/** Whether something came before a version that it can be compared with: another version, or what it is a remix of. */
export async function comesAfter(
	db: Database,
	{ version, project }: Pick<RoundRecord, "version" | "project">,
): Promise<boolean> {
	if (project.remixOfVersionId !== null) return true;
	const [earlier] = await db
		.select({ id: versions.id })
		.from(versions)
		.where(
			and(
				eq(versions.projectId, project.id),
				ne(versions.state, "draft"),
				sql`(${versions.major}, ${versions.minor}) < (${version.major}, ${version.minor})`,
			),
		)
		.limit(1);
	return earlier !== undefined;
}

/** What there is to look at and to take away of a version. */
export async function versionSubject(db: Database, versionId: number): Promise<VersionSubject> {
	const pictures = await db
		.select({ mediaId: versionPictures.mediaId })
		.from(versionPictures)
		.where(eq(versionPictures.versionId, versionId))
		.orderBy(asc(versionPictures.position));
	const files = await db
		.select({ mediaId: versionFiles.mediaId, stillId: models.stillMediaId })
		.from(versionFiles)
		.leftJoin(models, eq(models.mediaId, versionFiles.mediaId))
		.where(eq(versionFiles.versionId, versionId))
		.orderBy(asc(versionFiles.position));
	const changelog = await db
		.select({ id: changelogEntries.id, kind: changelogEntries.kind, text: changelogEntries.text })
		.from(changelogEntries)
		.where(eq(changelogEntries.versionId, versionId))
		.orderBy(asc(changelogEntries.position));
	// Where nobody has put a picture, what was drawn of its models.
	const stills = files.flatMap(({ stillId }) => (stillId ? [{ mediaId: stillId }] : []));
	const shown = pictures.length > 0 ? pictures : stills;
	return {
		pictures: inOrder(shown, await pictureViews(db, idsOf(shown))),
		files: inOrder(files, await fileViews(db, idsOf(files))),
		changelog,
	};
}

function idsOf(rows: { mediaId: number }[]): number[] {
	return rows.map(({ mediaId }) => mediaId);
}

function inOrder<View>(rows: { mediaId: number }[], views: Map<number, View>): View[] {
	return rows.flatMap(({ mediaId }) => views.get(mediaId) ?? []);
}
