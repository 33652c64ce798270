import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { FileStorage } from "#app/http/storage.server.ts";
import { ThreadBroke } from "#app/http/thread.server.ts";
import type { Clock } from "#app/kernel/clock.ts";
import type { Database } from "#db/database.server.ts";
import type { ComparingBounds } from "../../comparing/bounds.ts";
import { type Compared, compareShapes, NotComparable } from "../../comparing/compare.server.ts";
import { keptShape } from "../../kept-shape.server.ts";
import { wholes } from "../../queries/comparisons.server.ts";
import { beginRun, cancelRun, endRun, type Run, signOfLife } from "./turns.server.ts";

export interface ComparingServices {
	db: Database;
	storage: FileStorage;
	clock: Clock;
}

/** Nobody wants it any more: its file is gone, nobody asks for it, or somebody else has begun anew. */
class Obsolete extends Error {}

const packed = promisify(gzip);
const everyMs = 1000;

/**
 * Compares two models whose turn it is, and keeps what was found; again on what is done it does nothing. It ends as
 * ready, failed or cancelled; on the server's stop, and where storage or database fail, it waits again and this throws.
 */
export async function runComparison(
	services: ComparingServices,
	comparisonId: number,
	stopping: AbortSignal,
	bounds?: Partial<ComparingBounds>,
): Promise<void> {
	const { db, storage, clock } = services;
	const run = await beginRun(db, comparisonId, clock());
	if (!run) return;
	const watch = watchRun(services, run, stopping);
	try {
		if (run.left) await storage.removeFolder(run.left);
		const { difference, files } = await compareKept(services, run, { ...watch, bounds });
		const keys = await keepFiles(storage, run, files);
		const result = { ...difference, ...wholes(run.pair) };
		const kept = await endRun(db, run, { state: "ready", progress: 100, result, files: keys }, clock());
		if (!kept) await storage.removeFolder(run.folder);
	} catch (error) {
		await storage.removeFolder(run.folder);
		if (error instanceof Obsolete) return;
		await endRun(db, run, endOf(error), clock());
		if (!(error instanceof NotComparable)) throw error;
	} finally {
		watch.stop();
	}
}

function endOf(error: unknown): { state: "failed"; reason: string } | { state: "waiting" } {
	if (error instanceof NotComparable) return { state: "failed", reason: `models:comparison.${error.reason}` };
	if (error instanceof ThreadBroke) return { state: "failed", reason: "models:comparison.broke" };
	return { state: "waiting" };
}

interface Watch {
	signal: AbortSignal;
	onProgress(percent: number): void;
}

async function compareKept(
	services: ComparingServices,
	{ pair, alignment }: Run,
	{ signal, onProgress, bounds }: Watch & { bounds: Partial<ComparingBounds> | undefined },
): Promise<Compared> {
	const before = await keptShape(services, pair.before.file.id);
	const after = await keptShape(services, pair.after.file.id);
	if (!before || !after) throw new Obsolete();
	return compareShapes(before, after, { alignment, signal, onProgress, bounds });
}

/** Each second: writes how far it is, and looks whether anybody still wants it. */
function watchRun(
	{ db, clock }: ComparingServices,
	run: Run,
	stopping: AbortSignal,
): Watch & { stop(): void } {
	const obsolete = new AbortController();
	let progress = 0;
	let writing = false;
	async function look(): Promise<void> {
		const seen = await signOfLife(db, run, progress, clock());
		if (seen === "forgotten") await cancelRun(db, run, clock());
		if (seen !== "wanted") obsolete.abort(new Obsolete());
	}
	const timer = setInterval(() => {
		if (writing) return;
		writing = true;
		// A database that is away says nothing of whether it is wanted; what was found is lost at the end, and comes again.
		look()
			.catch(() => {})
			.finally(() => {
				writing = false;
			});
	}, everyMs);
	return {
		signal: AbortSignal.any([obsolete.signal, stopping]),
		onProgress(percent) {
			progress = percent;
		},
		stop: () => clearInterval(timer),
	};
}

/** Compressed once, as they will be sent. Gives their keys. */
async function keepFiles(
	storage: FileStorage,
	{ folder }: Run,
	files: Compared["files"],
): Promise<Record<string, string>> {
	const keys: Record<string, string> = { folder };
	for (const [name, bytes] of Object.entries(files)) {
		keys[name] = `${folder}/${name}.gz`;
		await storage.put(keys[name], await packed(bytes));
	}
	return keys;
}
