import { eq, sql } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { ensure, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { ballotPapers, ballots } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canCast, canSeeBallot } from "../policy.ts";
import { factsOf, findBallot, optionIdsOf } from "../queries/ballot-record.server.ts";
import { checkPaper, type Paper } from "../rules/papers.ts";

/**
 * Casts one person's paper, or replaces it: the last before the close counts. The ballot's row is locked, so that a
 * close and a paper never pass each other. Throws NotFound, Forbidden, RuleBroken.
 */
export async function castBallot(
	db: Database,
	actor: Member,
	input: { ballotId: number; paper: Paper; now: Date },
): Promise<void> {
	await inTransaction(db, async (tx) => {
		const { ballotId, paper, now } = input;
		const found = await findBallot(tx, actor, ballotId, { lock: true });
		ensure(canSeeBallot(actor, factsOf(found)));
		ensure(canCast(actor, factsOf(found), now));
		const valid = checkPaper(paper, await optionIdsOf(tx, ballotId));
		if (!valid.allowed) throw new RuleBroken("choices", valid.reason);
		const choices = [...paper];
		const [row] = await tx
			.insert(ballotPapers)
			.values({ ballotId, userId: actor.id, choices, createdAt: now, updatedAt: now })
			.onConflictDoUpdate({
				target: [ballotPapers.ballotId, ballotPapers.userId],
				set: { choices, updatedAt: now },
			})
			.returning({ isNew: sql<boolean>`xmax = 0` });
		if (row?.isNew) {
			await tx
				.update(ballots)
				.set({ paperCount: sql`${ballots.paperCount} + 1` })
				.where(eq(ballots.id, ballotId));
		}
		const projectId = found.project.id;
		await recordEvents(tx, {
			type: "ballot.cast",
			actorId: actor.id,
			at: now,
			topics: [`ballot:${ballotId}`, `project:${projectId}`],
			data: { ballotId, projectId },
		});
	});
}
