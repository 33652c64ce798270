import { eq, inArray, or } from "drizzle-orm";
import { Conflict, NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { media, models } from "#db/schema/index.ts";
import { recordEvents } from "#db/transaction.server.ts";

/**
 * Takes one picture or file out of every page and refuses its bytes to everybody but staff, or gives it back; with it
 * goes what was drawn of it. An act of moderation, which decides, tells and logs in the same transaction; `topics` are the pages on which it stands.
 * Throws NotFound, Conflict.
 */
export async function setMediaHidden(
	tx: Database,
	input: { id: number; hidden: boolean; topics: string[]; actorId: number | null; now: Date },
): Promise<void> {
	const { id, hidden, topics, actorId, now } = input;
	const [row] = await tx.select().from(media).where(eq(media.id, id)).for("no key update");
	if (!row) throw new NotFound();
	if ((row.hiddenAt !== null) === hidden) throw new Conflict("moderation:refused.changed");
	const drawn = tx.select({ id: models.stillMediaId }).from(models).where(eq(models.mediaId, id));
	await tx
		.update(media)
		.set({ hiddenAt: hidden ? now : null })
		.where(or(eq(media.id, id), inArray(media.id, drawn)));
	await recordEvents(tx, { type: "media.hidden", actorId, at: now, topics, data: { mediaId: id, hidden } });
}
