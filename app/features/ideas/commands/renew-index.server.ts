import { asc, eq, gt, lt, or } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { ideaSearch } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { tagNamesOf } from "../queries/tags.server.ts";
import { tokenizerVersion } from "../rules/tokenizer.server.ts";
import { liveCriteria } from "./criteria.server.ts";
import { lockIdea } from "./locking.server.ts";
import { indexIdea } from "./search-index.server.ts";

/**
 * Indexes ideas again whose tokens an earlier tokeniser cut, at most `limit` of them, each for itself so that nobody
 * waits long. Gives how many; until it gives 0, a search may miss what has not had its turn.
 */
export async function renewIdeaIndex(db: Database, now: Date, limit: number): Promise<number> {
	const stale = await db
		.select({ id: ideaSearch.ideaId })
		.from(ideaSearch)
		// Not `<>`, which no index answers.
		.where(
			or(
				lt(ideaSearch.tokenizerVersion, tokenizerVersion),
				gt(ideaSearch.tokenizerVersion, tokenizerVersion),
			),
		)
		.orderBy(asc(ideaSearch.ideaId))
		.limit(limit);
	for (const { id } of stale) await inTransaction(db, (tx) => renewOne(tx, id));
	// A page with what was found before may be kept.
	if (stale.length > 0)
		await inTransaction(db, (tx) =>
			recordEvents(tx, { type: "search.renewed", actorId: null, at: now, topics: ["board"], data: {} }),
		);
	return stale.length;
}

async function renewOne(tx: Database, ideaId: number): Promise<void> {
	const idea = await lockIdea(tx, ideaId);
	const [row] = await tx
		.select({ version: ideaSearch.tokenizerVersion })
		.from(ideaSearch)
		.where(eq(ideaSearch.ideaId, ideaId));
	// Another process, or an edit, was quicker.
	if (row?.version === tokenizerVersion) return;
	const criteria = (await liveCriteria(tx, ideaId)).map(({ text }) => text);
	await indexIdea(tx, ideaId, { ...idea, criteria, tags: await tagNamesOf(tx, ideaId) });
}
