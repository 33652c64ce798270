import { randomBytes } from "node:crypto";
import { and, eq, type SQL } from "drizzle-orm";
import type { FileStorage } from "#app/http/storage.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import { ensure, NotFound, RuleBroken, TooLarge } from "#app/kernel/domain-error.ts";
import { tidyLine } from "#app/kernel/text.ts";
import type { Database } from "#db/database.server.ts";
import { media, modelComparisons, models, type PictureVariant } from "#db/schema/index.ts";
import { type EncodedSize, encodeSize, type Master, makeMaster } from "../picture-work.server.ts";
import { canUpload } from "../policy.ts";
import { firstWidth, largestPictureBytes, longestAlt, tidyFileName, widthsFor } from "../rules.ts";

export interface MediaServices {
	db: Database;
	storage: FileStorage;
	/** Without it nobody makes the sizes that an upload doesn't wait for. */
	enqueue?: (name: "finish-picture", data: { mediaId: number }) => Promise<void>;
}

export interface StoredPicture {
	id: number;
	publicId: string;
	width: number;
	height: number;
	placeholder: string;
	/** The same for the same picture. */
	sha256: string;
}

/** A picture as it will be kept: examined, re-encoded, in the sizes that a page needs at once. */
export interface PreparedPicture {
	master: Master;
	first: EncodedSize[];
}

/**
 * Takes one picture: examined by content, re-encoded, and kept in the sizes that a page needs at once; the rest
 * follows by a job. It belongs to the actor until something attaches it. A refused or failed one leaves nothing.
 * Throws RuleBroken, TooLarge (12 MB), Forbidden, NoRoom, Busy.
 */
export async function storePicture(
	services: MediaServices,
	actor: Member,
	file: File | Uint8Array,
	{ alt = "", name = file instanceof File ? file.name : "picture" }: { alt?: string; name?: string } = {},
): Promise<StoredPicture> {
	ensure(canUpload(actor));
	const length = file instanceof File ? file.size : file.byteLength;
	if (length > largestPictureBytes) throw new TooLarge(largestPictureBytes / 1024 / 1024);
	if (length === 0) throw new RuleBroken("pictures", "media:emptyFile");
	await services.storage.ensureRoom(length * 2);
	const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : file;
	return keepPicture(services, actor, await preparePicture(bytes), { alt, name });
}

/** The slow part of `storePicture`, which asks neither database nor disk. Throws RuleBroken, Busy. */
export async function preparePicture(bytes: Uint8Array): Promise<PreparedPicture> {
	const master = await makeMaster(bytes);
	const first = [
		await encodeSize(master.bytes, { format: "webp", width: firstWidth(master.width) }),
		await encodeSize(master.bytes, { format: "jpeg", width: Math.max(...widthsFor(master.width)) }),
	];
	return { master, first };
}

/** The rest of `storePicture`: row and files of a prepared picture. Throws Forbidden, NoRoom. */
export async function keepPicture(
	services: MediaServices,
	actor: Member,
	picture: PreparedPicture,
	{ alt = "", name }: { alt?: string; name: string },
): Promise<StoredPicture> {
	ensure(canUpload(actor));
	return keepRow(services, picture, { ownerId: actor.id, alt, name });
}

/**
 * Keeps a picture that nobody sent, because it was drawn here. Like an upload it is swept after a day, unless
 * `attachDrawnPicture` says that something shows it. Throws NoRoom.
 */
export async function keepDrawnPicture(
	services: MediaServices,
	picture: PreparedPicture,
	name: string,
): Promise<StoredPicture> {
	return keepRow(services, picture, { ownerId: null, alt: "", name });
}

async function keepRow(
	{ db, storage, enqueue }: MediaServices,
	{ master, first }: PreparedPicture,
	{ ownerId, alt, name }: { ownerId: number | null; alt: string; name: string },
): Promise<StoredPicture> {
	const publicId = randomBytes(16).toString("base64url");
	const folder = folderOf(publicId);
	const key = `${folder}/original`;
	// The row stands first, so that whatever a crash leaves on the disk is found and swept by it.
	const [row] = await db
		.insert(media)
		.values({
			publicId,
			kind: "picture",
			state: "processing",
			ownerId,
			key,
			originalName: tidyFileName(name),
			mime: master.mime,
			bytes: master.bytes.byteLength,
			sha256: master.sha256,
			width: master.width,
			height: master.height,
			alt: [...tidyLine(alt)].slice(0, longestAlt).join(""),
			placeholder: master.placeholder,
			hashBands: master.hashBands,
			variants: first.map((size) => variantOf(folder, size)),
		})
		.returning({ id: media.id });
	if (!row) throw new Error("The picture's row wasn't written.");
	try {
		await storage.put(key, master.bytes);
		for (const size of first) await storage.put(variantOf(folder, size).key, size.bytes);
	} catch (error) {
		await removeMedia({ db, storage }, { id: row.id, key });
		throw error;
	}
	await enqueue?.("finish-picture", { mediaId: row.id });
	const { width, height, placeholder, sha256 } = master;
	return { id: row.id, publicId, width, height, placeholder, sha256 };
}

/** Makes the sizes that the upload didn't wait for. Again on a finished or vanished picture it does nothing. */
export async function finishPicture({ db, storage }: MediaServices, mediaId: number): Promise<void> {
	const [row] = await db.select().from(media).where(eq(media.id, mediaId));
	if (row?.kind !== "picture" || row.state !== "processing") return;
	const master = await storage.readAll(row.key).catch(unlessGone);
	if (!master) return;
	const folder = folderOfKey(row.key);
	const variants = [...row.variants];
	for (const wanted of missingSizes(row.width ?? 0, variants)) {
		const size = await encodeSize(master, wanted);
		await storage.put(variantOf(folder, size).key, size.bytes);
		variants.push(variantOf(folder, size));
	}
	const kept = await db
		.update(media)
		.set({ state: "ready", variants })
		.where(eq(media.id, mediaId))
		.returning({ id: media.id });
	// Removed meanwhile: the sizes made here have no row any more.
	if (kept.length === 0) await storage.removeFolder(folder);
}

/** A file that was removed at this very moment is nobody's failure. */
export function unlessGone(error: unknown): null {
	if (error instanceof NotFound) return null;
	throw error;
}

/**
 * Takes a picture or file away with everything that was made of it, row first: a file without a row is a few lost
 * bytes, a row without one an error. With a condition, only while that condition holds (something may attach it at
 * this very moment).
 */
export async function removeMedia(
	{ db, storage }: MediaServices,
	row: { id: number; key: string },
	condition?: SQL,
): Promise<void> {
	const stills = await db
		.select({ id: media.id, key: media.key })
		.from(models)
		.innerJoin(media, eq(media.id, models.stillMediaId))
		.where(eq(models.mediaId, row.id));
	const comparisons = await db
		.select({ files: modelComparisons.files })
		.from(modelComparisons)
		.where(eq(modelComparisons.beforeMediaId, row.id));
	const removed = await db
		.delete(media)
		.where(and(eq(media.id, row.id), condition))
		.returning({ id: media.id });
	if (removed.length === 0) return;
	await storage.removeFolder(folderOfKey(row.key));
	// These lie in the folders of the later models.
	for (const { files } of comparisons) if (files.folder) await storage.removeFolder(files.folder);
	for (const still of stills) await removeMedia({ db, storage }, still);
}

/** The folder in which an original lies, and everything that is made of it. */
export function folderOfKey(key: string): string {
	return key.slice(0, key.lastIndexOf("/"));
}

export function folderOf(publicId: string): string {
	return `${publicId.slice(0, 2)}/${publicId}`;
}

function missingSizes(
	width: number,
	have: PictureVariant[],
): { format: EncodedSize["format"]; width: number }[] {
	const widths = widthsFor(width);
	// AVIF takes a second for each size, so the smallest, which few screens ask for, goes without.
	const large = widths.slice(widths.length > 1 ? 1 : 0);
	const wanted = [
		...widths.map((step) => ({ format: "webp" as const, width: step })),
		...large.map((step) => ({ format: "avif" as const, width: step })),
	];
	return wanted.filter(
		({ format, width: step }) => !have.some((v) => v.format === format && v.width === step),
	);
}

function variantOf(folder: string, { format, width, height, bytes }: EncodedSize): PictureVariant {
	return { key: `${folder}/${width}.${format}`, format, width, height, bytes: bytes.byteLength };
}
