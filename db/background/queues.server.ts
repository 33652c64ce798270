import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type pg from "pg";
import PgBoss from "pg-boss";
import type { Clock } from "#app/kernel/clock.ts";
import type { Database } from "../database.server.ts";
import { afterCommit } from "../transaction.server.ts";
import type { JobHandler } from "./handlers.ts";

export interface EnqueueOptions {
	/** The transaction with which the job comes into being, or doesn't. */
	tx?: Database;
	startAfterSeconds?: number;
}

export interface Queues {
	enqueue(name: string, data: object, options?: EnqueueOptions): Promise<void>;
	stop(): Promise<void>;
}

interface QueueOptions {
	clock: Clock;
	onError: (error: unknown, job?: string) => void;
}

// Queued jobs wake their worker at once; polling is for retries, delays and what other processes queue.
const pollSeconds = 30;
const defaultRetries = 5;

/** pg-boss over our own pool, so that it runs on either engine. */
export async function startQueues(
	db: Database,
	pool: pg.Pool,
	jobs: JobHandler[],
	{ clock, onError }: QueueOptions,
): Promise<Queues> {
	/** What pg-boss does not wait for when it stops: a fetch under way, the job that it brings, and its end. */
	const pending = new Set<Promise<unknown>>();
	const stopping = new AbortController();
	function awaited<Result>(work: Promise<Result>): Promise<Result> {
		pending.add(work);
		work.catch(() => {}).finally(() => pending.delete(work));
		return work;
	}
	const direct = throughPool(pool);
	const boss = new PgBoss({
		db: {
			executeSql(text, values) {
				const result = awaited(direct.executeSql(text, values));
				if (!settlesJobs(values)) return result;
				// pg-boss doesn't wait for these: a failure would be nobody's, and end the process. The job comes again.
				return result.catch((error) => {
					onError(error);
					return noneSettled;
				});
			},
		},
		schema: "jobs",
		maintenanceIntervalSeconds: 600,
		cronMonitorIntervalSeconds: 45,
		cronWorkerIntervalSeconds: 45,
		deleteAfterDays: 2,
	});
	boss.on("error", (error) => onError(error));
	const workers = new Map<string, string>();
	try {
		await boss.start();
		for (const job of jobs) workers.set(job.name, await startWorker(job));
		for (const { name, atStart } of jobs) {
			if (!atStart) continue;
			await boss.send(name, {});
			wake(name);
		}
	} catch (error) {
		// What has started would go on polling.
		await boss.stop({ graceful: false, close: false }).catch(() => {});
		throw error;
	}

	async function startWorker(job: JobHandler): Promise<string> {
		const retry = { retryLimit: job.retries ?? defaultRetries, retryDelay: 2, retryBackoff: true };
		const queue = { name: job.name, policy: "standard" as const, expireInSeconds: 600, ...retry };
		await boss.createQueue(job.name, queue);
		await boss.updateQueue(job.name, queue);
		if (job.schedule) await boss.schedule(job.name, job.schedule);
		else await boss.unschedule(job.name);
		return boss.work<object>(job.name, { pollingIntervalSeconds: pollSeconds }, async ([taken]) => {
			// Look for the next one when this is done, instead of at the next poll.
			wake(job.name);
			if (!taken) return;
			// It comes again at the next start.
			if (stopping.signal.aborted) throw new Error("The process is stopping.");
			try {
				await awaited(job.handle(db, taken.data, clock(), stopping.signal));
			} catch (error) {
				if (error !== stopping.signal.reason) onError(error, job.name);
				throw error;
			}
		});
	}

	function wake(name: string): void {
		const worker = workers.get(name);
		if (worker) boss.notifyWorker(worker);
	}

	return {
		async enqueue(name, data, { tx, startAfterSeconds } = {}) {
			if (!workers.has(name)) throw new Error(`No job is called ${name}.`);
			await boss.send(name, data, {
				...(startAfterSeconds ? { startAfter: startAfterSeconds } : {}),
				...(tx ? { db: throughTransaction(tx) } : {}),
			});
			if (tx) afterCommit(tx, () => wake(name));
			else wake(name);
		},
		async stop() {
			stopping.abort(new Error("The process is stopping."));
			await boss.stop({ graceful: true, wait: true, close: false, timeout: 10_000 });
			while (pending.size > 0) {
				await Promise.allSettled(pending);
				await setImmediate();
			}
		},
	};
}

/** Whether these values belong to a statement that completes or fails jobs: a queue's name, the jobs' ids, a result. */
function settlesJobs(values: unknown[] | undefined): boolean {
	return Array.isArray(values?.[1]);
}

const noneSettled = { rows: [{ count: "0" }] };

function throughPool(pool: pg.Pool): PgBoss.Db {
	return {
		async executeSql(text, values) {
			const client = await pool.connect();
			let lost: Error | undefined;
			try {
				return await client.query(text, values);
			} catch (error) {
				// Some of its statements are whole transactions: one that breaks must not stay open on the connection.
				await client.query("rollback").catch((reason) => {
					lost = reason;
				});
				throw error;
			} finally {
				client.release(lost);
			}
		},
	};
}

function throughTransaction(tx: Database): PgBoss.Db {
	return {
		async executeSql(text, values = []) {
			const pieces = text.split(/\$(\d+)/);
			const query = sql.join(
				pieces.map((piece, index) => (index % 2 ? sql.param(values[Number(piece) - 1]) : sql.raw(piece))),
			);
			return (await tx.execute(query)) as unknown as { rows: unknown[] };
		},
	};
}
