import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { modelComparisons } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { folderOfKey } from "../../../media/index.server.ts";
import { type ComparisonRow, type ModelPair, readPair } from "../../queries/comparisons.server.ts";
import { isForgotten, silentAfterMs } from "../../rules/comparison.ts";
import type { Alignment, ModelDifference } from "../../rules/difference.ts";
import { modelTopic } from "../../topics.ts";

/** One attempt at a comparison. Its folder is its own: by it an attempt that was overtaken sees that it was. */
export interface Run {
	comparisonId: number;
	pair: ModelPair;
	alignment: Alignment;
	folder: string;
	/** Of an attempt that ended without a word. */
	left: string | null;
}

/**
 * Takes a comparison's turn; null where it has none: it is gone, done, somebody else is at it, or nobody waits for it
 * any more. The folder for its files stands in the row before there are any, so that whatever a crash leaves is found.
 */
export async function beginRun(db: Database, comparisonId: number, now: Date): Promise<Run | null> {
	return inTransaction(db, async (tx) => {
		const [row] = await tx
			.select()
			.from(modelComparisons)
			.where(eq(modelComparisons.id, comparisonId))
			.for("update");
		if (!row || !isOpen(row, now)) return null;
		const { id, beforeMediaId, afterMediaId, alignment } = row;
		const pair = await readPair(tx, beforeMediaId, afterMediaId);
		if (!pair || isForgotten(row, now)) {
			await tx
				.update(modelComparisons)
				.set({ state: "cancelled", finishedAt: now })
				.where(eq(modelComparisons.id, id));
			await tellOf(tx, row, "cancelled", now);
			return null;
		}
		const folder = `${folderOfKey(pair.after.file.key)}/compare-${id}-${now.getTime().toString(36)}`;
		await tx
			.update(modelComparisons)
			.set({ state: "running", startedAt: now, progress: 0, files: { folder } })
			.where(eq(modelComparisons.id, id));
		return { comparisonId: id, pair, alignment, folder, left: row.files.folder ?? null };
	});
}

function isOpen({ state, startedAt }: ComparisonRow, now: Date): boolean {
	if (state === "waiting") return true;
	return state === "running" && now.getTime() - (startedAt?.getTime() ?? 0) >= silentAfterMs;
}

/** Writes how far a run is, and that it lives. Gives whether anybody waits for it; gone: it is no longer this run's. */
export async function signOfLife(
	db: Database,
	run: Run,
	progress: number,
	now: Date,
): Promise<"wanted" | "forgotten" | "gone"> {
	const [row] = await db
		.update(modelComparisons)
		.set({ progress, startedAt: now })
		.where(isOf(run))
		.returning({ wantedAt: modelComparisons.wantedAt });
	if (!row) return "gone";
	return isForgotten(row, now) ? "forgotten" : "wanted";
}

/** Nobody waits for it any more. */
export async function cancelRun(db: Database, run: Run, now: Date): Promise<void> {
	await endRun(db, run, { state: "cancelled", files: {} }, now);
}

type End =
	| { state: "ready"; progress: 100; result: ModelDifference; files: Record<string, string> }
	| { state: "failed"; reason: string }
	| { state: "cancelled"; files: Record<string, never> }
	| { state: "waiting" };

/** Writes how a run ended and tells of it; false where it is no longer this run's. */
export async function endRun(db: Database, run: Run, end: End, now: Date): Promise<boolean> {
	return inTransaction(db, async (tx) => {
		const finishedAt = end.state === "waiting" ? null : now;
		const [row] = await tx
			.update(modelComparisons)
			.set({ files: {}, ...end, finishedAt, startedAt: null })
			.where(isOf(run))
			.returning();
		if (!row) return false;
		if (end.state !== "waiting") await tellOf(tx, row, end.state, now);
		return true;
	});
}

function isOf({ comparisonId, folder }: Run): SQL | undefined {
	return and(
		eq(modelComparisons.id, comparisonId),
		eq(modelComparisons.state, "running"),
		sql`${modelComparisons.files} ->> 'folder' = ${folder}`,
	);
}

/** Tells of a comparison's state to whoever keeps a page with it. */
export async function tellOf(
	tx: Database,
	{ beforeMediaId, afterMediaId }: ComparisonRow,
	state: "waiting" | "ready" | "failed" | "cancelled",
	now: Date,
): Promise<void> {
	const topics = [modelTopic(beforeMediaId), modelTopic(afterMediaId)];
	const data = { beforeMediaId, afterMediaId, state };
	await recordEvents(tx, { type: "model.compared", actorId: null, at: now, topics, data });
}
