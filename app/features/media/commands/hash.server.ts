import { eq } from "drizzle-orm";
import { media } from "#db/schema/index.ts";
import { lookOf } from "../picture-work.server.ts";
import { unhashedPictures } from "../queries.server.ts";
import { type MediaServices, unlessGone } from "./pictures.server.ts";

/**
 * Makes the perceptual hashes that pictures from before there were any lack. Gives how many; call again while it gives
 * some. What can't be read any more gets none, and isn't asked for again.
 */
export async function hashPictures({ db, storage }: MediaServices, most: number): Promise<number> {
	const rows = await unhashedPictures(db, most);
	for (const { id, key } of rows) {
		const master = await storage.readAll(key).catch(unlessGone);
		const look = master && (await lookOf(master).catch(() => null));
		await db
			.update(media)
			.set({ hashBands: look?.hashBands ?? [] })
			.where(eq(media.id, id));
	}
	return rows.length;
}
