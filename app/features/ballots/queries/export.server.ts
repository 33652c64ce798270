import type { Actor } from "#app/kernel/actor.ts";
import { Forbidden, NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { canSeeBallot } from "../policy.ts";
import { ballotPage } from "./ballot-page.server.ts";
import { factsOf, findBallot } from "./ballot-record.server.ts";
import { papersOf } from "./count.server.ts";

/** All papers of a closed ballot without names, with its options and its count: enough to count it again. */
export async function exportBallot(db: Database, actor: Actor, ballotId: number, now: Date) {
	const found = await findBallot(db, actor, ballotId);
	if (!canSeeBallot(actor, factsOf(found)).allowed) throw new NotFound();
	if (found.ballot.state !== "closed") throw new Forbidden("ballots:refusal.notClosed");
	const { ballot, options, count } = await ballotPage(db, actor, { ballotId, now });
	return {
		question: ballot.question,
		method: ballot.method,
		closedAt: ballot.closedAt,
		options: options.map(({ id, title }) => ({ id, title })),
		papers: await papersOf(db, ballotId),
		count,
	};
}
