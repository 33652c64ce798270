import { and, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { hour } from "#app/kernel/clock.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { media } from "#db/schema/index.ts";
import { bandsNear, hashDistance, nearest } from "./likeness.ts";
import { canReadMedia } from "./policy.ts";

export interface PictureView {
	id: number;
	publicId: string;
	alt: string;
	width: number;
	height: number;
	placeholder: string | null;
	/** What stays in view when it is cut, 0 to 1 from the left and the top; left out, the middle does. */
	focal?: { x: number; y: number };
	/** Sizes that are ready, smallest first. */
	variants: { url: string; format: "avif" | "webp" | "jpeg"; width: number; height: number }[];
}

export interface FileView {
	id: number;
	publicId: string;
	name: string;
	mime: string;
	bytes: number;
	sha256: string;
	url: string;
}

/** The pictures among `mediaIds` that aren't hidden, by id: one query for a whole page. */
export async function pictureViews(db: Database, mediaIds: number[]): Promise<Map<number, PictureView>> {
	const rows = await shownRows(db, mediaIds, "picture");
	return new Map(rows.map((row) => [row.id, pictureView(row)]));
}

/** The files among `mediaIds` that aren't hidden, by id. */
export async function fileViews(db: Database, mediaIds: number[]): Promise<Map<number, FileView>> {
	const rows = await shownRows(db, mediaIds, "file");
	return new Map(rows.map((row) => [row.id, fileView(row)]));
}

/** A picture or file as whoever judges it sees it. */
export interface MediaForReview {
	id: number;
	kind: MediaRow["kind"];
	name: string;
	hidden: boolean;
	/** A picture's middle size; a file's download. */
	url: string;
	width: number;
	height: number;
}

/** What moderators look at, hidden or not, in the order of `mediaIds`. */
export async function mediaForReview(db: Database, mediaIds: number[]): Promise<MediaForReview[]> {
	if (mediaIds.length === 0) return [];
	const rows = await db.select().from(media).where(inArray(media.id, mediaIds));
	const views = new Map(rows.map((row) => [row.id, reviewOf(row)]));
	return [...new Set(mediaIds)].flatMap((id) => views.get(id) ?? []);
}

function reviewOf(row: MediaRow): MediaForReview {
	const { id, kind, originalName: name, hiddenAt, publicId } = row;
	const about = { id, kind, name, hidden: hiddenAt !== null };
	if (kind === "file") return { ...about, url: downloadPath(publicId, name), width: 0, height: 0 };
	const sizes = pictureView(row).variants.filter(({ format }) => format !== "avif");
	const middle = sizes.find(({ width }) => width >= 320) ?? sizes.at(-1);
	return { ...about, url: middle?.url ?? "", width: middle?.width ?? 0, height: middle?.height ?? 0 };
}

/** One upload as its address names it. Throws NotFound for what is hidden, unknown or somebody's unused upload. */
export async function findMedia(db: Database, actor: Actor, publicId: string): Promise<MediaRow> {
	const [row] = publicId.length > 40 ? [] : await db.select().from(media).where(eq(media.publicId, publicId));
	if (!row || !canReadMedia(actor, row)) throw new NotFound();
	return row;
}

export type MediaRow = typeof media.$inferSelect;

async function shownRows(db: Database, mediaIds: number[], kind: MediaRow["kind"]): Promise<MediaRow[]> {
	const ids = [...new Set(mediaIds)];
	if (ids.length === 0) return [];
	const rows = await db.select().from(media).where(inArray(media.id, ids));
	return rows.filter((row) => row.kind === kind && !row.hiddenAt);
}

function pictureView(row: MediaRow): PictureView {
	const variants = row.variants
		.map(({ format, width, height }) => ({
			url: `/media/${row.publicId}/${width}.${format}`,
			format,
			width,
			height,
		}))
		.sort((a, b) => a.width - b.width);
	const { id, publicId, alt, placeholder } = row;
	const view = { id, publicId, alt, placeholder, width: row.width ?? 0, height: row.height ?? 0, variants };
	const { focalX: x, focalY: y } = row;
	return x === 0.5 && y === 0.5 ? view : { ...view, focal: { x, y } };
}

export function fileView(row: MediaRow): FileView {
	const { id, publicId, mime, bytes, sha256, originalName: name } = row;
	return { id, publicId, name, mime, bytes, sha256, url: downloadPath(publicId, name) };
}

export function downloadPath(publicId: string, name: string): string {
	return `/media/${publicId}/download/${encodeURIComponent(name)}`;
}

/** Pictures that have waited for their other sizes for more than an hour, at most 200. */
export async function unfinishedPictures(db: Database, now: Date): Promise<number[]> {
	const rows = await db
		.select({ id: media.id })
		.from(media)
		.where(and(eq(media.state, "processing"), lt(media.createdAt, new Date(now.getTime() - hour))))
		.orderBy(media.id)
		.limit(200);
	return rows.map(({ id }) => id);
}

/** Pictures that stand somewhere and look like another one that came after they had been put there. */
export interface LikePicture {
	/** The later one. */
	id: number;
	like: number;
	distance: number;
}

/**
 * What other people had put somewhere before these pictures came, and looks like them; the likest first. One search
 * in the index of bands, exact distances afterwards. What moderation hid is left out, unless moderators ask.
 */
export async function likePictures(
	db: Database,
	mediaIds: number[],
	{ hidden = false }: { hidden?: boolean } = {},
): Promise<LikePicture[]> {
	if (mediaIds.length === 0) return [];
	const own = await db.select(likenessColumns).from(media).where(inArray(media.id, mediaIds));
	const bands = [...new Set(own.flatMap(({ hashBands }) => bandsNear(hashBands ?? [])))];
	if (bands.length === 0) return [];
	const others = await db
		.selectDistinct(likenessColumns)
		.from(sql`unnest(${`{${bands}}`}::int[]) as wanted (band)`)
		// Band by band, because a planner that knows nothing of rare ones would read the table for many at once.
		.innerJoin(media, sql`${media.hashBands} @> array[wanted.band]`)
		.where(
			and(
				eq(media.kind, "picture"),
				isNotNull(media.attachedAt),
				hidden ? undefined : isNull(media.hiddenAt),
			),
		)
		.limit(1000);
	const pairs = own.flatMap((picture) =>
		others.flatMap((other) => {
			const distance = hashDistance(picture.hashBands, other.hashBands);
			if (distance === null || distance > nearest || other.ownerId === picture.ownerId) return [];
			const earlier = other.attachedAt !== null && other.attachedAt < picture.createdAt;
			return earlier ? [{ id: picture.id, like: other.id, distance }] : [];
		}),
	);
	return pairs.sort((a, b) => a.distance - b.distance || a.like - b.like);
}

const likenessColumns = {
	id: media.id,
	ownerId: media.ownerId,
	hashBands: media.hashBands,
	attachedAt: media.attachedAt,
	createdAt: media.createdAt,
};

/** Perceptual hashes by picture, for `hashDistance`; what has none isn't there. */
export async function pictureHashes(db: Database, mediaIds: number[]): Promise<Map<number, number[]>> {
	if (mediaIds.length === 0) return new Map();
	const rows = await db
		.select({ id: media.id, hashBands: media.hashBands })
		.from(media)
		.where(inArray(media.id, mediaIds));
	return new Map(rows.flatMap(({ id, hashBands }) => (hashBands?.length ? [[id, hashBands]] : [])));
}

/** Pictures whose hash hasn't been made yet, the oldest first. */
export async function unhashedPictures(db: Database, most: number): Promise<{ id: number; key: string }[]> {
	return db
		.select({ id: media.id, key: media.key })
		.from(media)
		.where(and(eq(media.kind, "picture"), isNull(media.hashBands)))
		.orderBy(media.id)
		.limit(most);
}

/** Where a file's bytes lie, and what is known of them. */
export interface FileSource extends FileView {
	key: string;
}

/** The files among `mediaIds` that aren't hidden, with their storage keys, in the order of `mediaIds`. */
export async function fileSources(db: Database, mediaIds: number[]): Promise<FileSource[]> {
	const rows = await shownRows(db, mediaIds, "file");
	const sources = new Map(rows.map((row) => [row.id, { ...fileView(row), key: row.key }]));
	return mediaIds.flatMap((id) => sources.get(id) ?? []);
}
