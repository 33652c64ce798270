import type { DomainEvent } from "#app/kernel/domain-events.ts";
import type { Database } from "./database.server.ts";
import { outbox } from "./schema/index.ts";

type CommittedListener = (events: DomainEvent[]) => void;
/** Tells other processes, inside the transaction, which outbox rows it wrote. */
type Announce = (tx: Database, outboxIds: number[]) => Promise<void>;

interface Pending {
	events: DomainEvent[];
	announce: Announce | undefined;
	afterwards: (() => void)[];
}

const pendingEvents = new WeakMap<Database, Pending>();
const announcers = new WeakMap<Database, Announce>();
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
	const pending: Pending = { events: [], announce: announcers.get(db), afterwards: [] };
	const result = await db.transaction(async (tx) => {
		pendingEvents.set(tx, pending);
		return work(tx);
	});
	tellCommitted(pending.events);
	for (const act of pending.afterwards) act();
	return result;
}

/** Runs `work` in a savepoint of `tx`: when it throws, its own writes and events are undone, the rest stands. */
export async function inSavepoint<Result>(
	tx: Database,
	work: (tx: Database) => Promise<Result>,
): Promise<Result> {
	const outer = pendingEvents.get(tx);
	if (!outer) throw new Error("Savepoints are made inside inTransaction only.");
	const pending: Pending = { events: [], announce: outer.announce, afterwards: [] };
	const result = await tx.transaction(async (savepoint) => {
		pendingEvents.set(savepoint, pending);
		return work(savepoint);
	});
	outer.events.push(...pending.events);
	outer.afterwards.push(...pending.afterwards);
	return result;
}

/** Appends events to the outbox. `tx` must come from `inTransaction`, so that no state changes without its event. */
export async function recordEvents(tx: Database, ...events: DomainEvent[]): Promise<void> {
	const pending = pendingEvents.get(tx);
	if (!pending) throw new Error("Events are recorded inside inTransaction only.");
	if (events.length === 0) return;
	const rows = await tx
		.insert(outbox)
		.values(
			events.map(({ type, actorId, topics, data, at }) => ({ type, actorId, topics, data: { ...data }, at })),
		)
		.returning({ id: outbox.id });
	await pending.announce?.(
		tx,
		rows.map(({ id }) => id),
	);
	pending.events.push(...events);
}

/** Calls `act` once `tx`, which comes from `inTransaction`, is committed; never when it is rolled back. */
export function afterCommit(tx: Database, act: () => void): void {
	const pending = pendingEvents.get(tx);
	if (!pending) throw new Error("afterCommit is for transactions of inTransaction only.");
	pending.afterwards.push(act);
}

/**
 * Calls `listener` after each commit that recorded events, here or, with some delay, in another process on the
 * same server; gives back how to stop. Events may be told twice after a lost connection.
 */
export function onCommitted(listener: CommittedListener): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** For db/ alone: what another process has committed. */
export function tellCommitted(events: DomainEvent[]): void {
	if (events.length > 0) for (const listener of listeners) listener(events);
}

/** For db/ alone: how commits through `db` are made known to other processes. */
export function announceThrough(db: Database, announce: Announce): void {
	announcers.set(db, announce);
}
