import { and, eq } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { media, models } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import {
	attachDrawnPicture,
	keepDrawnPicture,
	type MediaServices,
	preparePicture,
	removeMedia,
	unlessGone,
} from "../../media/index.server.ts";
import { drawnModel } from "../drawing/drawn.server.ts";
import { keptShape } from "../kept-shape.server.ts";
import { findModel, topicsOfModel } from "../queries.server.ts";
import { stillLook, stillName } from "../rules/still.ts";

/**
 * Draws a model's still picture and shows it in place of the one before. Does nothing for what has no shape (any more).
 * Throws ThreadEnded, ThreadBroke, Busy, NoRoom; the model stays what it was.
 */
export async function drawStill(services: MediaServices, mediaId: number, now: Date): Promise<void> {
	const { db } = services;
	const model = await findModel(db, mediaId);
	const shape = await keptShape(services, mediaId).catch(unlessGone);
	if (!model?.shapeKey || !shape) return;
	const picture = await preparePicture(await drawnModel(shape.parts, stillLook));
	const still = await keepDrawnPicture(services, picture, stillName);
	const shown = await inTransaction(db, (tx) => showStill(tx, { ...model, stillId: still.id, now }));
	const unused = shown ? shown.before : still.id;
	if (unused) await removePicture(services, unused);
}

/** Gives the still before; nothing where the shape is another one by now, or gone. */
async function showStill(
	tx: Database,
	{
		mediaId,
		shapeKey,
		stillId,
		now,
	}: { mediaId: number; shapeKey: string | null; stillId: number; now: Date },
): Promise<{ before: number | null } | null> {
	const [row] = await tx
		.select({ before: models.stillMediaId, shapeKey: models.shapeKey, hiddenAt: media.hiddenAt })
		.from(models)
		.innerJoin(media, eq(media.id, models.mediaId))
		.where(eq(models.mediaId, mediaId))
		.for("no key update");
	if (!row || row.shapeKey !== shapeKey) return null;
	await attachDrawnPicture(tx, stillId, { now, hiddenAt: row.hiddenAt });
	await tx.update(models).set({ stillMediaId: stillId }).where(eq(models.mediaId, mediaId));
	const topics = await topicsOfModel(tx, mediaId);
	await recordEvents(tx, { type: "model.drawn", actorId: null, at: now, topics, data: { mediaId } });
	return { before: row.before };
}

async function removePicture({ db, storage }: MediaServices, id: number): Promise<void> {
	const [row] = await db
		.select({ id: media.id, key: media.key })
		.from(media)
		.where(and(eq(media.id, id), eq(media.kind, "picture")));
	if (row) await removeMedia({ db, storage }, row);
}
