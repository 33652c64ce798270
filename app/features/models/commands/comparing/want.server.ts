import { eq, sql } from "drizzle-orm";
import type { FileStorage } from "#app/http/storage.server.ts";
import { Busy, Conflict, NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { modelComparisons } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import {
	areRelated,
	type ComparisonRow,
	countWaiting,
	isComparison,
	type ModelPair,
	readPair,
	sameModel,
	shapesReadAt,
} from "../../queries/comparisons.server.ts";
import { comparerVersion, stateNow } from "../../rules/comparison.ts";
import type { Alignment } from "../../rules/difference.ts";
import { tellOf } from "./turns.server.ts";

export interface WantServices {
	db: Database;
	storage: FileStorage;
	enqueue(name: "compare-models", data: { comparisonId: number }, options: { tx: Database }): Promise<void>;
}

interface Wanted {
	beforeId: number;
	afterId: number;
	alignment: Alignment;
	now: Date;
	/** Asked for ahead of time: nobody need ask again until then. */
	until?: Date;
	/** Called before work is made; throws where this person has made enough. */
	charge?: () => Promise<void>;
}

const mostWaiting = 50;

/**
 * Asks for the difference of two models. What is known, or on its way, is only asked for once more; everything else
 * (new, given up, failed, out of date) waits for the job. Wanted twice at once it is compared once. Throws NotFound for
 * two that nobody compares, Conflict while one isn't read, Busy, and whatever `charge` throws.
 */
export async function wantComparison(
	{ db, storage, enqueue }: WantServices,
	{ beforeId, afterId, alignment, now, until = now, charge }: Wanted,
): Promise<void> {
	const old = await inTransaction(db, async (tx) => {
		if (!(await areRelated(tx, beforeId, afterId))) throw new NotFound();
		const pair = await readPair(tx, beforeId, afterId);
		if (!pair) throw new Conflict("models:comparison.notRead");
		if (sameModel(pair, alignment)) return null;
		const { row, isNew } = await lockedRow(tx, pair, { alignment, until });
		const state = isNew ? null : stateNow(row, { shapesReadAt: shapesReadAt(pair), now });
		if (state === "waiting" || state === "running" || state === "ready") {
			await askAgain(tx, row.id, until);
			return null;
		}
		await charge?.();
		if ((await countWaiting(tx)) > mostWaiting) throw new Busy(60, "models:comparison.busy");
		await tx
			.update(modelComparisons)
			.set({
				...{ state: "waiting", comparerVersion, progress: 0, reason: null, result: null, files: {} },
				...{ startedAt: null, finishedAt: null, wantedAt: until },
			})
			.where(eq(modelComparisons.id, row.id));
		await tellOf(tx, row, "waiting", now);
		await enqueue("compare-models", { comparisonId: row.id }, { tx });
		return row.files.folder ?? null;
	});
	if (old) await storage.removeFolder(old);
}

/** Says that somebody still waits for it. */
export async function askAgain(db: Database, comparisonId: number, until: Date): Promise<void> {
	await db
		.update(modelComparisons)
		.set({ wantedAt: sql`greatest(${modelComparisons.wantedAt}, ${until.toISOString()}::timestamptz)` })
		.where(eq(modelComparisons.id, comparisonId));
}

async function lockedRow(
	tx: Database,
	{ before, after }: ModelPair,
	{ alignment, until }: { alignment: Alignment; until: Date },
): Promise<{ row: ComparisonRow; isNew: boolean }> {
	const made = await tx
		.insert(modelComparisons)
		.values({
			...{ beforeMediaId: before.file.id, afterMediaId: after.file.id, alignment },
			...{ comparerVersion, wantedAt: until },
		})
		.onConflictDoNothing()
		.returning({ id: modelComparisons.id });
	const [row] = await tx
		.select()
		.from(modelComparisons)
		.where(isComparison(before, after, alignment))
		.for("update");
	if (!row) throw new NotFound();
	return { row, isNew: made.length > 0 };
}
