import { and, lt } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { modelComparisons } from "#db/schema/index.ts";
import {
	type ComparisonView,
	comparisonView,
	isComparison,
	type ModelPair,
} from "../../queries/comparisons.server.ts";
import type { Alignment } from "../../rules/difference.ts";

const renewedEveryMs = 15_000;

/** What is known of a pair's difference, and a note that somebody waits for it while it isn't there. */
export async function lookAtComparison(
	db: Database,
	pair: ModelPair,
	{ alignment, now }: { alignment: Alignment; now: Date },
): Promise<ComparisonView> {
	const view = await comparisonView(db, pair, { alignment, now });
	if (view.state === "waiting" || view.state === "running") {
		await db
			.update(modelComparisons)
			.set({ wantedAt: now })
			.where(
				and(
					isComparison(pair.before, pair.after, alignment),
					lt(modelComparisons.wantedAt, new Date(now.getTime() - renewedEveryMs)),
				),
			);
	}
	return view;
}
