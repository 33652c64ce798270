import { and, asc, eq, notExists } from "drizzle-orm";
import { tokenize, tokenizerVersion } from "#app/features/ideas/index.server.ts";
import type { Database } from "#db/database.server.ts";
import { projectSearch, projects } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { lockProject } from "./access.server.ts";

interface SearchText {
	title: string;
	summary: string;
	story: string;
}

/** Writes what the search reads of a project, in the transaction that changes it. */
export async function indexProject(tx: Database, projectId: number, text: SearchText): Promise<void> {
	const tokens = [...new Set(tokenize([text.title, text.summary, text.story].join("\n")))];
	await tx
		.insert(projectSearch)
		.values({ projectId, tokens, tokenizerVersion })
		.onConflictDoUpdate({ target: projectSearch.projectId, set: { tokens, tokenizerVersion } });
}

/**
 * Indexes projects again whose tokens an earlier tokeniser cut, and those that have none, as an earlier version made
 * them that still ran beside this one: at most `limit` of them. Gives how many.
 */
export async function renewProjectIndex(db: Database, now: Date, limit: number): Promise<number> {
	const current = db
		.select({ id: projectSearch.projectId })
		.from(projectSearch)
		.where(
			and(eq(projectSearch.projectId, projects.id), eq(projectSearch.tokenizerVersion, tokenizerVersion)),
		);
	const stale = await db
		.select({ id: projects.id })
		.from(projects)
		.where(notExists(current))
		.orderBy(asc(projects.id))
		.limit(limit);
	for (const { id } of stale)
		await inTransaction(db, async (tx) => indexProject(tx, id, await lockProject(tx, id)));
	if (stale.length > 0)
		await inTransaction(db, (tx) =>
			recordEvents(tx, { type: "search.renewed", actorId: null, at: now, topics: ["projects"], data: {} }),
		);
	return stale.length;
}
