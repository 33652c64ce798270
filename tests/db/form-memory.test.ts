import { expect, test } from "vitest";
import { daysAfter } from "#app/kernel/clock.ts";
import { findFormDraft, keepFormDraft, runOnce, sweepFormMemory } from "#db/form-memory.server.ts";
import { formDrafts, idempotencyKeys, tags } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { makeUser } from "#tests/support/factories.ts";

const db = await testDatabase();
const now = new Date();

test("the same submit many times at once is done once, and each hears where it led", async () => {
	const { id: userId } = await makeUser(db);
	const submit = { userId, key: "a", bodyHash: "body" };
	let runs = 0;
	const send = (change: object = {}) =>
		runOnce(db, { ...submit, ...change }, async (tx) => {
			runs += 1;
			await tx.insert(tags).values({ name: `tag ${runs}` });
			return `/made/${runs}`;
		});
	expect(new Set(await Promise.all(Array.from({ length: 8 }, () => send())))).toEqual(new Set(["/made/1"]));
	expect(await db.$count(tags)).toBe(1);
	await expect(send({ bodyHash: "another" })).rejects.toMatchObject({ kind: "rule-broken" });
	const { id: other } = await makeUser(db);
	expect(await send({ userId: other })).toBe("/made/2");
	expect(await send({ key: "b" })).toBe("/made/3");
});

test("a submit that failed was not done, and may come again", async () => {
	const { id: userId } = await makeUser(db);
	const submit = { userId, key: "a", bodyHash: "body" };
	const failing = runOnce(db, submit, async () => {
		throw new Error("broken");
	});
	await expect(failing).rejects.toThrow("broken");
	expect(await runOnce(db, submit, async () => "/made")).toBe("/made");
});

test("what a visitor typed is forgotten at its end, and a key after 30 days", async () => {
	const { id: userId } = await makeUser(db);
	await runOnce(db, { userId, key: "a", bodyHash: "body" }, async () => "/made");
	const draft = { tokenHash: "visitor", path: "/ideas/new" };
	await keepFormDraft(db, { ...draft, fields: [["title", "A lamp"]], expiresAt: daysAfter(now, 2) });
	await sweepFormMemory(db, daysAfter(now, 1));
	expect(await findFormDraft(db, { ...draft, now: daysAfter(now, 1) })).toEqual([["title", "A lamp"]]);
	await sweepFormMemory(db, daysAfter(now, 2));
	expect(await db.$count(formDrafts)).toBe(0);
	expect(await db.$count(idempotencyKeys)).toBe(1);
	await sweepFormMemory(db, daysAfter(now, 31));
	expect(await db.$count(idempotencyKeys)).toBe(0);
});
