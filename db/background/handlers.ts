import type { DomainEvent, DomainEventType } from "#app/kernel/domain-events.ts";
import type { Database } from "../database.server.ts";

/** An event as it stands in the outbox; the id is its own for ever, so handing over twice can be told. */
export type RecordedEvent<Type extends DomainEventType = DomainEventType> = Extract<
	DomainEvent,
	{ type: Type }
> & { id: number };

/** Puts a job on its queue, in the transaction at hand. */
export type Enqueue = (name: string, data: object) => Promise<void>;

export interface EventHandler {
	/** Unique and lasting: the outbox remembers by it who had an event. */
	name: string;
	types: DomainEventType[];
	/**
	 * Runs inside a transaction together with the mark that the event was handled, so its writes happen once.
	 * Await the database only; what takes time or leaves this machine goes on a queue with `enqueue`.
	 */
	handle(tx: Database, event: RecordedEvent, now: Date, enqueue: Enqueue): Promise<void>;
}

/** An event handler whose `event` has the type of what it asked for: `onEvents("search", ["idea.opened"], …)`. */
export function onEvents<Type extends DomainEventType>(
	name: string,
	types: Type[],
	handle: (tx: Database, event: RecordedEvent<Type>, now: Date, enqueue: Enqueue) => Promise<void>,
): EventHandler {
	return {
		name,
		types,
		handle: (tx, event, now, enqueue) => handle(tx, event as RecordedEvent<Type>, now, enqueue),
	};
}

export interface DeadlineHandler {
	/** As given to `setDeadline`. */
	kind: string;
	/**
	 * Runs inside the transaction that ends the deadline; may set the same one anew. The subject may have changed
	 * or gone since: look again, under lock, and do nothing when there is nothing to do.
	 */
	handle(tx: Database, deadline: { subjectId: number; dueAt: Date }, now: Date): Promise<void>;
}

export interface JobHandler<Data extends object = object> {
	name: string;
	/** Cron, five fields, UTC: also put on the queue then. */
	schedule?: string;
	/** Also put on the queue whenever a process starts. */
	atStart?: true;
	/** Attempts after the first; 5, with growing pauses. */
	retries?: number;
	/**
	 * Outside of any transaction, at least once per job: make it safe to repeat. What runs long gives up, by throwing,
	 * when the process stops; it comes again at the next start.
	 */
	handle(db: Database, data: Data, now: Date, stopping: AbortSignal): Promise<void>;
}

/** Milliseconds to wait after the given number of failures: 2 s, 4 s, 8 s … an hour at most. */
export function backoffMs(attempts: number): number {
	return Math.min(1000 * 2 ** Math.min(attempts, 12), 60 * 60 * 1000);
}
