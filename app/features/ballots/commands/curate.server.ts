import { eq } from "drizzle-orm";
import { Conflict, NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { ballots } from "#db/schema/index.ts";
import { recordEvents } from "#db/transaction.server.ts";

/** Hides a ballot, or shows it again, for moderation and in its transaction. Throws NotFound, Conflict. */
export async function setBallotHidden(
	tx: Database,
	{ id, hidden, actorId, now }: { id: number; hidden: boolean; actorId: number | null; now: Date },
): Promise<void> {
	const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, id)).for("update");
	if (!ballot) throw new NotFound();
	if ((ballot.hiddenAt !== null) === hidden) throw new Conflict("moderation:refused.changed");
	await tx
		.update(ballots)
		.set({ hiddenAt: hidden ? now : null })
		.where(eq(ballots.id, id));
	const { projectId } = ballot;
	const topics = [`project:${projectId}`, `ballot:${id}`];
	await recordEvents(tx, { type: "project.changed", actorId, at: now, topics, data: { projectId } });
}
