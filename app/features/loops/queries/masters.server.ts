import { and, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { media } from "#db/schema/index.ts";

/** Storage keys of pictures' masters, of those that aren't hidden. */
export async function masterKeys(db: Database, mediaIds: number[]): Promise<string[]> {
	const rows = await db
		.select({ key: media.key })
		.from(media)
		.where(and(inArray(media.id, mediaIds), isNull(media.hiddenAt)));
	return rows.map(({ key }) => key);
}
