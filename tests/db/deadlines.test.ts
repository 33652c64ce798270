import { expect, test } from "vitest";
import { cancelDeadline, type DeadlineHandler, setDeadline, sweepDeadlines } from "#db/background.server.ts";
import { deadlines, tags } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = await testDatabase();
const noon = new Date("2026-05-01T12:00:00Z");
const hours = (count: number) => new Date(noon.getTime() + count * 60 * 60 * 1000);

const closing: DeadlineHandler = {
	kind: "test.close",
	async handle(tx, { subjectId }) {
		await tx.insert(tags).values({ name: `closed ${subjectId}` });
	},
};

test("a deadline is kept when its time has come, not before, and once", async () => {
	await setDeadline(db, { kind: "test.close", subjectId: 1, dueAt: hours(1) });
	expect(await sweepDeadlines(db, [closing], noon)).toEqual({ handled: 0, failed: 0 });
	expect(await sweepDeadlines(db, [closing], hours(1))).toEqual({ handled: 1, failed: 0 });
	expect(await sweepDeadlines(db, [closing], hours(2))).toEqual({ handled: 0, failed: 0 });
});

test("several sweepers keep each deadline once", async () => {
	for (let subjectId = 1; subjectId <= 20; subjectId += 1)
		await setDeadline(db, { kind: "test.close", subjectId, dueAt: noon });
	const sweeps = await Promise.all([1, 2, 3, 4].map(() => sweepDeadlines(db, [closing], noon)));
	expect(sweeps.reduce((sum, { handled }) => sum + handled, 0)).toBe(20);
	expect(await db.$count(tags)).toBe(20);
});

test("a deadline that is set again moves, and a cancelled one is gone", async () => {
	await setDeadline(db, { kind: "test.close", subjectId: 1, dueAt: hours(1) });
	await setDeadline(db, { kind: "test.close", subjectId: 1, dueAt: hours(5) });
	await setDeadline(db, { kind: "test.close", subjectId: 2, dueAt: hours(1) });
	await cancelDeadline(db, { kind: "test.close", subjectId: 2 });
	expect(await sweepDeadlines(db, [closing], hours(2))).toEqual({ handled: 0, failed: 0 });
	expect(await sweepDeadlines(db, [closing], hours(5))).toEqual({ handled: 1, failed: 0 });
});

test("a handler may set its own deadline anew", async () => {
	const monthly: DeadlineHandler = {
		kind: "test.monthly",
		handle: (tx, { subjectId }, now) =>
			setDeadline(tx, {
				kind: "test.monthly",
				subjectId,
				dueAt: new Date(now.getTime() + 30 * 24 * 60 * 60 * 1000),
			}),
	};
	await setDeadline(db, { kind: "test.monthly", subjectId: 1, dueAt: noon });
	expect(await sweepDeadlines(db, [monthly], noon)).toEqual({ handled: 1, failed: 0 });
	expect(await sweepDeadlines(db, [monthly], hours(1))).toEqual({ handled: 0, failed: 0 });
	expect(await sweepDeadlines(db, [monthly], hours(30 * 24))).toEqual({ handled: 1, failed: 0 });
});

test("a handler that fails leaves nothing behind, is asked again, and holds up no other", async () => {
	let broken = true;
	const fragile: DeadlineHandler = {
		kind: "test.fragile",
		async handle(tx) {
			await tx.insert(tags).values({ name: "half" });
			if (broken) throw new Error("not yet");
		},
	};
	await setDeadline(db, { kind: "test.fragile", subjectId: 1, dueAt: noon });
	await setDeadline(db, { kind: "test.close", subjectId: 1, dueAt: noon });
	expect(await sweepDeadlines(db, [fragile, closing], noon)).toEqual({ handled: 1, failed: 1 });
	expect((await db.select().from(tags)).map(({ name }) => name)).toEqual(["closed 1"]);
	broken = false;
	expect(await sweepDeadlines(db, [fragile, closing], hours(1))).toEqual({ handled: 1, failed: 0 });
});

test("a deadline set in a transaction that fails was never set", async () => {
	const attempt = inTransaction(db, async (tx) => {
		await setDeadline(tx, { kind: "test.close", subjectId: 1, dueAt: noon });
		throw new Error("changed my mind");
	});
	await expect(attempt).rejects.toThrow("changed my mind");
	expect(await db.$count(deadlines)).toBe(0);
});
