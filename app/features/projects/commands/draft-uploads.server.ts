import { eq, inArray } from "drizzle-orm";
import { attachMedia, attachPictures } from "#app/features/media/index.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { media, versionFiles, versionPictures } from "#db/schema/index.ts";
import { type FileRole, fileRoleOf, type PictureRole } from "../rules/kinds.ts";
import { requireWriter } from "./access.server.ts";

export interface DraftPicture {
	publicId: string;
	/** What it shows, for those who can't see it; left out, it stays as it is. */
	alt?: string;
	/** What stays in view when it is cut; left out, it stays as it is. */
	focal?: { x: number; y: number } | undefined;
	caption: string;
	role: PictureRole;
}

/** The pictures that the draft has so far. */
export function picturesOfDraft(tx: Database, versionId: number) {
	return tx
		.select({
			mediaId: versionPictures.mediaId,
			publicId: media.publicId,
			role: versionPictures.role,
		})
		.from(versionPictures)
		.innerJoin(media, eq(media.id, versionPictures.mediaId))
		.where(eq(versionPictures.versionId, versionId));
}

type StandingPicture = Awaited<ReturnType<typeof picturesOfDraft>>[number];

/** True where a photo is new: whoever attested the others has not seen it. */
export function bringsPhotos(standing: StandingPicture[], pictures: DraftPicture[]): boolean {
	const photos = new Set(standing.filter(({ role }) => role === "photo").map(({ publicId }) => publicId));
	return pictures.some(({ publicId, role }) => role === "photo" && !photos.has(publicId));
}

/** Pictures of a draft in their order. What a co-maker put there stays; only new ones must be the actor's own. */
export async function replaceDraftPictures(
	tx: Database,
	actor: Actor,
	{
		versionId,
		standing,
		pictures,
	}: { versionId: number; standing: StandingPicture[]; pictures: DraftPicture[] },
): Promise<void> {
	const shown = unique(pictures);
	const taken = {
		publicIds: shown.map(({ publicId }) => publicId),
		alt: Object.fromEntries(shown.map(({ publicId, alt }) => [publicId, alt])),
		focal: Object.fromEntries(shown.map(({ publicId, focal }) => [publicId, focal])),
	};
	const ids = await attachPictures(tx, requireWriter(actor), taken, {
		standing: new Map(standing.map(({ publicId, mediaId }) => [publicId, mediaId])),
		field: "pictures",
	});
	await tx.delete(versionPictures).where(eq(versionPictures.versionId, versionId));
	const rows = shown.map(({ caption, role }, position) => ({
		...{ versionId, mediaId: ids[position] as number, position, caption, role },
	}));
	if (rows.length > 0) await tx.insert(versionPictures).values(rows);
}

/** The same for files. */
export async function replaceDraftFiles(
	tx: Database,
	actor: Actor,
	versionId: number,
	files: { publicId: string; role: FileRole | null }[],
): Promise<void> {
	const standing = await tx
		.select({ mediaId: versionFiles.mediaId, publicId: media.publicId })
		.from(versionFiles)
		.innerJoin(media, eq(media.id, versionFiles.mediaId))
		.where(eq(versionFiles.versionId, versionId));
	const ids = await mediaIdsFor(tx, actor, files, standing);
	await tx.delete(versionFiles).where(eq(versionFiles.versionId, versionId));
	const kinds = await tx
		.select({ id: media.id, mime: media.mime })
		.from(media)
		.where(inArray(media.id, [...ids.values(), 0]));
	const mimeOf = new Map(kinds.map(({ id, mime }) => [id, mime]));
	const rows = unique(files).map(({ publicId, role }, position) => ({
		...{ versionId, mediaId: ids.get(publicId) as number, position },
		role: role ?? fileRoleOf(mimeOf.get(ids.get(publicId) as number) ?? ""),
	}));
	if (rows.length > 0) await tx.insert(versionFiles).values(rows);
}

async function mediaIdsFor(
	tx: Database,
	actor: Actor,
	wanted: { publicId: string }[],
	standing: { mediaId: number; publicId: string }[],
): Promise<Map<string, number>> {
	const ids = new Map(standing.map(({ mediaId, publicId }) => [publicId, mediaId]));
	const fresh = unique(wanted)
		.map(({ publicId }) => publicId)
		.filter((publicId) => !ids.has(publicId));
	const attached = await attachMedia(tx, requireWriter(actor), fresh, { kind: "file", field: "files" });
	for (const [at, publicId] of fresh.entries()) ids.set(publicId, attached[at] as number);
	return ids;
}

function unique<Upload extends { publicId: string }>(uploads: Upload[]): Upload[] {
	return [...new Map(uploads.map((upload) => [upload.publicId, upload])).values()];
}
