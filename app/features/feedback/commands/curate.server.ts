import { and, count, eq, isNull, sql } from "drizzle-orm";
import { Conflict, NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { makes, responses, rounds, versions } from "#db/schema/index.ts";
import { recordEvents } from "#db/transaction.server.ts";

interface Curation {
	id: number;
	hidden: boolean;
	actorId: number | null;
	now: Date;
}

/** Hides a make, or shows it again, for moderation and in its transaction. Throws NotFound, Conflict. */
export async function setMakeHidden(tx: Database, { id, hidden, actorId, now }: Curation): Promise<void> {
	const [known] = await tx
		.select({ roundId: responses.roundId })
		.from(makes)
		.leftJoin(responses, eq(responses.id, makes.responseId))
		.where(eq(makes.id, id));
	if (!known) throw new NotFound();
	// The round's row before the make's, as whoever answers takes them.
	if (known.roundId) await tx.select().from(rounds).where(eq(rounds.id, known.roundId)).for("update");
	const [make] = await tx.select().from(makes).where(eq(makes.id, id)).for("update");
	if (!make) throw new NotFound();
	if ((make.hiddenAt !== null) === hidden) throw new Conflict("moderation:refused.changed");
	await tx
		.update(makes)
		.set({ hiddenAt: hidden ? now : null })
		.where(eq(makes.id, id));
	if (known.roundId) await countMakes(tx, known.roundId);
	const { projectId } = versions;
	const [version] = await tx.select({ projectId }).from(versions).where(eq(versions.id, make.versionId));
	const also = known.roundId ? [`round:${known.roundId}`] : [];
	if (version) await tellChanged(tx, version.projectId, { actorId, now }, ...also);
}

/** Hides a response with all it says and the makes that belong to it, or shows it again. Results that stand already are not counted anew. */
export async function setResponseHidden(tx: Database, { id, hidden, actorId, now }: Curation): Promise<void> {
	const [known] = await tx.select().from(responses).where(eq(responses.id, id));
	if (!known) throw new NotFound();
	const [round] = await tx
		.update(rounds)
		.set({ responseCount: sql`${rounds.responseCount} + ${hidden ? -1 : 1}` })
		.where(eq(rounds.id, known.roundId))
		.returning();
	const [response] = await tx.select().from(responses).where(eq(responses.id, id)).for("update");
	if (!response || !round) throw new NotFound();
	if ((response.hiddenAt !== null) === hidden) throw new Conflict("moderation:refused.changed");
	await tx
		.update(responses)
		.set({ hiddenAt: hidden ? now : null })
		.where(eq(responses.id, id));
	await countMakes(tx, round.id);
	await tellChanged(tx, round.projectId, { actorId, now }, `round:${round.id}`);
}

/** Counts a round's makes that are to be seen, under the lock on the round. */
async function countMakes(tx: Database, roundId: number): Promise<void> {
	const [shown] = await tx
		.select({ count: count() })
		.from(makes)
		.innerJoin(responses, eq(responses.id, makes.responseId))
		.where(and(eq(responses.roundId, roundId), isNull(makes.hiddenAt), isNull(responses.hiddenAt)));
	await tx
		.update(rounds)
		.set({ makeCount: shown?.count ?? 0 })
		.where(eq(rounds.id, roundId));
}

async function tellChanged(
	tx: Database,
	projectId: number,
	{ actorId, now }: { actorId: number | null; now: Date },
	...also: string[]
): Promise<void> {
	const topics = [`project:${projectId}`, ...also];
	await recordEvents(tx, { type: "project.changed", actorId, at: now, topics, data: { projectId } });
}
