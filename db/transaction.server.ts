import type { DomainEvent } from "#app/kernel/domain-events.ts";
import type { Database } from "./database.server.ts";
import { outbox } from "./schema/index.ts";

type CommittedListener = (events: DomainEvent[]) => void;

const pendingEvents = new WeakMap<Database, DomainEvent[]>();
const listeners = new Set<CommittedListener>();

/**
 * Runs `work` in one transaction; inside another one it joins that. Events recorded in it are told to
 * `onCommitted` listeners in this process after the commit, before the caller goes on, so that the next
 * answer shows the change. Inside, await nothing but the database: on the embedded engine all others wait.
 */
export async function inTransaction<Result>(
	db: Database,
	work: (tx: Database) => Promise<Result>,
): Promise<Result> {
	if (pendingEvents.has(db)) return work(db);
	const events: DomainEvent[] = [];
	const result = await db.transaction(async (tx) => {
		pendingEvents.set(tx, events);
		return work(tx);
	});
	if (events.length > 0) for (const listener of listeners) listener(events);
	return result;
}

/** Appends events to the outbox. `tx` must come from `inTransaction`, so that no state changes without its event. */
export async function recordEvents(tx: Database, ...events: DomainEvent[]): Promise<void> {
	const pending = pendingEvents.get(tx);
	if (!pending) throw new Error("Events are recorded inside inTransaction only.");
	if (events.length === 0) return;
	await tx
		.insert(outbox)
		.values(
			events.map(({ type, actorId, topics, data, at }) => ({ type, actorId, topics, data: { ...data }, at })),
		);
	pending.push(...events);
}

/** Calls `listener` after each commit in this process that recorded events; gives back how to stop. */
export function onCommitted(listener: CommittedListener): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}
