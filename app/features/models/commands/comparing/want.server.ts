import { eq, sql } from "drizzle-orm";
import type { FileStorage } from "#app/http/storage.server.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { Busy, Conflict, NotFound } from "#app/kernel/domain-error.ts";
import type { Enqueue } from "#db/background.server.ts";
import type { Database } from "#db/database.server.ts";
import { modelComparisons } from "#db/schema/index.ts";
import { inSavepoint, inTransaction } from "#db/transaction.server.ts";
import type { FileView } from "../../../media/index.server.ts";
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
import { modelsOf } from "../../queries.server.ts";
import { comparerVersion, stateNow } from "../../rules/comparison.ts";
import type { Alignment } from "../../rules/difference.ts";
import { eachModelOnce } from "../../rules/formats.ts";
import { pairModels } from "../../rules/pairing.ts";
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
}

const mostWaiting = 50;
const mostAhead = 4;

/**
 * Asks for the difference of two models. What is known, or on its way, is only asked for once more; everything else
 * (new, given up, failed, out of date) waits for the job. Wanted twice at once it is compared once. Throws NotFound for
 * two that nobody compares, Conflict while one isn't read, Busy, and whatever `charge` throws.
 */
export async function wantComparison(
	{ db, storage, enqueue }: WantServices,
	wanted: Wanted & { charge?: () => Promise<void> },
): Promise<void> {
	const old = await inTransaction(db, (tx) =>
		askFor(tx, (name, data) => enqueue(name, data, { tx }), wanted, wanted.charge),
	);
	if (old) await storage.removeFolder(old);
}

/**
 * `wantComparison` within the caller's transaction. `charge` is called before work is made, and throws where this person
 * has made enough. Gives the folder of what held no longer, to be removed once the transaction is through.
 */
async function askFor(
	tx: Database,
	enqueue: (name: "compare-models", data: { comparisonId: number }) => Promise<void>,
	{ beforeId, afterId, alignment, now, until = now }: Wanted,
	charge?: () => Promise<void>,
): Promise<string | null> {
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
	await enqueue("compare-models", { comparisonId: row.id });
	return row.files.folder ?? null;
}

/**
 * Compares the models of a new version with those of the one before ahead of time, so that readers find what changed.
 * For a day nobody need ask for it. What isn't read yet, or has no place in the queue, is left to whoever looks.
 */
export async function compareAhead(
	tx: Database,
	enqueue: Enqueue,
	files: { before: FileView[]; after: FileView[]; now: Date },
): Promise<void> {
	const { before: earlier, after: later, now } = files;
	const ids = [...earlier, ...later].map(({ id }) => id);
	const known = await modelsOf(tx, ids);
	const models = (list: FileView[]) =>
		eachModelOnce(
			list.filter(({ id }) => known.get(id)?.state === "ready"),
			({ id, name }) => ({ name, triangles: known.get(id)?.facts?.whole.triangles ?? null }),
		);
	const pairs = pairModels(models(earlier), models(later)).slice(0, mostAhead);
	for (const { before, after } of pairs) {
		if (!before || !after || before.id === after.id) continue;
		const wanted = {
			beforeId: before.id,
			afterId: after.id,
			alignment: "origin",
			now,
			until: daysAfter(now, 1),
		} as const;
		await inSavepoint(tx, (inner) => askFor(inner, enqueue, wanted)).catch((error) => {
			if (!(error instanceof Busy || error instanceof Conflict || error instanceof NotFound)) throw error;
		});
	}
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
