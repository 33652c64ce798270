import { and, eq, notExists, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { media, versionPictures, versions } from "#db/schema/index.ts";

/** What a form says about pictures, by public id; what it leaves out stays as it is. */
export interface PictureLooks {
	/** What they show, for those who can't see them. */
	alt: Record<string, string | undefined>;
	/** What stays in view when they are cut. */
	focal?: Record<string, { x: number; y: number } | undefined> | undefined;
}

/**
 * Gives pictures their words and focal points, in the caller's transaction, which has made sure that the actor may
 * show them (`shown`: their ids by public id). A picture's words belong to it wherever it stands, so what a published
 * version shows keeps them; how it is cut is how it is shown, not what it shows, and may change there too.
 */
export async function presentPictures(
	tx: Database,
	shown: Map<string, number>,
	{ alt, focal = {} }: PictureLooks,
): Promise<void> {
	for (const [publicId, id] of shown) {
		const words = alt[publicId];
		if (words !== undefined) await describe(tx, id, words);
		const point = focal[publicId];
		if (point) await aim(tx, id, point);
	}
}

async function describe(tx: Database, id: number, alt: string): Promise<void> {
	const published = tx
		.select({ one: sql`1` })
		.from(versionPictures)
		.innerJoin(versions, eq(versions.id, versionPictures.versionId))
		.where(and(eq(versionPictures.mediaId, id), sql`${versions.state} <> 'draft'`));
	await tx
		.update(media)
		.set({ alt })
		.where(and(eq(media.id, id), sql`${media.alt} <> ${alt}`, notExists(published)));
}

async function aim(tx: Database, id: number, { x, y }: { x: number; y: number }): Promise<void> {
	const other = sql`(${media.focalX}, ${media.focalY}) is distinct from (${x}::real, ${y}::real)`;
	await tx
		.update(media)
		.set({ focalX: x, focalY: y })
		.where(and(eq(media.id, id), other));
}
