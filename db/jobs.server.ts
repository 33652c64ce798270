import { setTimeout as pause } from "node:timers/promises";
import { type Clock, day } from "#app/kernel/clock.ts";
import { sweepDeadlines } from "./background/deadlines.server.ts";
import type { DeadlineHandler, EventHandler, JobHandler } from "./background/handlers.ts";
import { deliverOutbox, tidyOutbox } from "./background/outbox.server.ts";
import { type Queues, startQueues } from "./background/queues.server.ts";
import { runRounds } from "./background/rounds.ts";
import type { OpenDatabase } from "./client.server.ts";
import type { Database } from "./database.server.ts";
import { asUnavailable } from "./database-error.server.ts";
import { sweepFormMemory } from "./form-memory.server.ts";
import { onCommitted } from "./transaction.server.ts";

export interface JobsLog {
	warn(details: object, message: string): void;
	error(details: object, message: string): void;
}

export interface Handlers {
	eventHandlers: EventHandler[];
	deadlineHandlers: DeadlineHandler[];
	// Each job knows its own data; the list holds all kinds.
	// biome-ignore lint/suspicious/noExplicitAny: see above
	jobs: JobHandler<any>[];
}

export interface Jobs {
	/** Queues a job of one of the handlers, with `tx` as part of that transaction. */
	enqueue: Queues["enqueue"];
	/** Takes no more, waits up to ten seconds for what runs. Before the database is closed. */
	stop(): Promise<void>;
}

const roundEveryMs = 5000;
const batch = 100;
const outboxKeptDays = 7;

/**
 * Runs event handlers right after each commit, deadlines within seconds, jobs as they are queued; on every engine
 * and in several processes at once. An idle installation costs two small queries every five seconds. While the database
 * is away it tries again, until it starts or `given` is given up.
 */
export async function startJobs(
	database: OpenDatabase,
	{ eventHandlers, deadlineHandlers, jobs }: Handlers,
	clock: Clock,
	log: JobsLog,
	given = new AbortController().signal,
): Promise<Jobs> {
	const { db, pool } = database;
	const complain = (details: { err: unknown } & Record<string, unknown>, message: string) =>
		asUnavailable(details.err) ? log.warn(details, message) : log.error(details, message);

	const onError = (err: unknown, job?: string) => complain({ err, job }, "a job failed");
	const start = () => startQueues(db, pool, [...ownJobs(database), ...jobs], { clock, onError });
	const queues = await whenAvailable(start, given, (err) =>
		complain({ err }, "background work waits for the database"),
	);
	const rounds = runRounds(doRound, roundEveryMs, (err) => complain({ err }, "background work failed"));
	const stopListening = onCommitted(rounds.nudge);
	rounds.nudge();

	async function doRound(): Promise<boolean> {
		const { delivered } = await deliverOutbox(db, eventHandlers, batch, clock(), {
			enqueue: (name, data, tx) => queues.enqueue(name, data, { tx }),
			onFailure: (handler, { id, type }, err) =>
				complain({ err, handler, event: id, type }, "an event handler failed"),
		});
		const { handled } = await sweepDeadlines(db, deadlineHandlers, clock(), {
			limit: batch,
			onFailure: (kind, subjectId, err) => complain({ err, kind, subjectId }, "a deadline handler failed"),
		});
		return delivered >= batch || handled >= batch;
	}

	return {
		enqueue: queues.enqueue,
		async stop() {
			stopListening();
			await rounds.stop();
			await queues.stop();
		},
	};
}

async function whenAvailable<Result>(
	start: () => Promise<Result>,
	given: AbortSignal,
	onFailure: (error: unknown) => void,
): Promise<Result> {
	for (;;) {
		try {
			return await start();
		} catch (error) {
			if (!asUnavailable(error)) throw error;
			onFailure(error);
			await pause(roundEveryMs, undefined, { signal: given });
		}
	}
}

function ownJobs(database: OpenDatabase): JobHandler[] {
	async function tidy(db: Database, _data: object, now: Date): Promise<void> {
		await tidyOutbox(db, new Date(now.getTime() - outboxKeptDays * day));
	}
	return [
		{ name: "tidy-outbox", schedule: "17 3 * * *", handle: tidy },
		{ name: "tidy-forms", schedule: "27 3 * * *", handle: (db, _data, now) => sweepFormMemory(db, now) },
		{ name: "maintain-database", schedule: "37 3 * * *", handle: () => database.maintain() },
	];
}
