import { and, asc, eq, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { eventOf } from "../announcements.server.ts";
import type { Database } from "../database.server.ts";
import { outbox } from "../schema/index.ts";
import { inSavepoint, inTransaction } from "../transaction.server.ts";
import { backoffMs, type Enqueue, type EventHandler, type RecordedEvent } from "./handlers.ts";

/** After so many failures, about an hour of trying, an event is left for a person to look at. */
const mostAttempts = 12;

interface Delivery {
	/** Events that every handler has had now. */
	delivered: number;
	/** Events that some handler could not take; they come again later. */
	failed: number;
}

interface DeliveryOptions {
	enqueue?: (name: string, data: object, tx: Database) => Promise<void>;
	onFailure?: (handler: string, event: RecordedEvent, error: unknown) => void;
}

/**
 * Hands up to `limit` waiting events, oldest first, to the handlers that ask for their type, each once. Several
 * processes may do this at the same time. A failing handler is asked again later, up to 12 times, and holds up
 * neither the other handlers nor later events.
 */
export async function deliverOutbox(
	db: Database,
	handlers: EventHandler[],
	limit: number,
	now: Date,
	options: DeliveryOptions = {},
): Promise<Delivery> {
	const waiting = await db
		.select({ id: outbox.id, type: outbox.type })
		.from(outbox)
		.where(isWaiting(now))
		.orderBy(asc(outbox.id))
		.limit(limit);
	const wanted = new Set<string>(handlers.flatMap(({ types }) => types));
	const unwanted = waiting.filter(({ type }) => !wanted.has(type)).map(({ id }) => id);
	if (unwanted.length > 0)
		await db.update(outbox).set({ deliveredAt: now }).where(inArray(outbox.id, unwanted));
	const delivery = { delivered: unwanted.length, failed: 0 };
	for (const { id, type } of waiting) {
		if (!wanted.has(type)) continue;
		const result = await deliverOne(db, id, handlers, now, options);
		if (result === "delivered") delivery.delivered += 1;
		if (result === "failed") delivery.failed += 1;
	}
	return delivery;
}

async function deliverOne(
	db: Database,
	id: number,
	handlers: EventHandler[],
	now: Date,
	options: DeliveryOptions,
): Promise<"delivered" | "failed" | "taken"> {
	const { enqueue = noQueue } = options;
	try {
		return await inTransaction(db, async (tx) => {
			const claimed = await claim(tx, id, handlers, now);
			if (!claimed) return "taken";
			const bound: Enqueue = (name, data) => enqueue(name, data, tx);
			for (const handler of claimed.due) await handler.handle(tx, claimed.event, now, bound);
			await tx.update(outbox).set({ deliveredAt: now }).where(eq(outbox.id, id));
			return "delivered";
		});
	} catch {
		return deliverOneByOne(db, id, handlers, now, options);
	}
}

/** Second try: each handler in its own savepoint, so that only the failing one comes again. */
function deliverOneByOne(
	db: Database,
	id: number,
	handlers: EventHandler[],
	now: Date,
	{ enqueue = noQueue, onFailure }: DeliveryOptions,
): Promise<"delivered" | "failed" | "taken"> {
	return inTransaction(db, async (tx) => {
		const claimed = await claim(tx, id, handlers, now);
		if (!claimed) return "taken";
		const bound: Enqueue = (name, data) => enqueue(name, data, tx);
		const doneBy = [...claimed.doneBy];
		let failure: string | null = null;
		for (const handler of claimed.due) {
			try {
				await inSavepoint(tx, (inner) => handler.handle(inner, claimed.event, now, bound));
				doneBy.push(handler.name);
			} catch (error) {
				failure = `${handler.name}: ${error}`.slice(0, 1000);
				onFailure?.(handler.name, claimed.event, error);
			}
		}
		const attempts = claimed.attempts + 1;
		await tx
			.update(outbox)
			.set(
				failure === null
					? { deliveredAt: now }
					: { doneBy, attempts, failure, retryAt: new Date(now.getTime() + backoffMs(attempts)) },
			)
			.where(eq(outbox.id, id));
		return failure === null ? "delivered" : "failed";
	});
}

async function claim(tx: Database, id: number, handlers: EventHandler[], now: Date) {
	const [row] = await tx
		.select()
		.from(outbox)
		.where(and(eq(outbox.id, id), isWaiting(now)))
		.for("update", { skipLocked: true });
	if (!row) return null;
	const event = { ...eventOf(row), id } as RecordedEvent;
	const due = handlers.filter(({ name, types }) => types.includes(event.type) && !row.doneBy.includes(name));
	return { event, due, doneBy: row.doneBy, attempts: row.attempts };
}

function isWaiting(now: Date) {
	return and(
		isNull(outbox.deliveredAt),
		lt(outbox.attempts, mostAttempts),
		or(isNull(outbox.retryAt), lte(outbox.retryAt, now)),
	);
}

/** Deletes what was delivered before `before`; gives how many. */
export async function tidyOutbox(db: Database, before: Date): Promise<number> {
	const gone = await db.delete(outbox).where(lt(outbox.deliveredAt, before)).returning({ one: sql`1` });
	return gone.length;
}

async function noQueue(name: string): Promise<never> {
	throw new Error(`No queue takes the job ${name} here.`);
}
