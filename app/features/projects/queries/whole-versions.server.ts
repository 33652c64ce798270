import { and, asc, eq, inArray } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import type { PersonCard } from "#app/features/accounts/index.ts";
import {
	type FileView,
	fileViews,
	type PictureView,
	pictureViews,
} from "#app/features/media/index.server.ts";
import { type ModelView, modelsOf } from "#app/features/models/index.server.ts";
import type { Database } from "#db/database.server.ts";
import { changelogEntries, versionFiles, versionPictures, versions } from "#db/schema/index.ts";
import type { ChangeKind, FileRole, PictureRole } from "../rules/kinds.ts";
import type { Profile } from "../rules/version-fields.ts";
import { type ClaimView, claimsOfVersions } from "./claims.server.ts";
import { type ProjectName, type VersionView, viewOf } from "./versions.server.ts";

/** What a version consists of. */
export interface VersionParts {
	changes: { kind: ChangeKind; text: string }[];
	pictures: { picture: PictureView; caption: string; role: PictureRole }[];
	/** `model`: what is known of a 3D model; `still`: the picture of it that was drawn here. */
	files: { file: FileView; role: FileRole; model: ModelView | null; still: PictureView | null }[];
	claims: ClaimView[];
}

/** A version with all that belongs to it. */
export interface WholeVersion extends VersionView, VersionParts {
	major: number;
	minor: number;
	notes: string;
	/** Its details, by field of the category. */
	profile: Profile;
	/** How many people took any of its files. */
	downloadCount: number;
	licence: string | null;
	publishedBy: PersonCard | null;
	attestedBy: PersonCard | null;
	recallReason: string | null;
	recalledAt: Date | null;
	revision: number;
	updatedAt: Date;
}

/** Versions with everything that belongs to them, in the order of `ids`. Seven queries, however many. */
export async function wholeVersions(
	db: Database,
	project: ProjectName,
	ids: number[],
): Promise<WholeVersion[]> {
	if (ids.length === 0) return [];
	const rows = await db
		.select()
		.from(versions)
		.where(and(eq(versions.projectId, project.id), inArray(versions.id, ids)));
	const parts = await partsOf(
		db,
		rows.map(({ id }) => id),
	);
	const people = await personCards(
		db,
		rows.flatMap(({ publishedById, attestedById }) => [publishedById, attestedById]),
	);
	const person = (id: number | null) => (id && people.get(id)) || null;
	const whole = rows.map((row) => {
		const own = parts.get(row.id) ?? { changes: [], pictures: [], files: [], claims: [] };
		return {
			...viewOf(
				row,
				project,
				own.pictures[0]?.picture ?? own.files.find(({ still }) => still)?.still ?? null,
			),
			...own,
			...ownFields(row),
			publishedBy: person(row.publishedById),
			attestedBy: person(row.attestedById),
		};
	});
	return ids.flatMap((id) => whole.find((version) => version.id === id) ?? []);
}

/** What a row says by itself. */
function ownFields(row: typeof versions.$inferSelect) {
	const { major, minor, notes, profile, licence, downloadCount, revision, updatedAt } = row;
	const { recallReason, recalledAt } = row;
	return {
		...{ major, minor, notes, profile, licence, downloadCount, revision, updatedAt },
		...{ recallReason, recalledAt },
	};
}

async function partsOf(db: Database, ids: number[]): Promise<Map<number, VersionParts>> {
	if (ids.length === 0) return new Map();
	const changes = await db
		.select()
		.from(changelogEntries)
		.where(inArray(changelogEntries.versionId, ids))
		.orderBy(asc(changelogEntries.position));
	const pictures = await db
		.select()
		.from(versionPictures)
		.where(inArray(versionPictures.versionId, ids))
		.orderBy(asc(versionPictures.position));
	const files = await db
		.select()
		.from(versionFiles)
		.where(inArray(versionFiles.versionId, ids))
		.orderBy(asc(versionFiles.position));
	const claims = await claimsOfVersions(db, ids);
	const modelOf = await modelsOf(
		db,
		files.map(({ mediaId }) => mediaId),
	);
	const pictureOf = await pictureViews(db, [
		...pictures.map(({ mediaId }) => mediaId),
		...[...modelOf.values()].flatMap(({ stillMediaId }) => stillMediaId ?? []),
	]);
	const fileOf = await fileViews(
		db,
		files.map(({ mediaId }) => mediaId),
	);
	const of = <Row extends { versionId: number }>(rows: Row[], id: number) =>
		rows.filter(({ versionId }) => versionId === id);
	return new Map(
		ids.map((id) => [
			id,
			{
				changes: of(changes, id).map(({ kind, text }) => ({ kind, text })),
				pictures: of(pictures, id).flatMap(({ mediaId, caption, role }) => {
					const picture = pictureOf.get(mediaId);
					return picture ? [{ picture, caption, role }] : [];
				}),
				files: of(files, id).flatMap(({ mediaId, role }) => {
					const file = fileOf.get(mediaId);
					const model = modelOf.get(mediaId) ?? null;
					const still = (model?.stillMediaId && pictureOf.get(model.stillMediaId)) || null;
					return file ? [{ file, role, model, still }] : [];
				}),
				claims: of(claims, id),
			},
		]),
	);
}
