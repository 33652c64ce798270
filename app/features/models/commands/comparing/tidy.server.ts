import { and, asc, eq, lt, ne, or } from "drizzle-orm";
import type { FileStorage } from "#app/http/storage.server.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import type { Database } from "#db/database.server.ts";
import { modelComparisons } from "#db/schema/index.ts";
import { comparerVersion, silentAfterMs } from "../../rules/comparison.ts";

const keptDays = 60;
const batch = 100;

/** Removes what nobody has asked for in a long time, or an older comparer has found. Gives how many. */
export async function tidyComparisons(
	{ db, storage }: { db: Database; storage: FileStorage },
	now: Date,
): Promise<number> {
	const rows = await db
		.select()
		.from(modelComparisons)
		.where(
			or(
				lt(modelComparisons.wantedAt, daysAfter(now, -keptDays)),
				and(ne(modelComparisons.comparerVersion, comparerVersion), ne(modelComparisons.state, "running")),
			),
		)
		.limit(batch);
	for (const { id, files } of rows) {
		await db.delete(modelComparisons).where(eq(modelComparisons.id, id));
		if (files.folder) await storage.removeFolder(files.folder);
	}
	return rows.length;
}

/** Comparisons whose process is gone, and those that were put off when it stopped: to be put on the queue anew. */
export async function leftLying(db: Database, now: Date): Promise<number[]> {
	const rows = await db
		.select({ id: modelComparisons.id })
		.from(modelComparisons)
		.where(
			or(
				eq(modelComparisons.state, "waiting"),
				and(
					eq(modelComparisons.state, "running"),
					lt(modelComparisons.startedAt, new Date(now.getTime() - silentAfterMs)),
				),
			),
		)
		.orderBy(asc(modelComparisons.id));
	return rows.map(({ id }) => id);
}
