import { eq } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { ensure, NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { models } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { modelKindOf } from "../../media/index.server.ts";
import { canChooseUnit } from "../policy.ts";
import { modelWithFile, topicsOfModel, usesOf } from "../queries.server.ts";
import { asksForUnit, type LengthUnit } from "../rules/reading.ts";
import { keepModelRow } from "./read.server.ts";

interface UnitServices {
	db: Database;
	enqueue(name: "read-model", data: { mediaId: number }, options: { tx: Database }): Promise<void>;
}

/**
 * Says what one unit of a file's numbers is; another one than before has the file read again. For whoever uploaded it or
 * makes the draft in which it stands, until a version with it is published. Throws NotFound, Forbidden.
 */
export async function chooseUnit(
	{ db, enqueue }: UnitServices,
	actor: Actor,
	{ mediaId, unit, now }: { mediaId: number; unit: LengthUnit; now: Date },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		const known = await modelWithFile(tx, mediaId);
		if (!known || !modelKindOf(known.file.mime)) throw new NotFound();
		const { mime, ownerId } = known.file;
		const decision = canChooseUnit(actor, {
			ownerId,
			...(await usesOf(tx, mediaId)),
			asksForUnit: asksForUnit(mime),
		});
		if (!decision.allowed && decision.reason === "errors:notFound") throw new NotFound();
		ensure(decision);
		if (!(await keepModelRow(tx, mediaId, now))) throw new NotFound();
		const [row] = await tx.select().from(models).where(eq(models.mediaId, mediaId)).for("no key update");
		if (!row) throw new NotFound();
		const again = row.unit !== unit && { unit, state: "waiting" as const, reason: null };
		await tx
			.update(models)
			.set({ ...again, unitFrom: "maker" })
			.where(eq(models.mediaId, mediaId));
		if (again) await enqueue("read-model", { mediaId }, { tx });
		const actorId = actor.kind === "member" ? actor.id : null;
		const data = { mediaId, state: "waiting" as const };
		const topics = await topicsOfModel(tx, mediaId);
		await recordEvents(tx, { type: "model.read", actorId, at: now, topics, data });
	});
}
