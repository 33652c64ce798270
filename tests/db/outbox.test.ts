import { isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import type { DomainEvent } from "#app/kernel/domain-events.ts";
import { deliverOutbox, type EventHandler, onEvents, tidyOutbox } from "#db/background.server.ts";
import { outbox, tags } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = await testDatabase();
const now = new Date("2026-05-01T12:00:00Z");

function opened(ideaId: number): DomainEvent {
	return { type: "idea.opened", actorId: null, at: now, topics: ["board"], data: { ideaId } };
}

function record(...events: DomainEvent[]) {
	return inTransaction(db, (tx) => recordEvents(tx, ...events));
}

/** Writes one tag per event, so that a second handing over would break the unique name. */
const writer: EventHandler = onEvents("writer", ["idea.opened"], async (tx, event) => {
	await tx.insert(tags).values({ name: `event ${event.id} of idea ${event.data.ideaId}` });
});

test("each event reaches its handler once, also with two dispatchers at work", async () => {
	await record(...Array.from({ length: 30 }, (_, index) => opened(index + 1)));
	const deliveries = await Promise.all([
		deliverOutbox(db, [writer], 100, now),
		deliverOutbox(db, [writer], 100, now),
		deliverOutbox(db, [writer], 100, now),
	]);
	expect(deliveries.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(30);
	expect(await db.$count(tags)).toBe(30);
	expect(await deliverOutbox(db, [writer], 100, now)).toEqual({ delivered: 0, failed: 0 });
});

test("an event that nobody asked for is done with at once", async () => {
	await record(opened(1));
	expect(await deliverOutbox(db, [], 100, now)).toEqual({ delivered: 1, failed: 0 });
	expect(await db.$count(outbox, isNull(outbox.deliveredAt))).toBe(0);
});

test("a failing handler is asked again later, alone, and its own writes are undone", async () => {
	const failures: string[] = [];
	let healthy = false;
	const fragile = onEvents("fragile", ["idea.opened"], async (tx) => {
		await tx.insert(tags).values({ name: "fragile" });
		if (!healthy) throw new Error("not yet");
	});
	await record(opened(1), opened(2));
	const handlers = [fragile, writer];
	const onFailure = (name: string) => failures.push(name);

	expect(await deliverOutbox(db, handlers, 1, now, { onFailure })).toEqual({ delivered: 0, failed: 1 });
	expect(failures).toEqual(["fragile"]);
	expect((await db.select().from(tags)).map(({ name }) => name)).toEqual([
		expect.stringMatching(/^event \d+ of idea 1$/),
	]);

	healthy = true;
	expect(await deliverOutbox(db, [writer], 1, now)).toEqual({ delivered: 1, failed: 0 });
	expect(await deliverOutbox(db, handlers, 9, now)).toEqual({ delivered: 0, failed: 0 });
	const later = new Date(now.getTime() + 60_000);
	expect(await deliverOutbox(db, handlers, 9, later)).toEqual({ delivered: 1, failed: 0 });
	expect(await db.$count(tags)).toBe(3);
});

test("an event that nobody can take is left alone after twelve attempts", async () => {
	const broken = onEvents("broken", ["idea.opened"], async () => {
		throw new Error("never");
	});
	await record(opened(1));
	let time = now;
	for (let attempt = 0; attempt < 12; attempt += 1) {
		expect(await deliverOutbox(db, [broken], 9, time)).toEqual({ delivered: 0, failed: 1 });
		time = new Date(time.getTime() + 2 * 60 * 60 * 1000);
	}
	expect(await deliverOutbox(db, [broken], 9, time)).toEqual({ delivered: 0, failed: 0 });
	expect(await db.select().from(outbox)).toMatchObject([{ attempts: 12, failure: "broken: Error: never" }]);
});

test("a job that a handler queues comes into being with the handler's writes or not at all", async () => {
	const queued: string[] = [];
	const asks = onEvents("asks", ["idea.opened"], async (_tx, event, _now, enqueue) => {
		await enqueue("resize", { ideaId: event.data.ideaId });
	});
	await record(opened(7));
	await deliverOutbox(db, [asks], 9, now, {
		enqueue: async (name, data) => void queued.push(`${name} ${JSON.stringify(data)}`),
	});
	expect(queued).toEqual(['resize {"ideaId":7}']);
});

test("delivered events are tidied away after their time, waiting ones never", async () => {
	await record(opened(1), opened(2));
	await deliverOutbox(db, [writer], 1, now);
	expect(await tidyOutbox(db, now)).toBe(0);
	expect(await tidyOutbox(db, new Date(now.getTime() + 1))).toBe(1);
	expect(await db.$count(outbox)).toBe(1);
});
