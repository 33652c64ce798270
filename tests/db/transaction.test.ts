import type { Socket } from "node:net";
import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, expect, test } from "vitest";
import type { DomainEvent } from "#app/kernel/domain-events.ts";
import { violatedConstraint } from "#db/database-error.server.ts";
import { ideas, outbox, tags, users } from "#db/schema/index.ts";
import {
	afterCommit,
	inSavepoint,
	inTransaction,
	onCommitted,
	recordEvents,
} from "#db/transaction.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { makeIdea, makeUser } from "#tests/support/factories.ts";

const { db, pool } = await openTestDatabase();
const told: DomainEvent[] = [];
const stop = onCommitted((events) => told.push(...events));
afterEach(() => void told.splice(0));
afterAll(stop);

const event: DomainEvent = {
	type: "idea.opened",
	actorId: null,
	at: new Date("2026-05-01T12:00:00Z"),
	topics: ["board", "idea:7"],
	data: { ideaId: 7 },
};

test("events are told after the commit and stand in the outbox", async () => {
	await inTransaction(db, async (tx) => {
		await recordEvents(tx, event);
		expect(told).toEqual([]);
	});
	expect(told).toEqual([event]);
	expect(await db.select().from(outbox)).toMatchObject([
		{
			type: "idea.opened",
			topics: ["board", "idea:7"],
			data: { ideaId: 7 },
			at: event.at,
			deliveredAt: null,
		},
	]);
});

test("a transaction that throws leaves no row, tells no event and does nothing afterwards", async () => {
	let done = false;
	const attempt = inTransaction(db, async (tx) => {
		await tx.insert(tags).values({ name: "half" });
		await recordEvents(tx, event);
		afterCommit(tx, () => {
			done = true;
		});
		throw new Error("no");
	});
	await expect(attempt).rejects.toThrow("no");
	expect([await db.$count(tags), await db.$count(outbox), told, done]).toEqual([0, 0, [], false]);
});

test("a transaction inside another joins it", async () => {
	const attempt = inTransaction(db, async (outer) => {
		await inTransaction(outer, async (inner) => {
			await inner.insert(tags).values({ name: "inner" });
			await recordEvents(inner, event);
		});
		expect(told).toEqual([]);
		throw new Error("outer fails");
	});
	await expect(attempt).rejects.toThrow("outer fails");
	expect(await db.$count(tags)).toBe(0);
});

test("a failed savepoint undoes its own part and the rest stands", async () => {
	await inTransaction(db, async (tx) => {
		await tx.insert(tags).values({ name: "stays" });
		const attempt = inSavepoint(tx, async (inner) => {
			await recordEvents(inner, event);
			await inner.insert(tags).values({ name: "stays" });
		});
		expect(violatedConstraint(await attempt.catch((error) => error))).toBe("tags_name_unique");
	});
	expect((await db.select().from(tags)).map(({ name }) => name)).toEqual(["stays"]);
	expect([told, await db.$count(outbox)]).toEqual([[], 0]);
});

test("an event outside of a transaction is refused", async () => {
	await expect(recordEvents(db, event)).rejects.toThrow("inside inTransaction only");
});

test("40 people at once get 10 places, never 11", async () => {
	const idea = await makeIdea(db);
	const results = await Promise.all(
		Array.from({ length: 40 }, () =>
			inTransaction(db, async (tx) => {
				const taken = await tx
					.update(ideas)
					.set({ voteCount: sql`${ideas.voteCount} + 1` })
					.where(sql`${ideas.id} = ${idea.id} and ${ideas.voteCount} < 10`)
					.returning({ count: ideas.voteCount });
				return taken.length;
			}),
		),
	);
	expect(results.reduce((sum, got) => sum + got, 0)).toBe(10);
	const [after] = await db.select().from(ideas).where(eq(ideas.id, idea.id));
	expect(after?.voteCount).toBe(10);
});

test("many connections at once each get the answer to their own question", async () => {
	const person = await makeUser(db);
	const questions = Array.from({ length: 300 }, async (_, index) => {
		if (index % 3 === 0) {
			const [row] = await db
				.select({ handle: users.handle, asked: sql<number>`${index}::int` })
				.from(users)
				.where(eq(users.id, person.id));
			return row?.asked === index && row.handle === person.handle;
		}
		if (index % 3 === 1)
			return inTransaction(db, async (tx) => {
				await tx.insert(tags).values({ name: `tag ${index}` });
				const [tag] = await tx
					.select()
					.from(tags)
					.where(eq(tags.name, `tag ${index}`));
				return tag?.name === `tag ${index}`;
			});
		const failing = db
			.insert(users)
			.values({ handle: person.handle, displayName: "x", email: `${index}@example.org` });
		return violatedConstraint(await failing.catch((error) => error)) === "users_handle_key";
	});
	expect((await Promise.all(questions)).filter((right) => !right)).toEqual([]);
	expect(await db.$count(tags)).toBe(100);
});

test("a connection that ends in the middle of its transaction leaves nothing and holds nobody up", async () => {
	const client = await pool.connect();
	client.on("error", () => {});
	await client.query("begin");
	await client.query("insert into tags (name) values ('half')");
	client.release(new Error("gone"));
	await db.insert(tags).values({ name: "next" });
	expect((await db.select().from(tags)).map(({ name }) => name)).toEqual(["next"]);
});

test("a connection that is gone before its transaction begins is no longer counted", async () => {
	pool.once("acquire", (client) => {
		(client as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
	});
	await expect(inTransaction(db, (tx) => tx.insert(tags).values({ name: "never" }))).rejects.toThrow();
	expect(pool.totalCount).toBe(pool.idleCount);
	await inTransaction(db, (tx) => tx.insert(tags).values({ name: "next" }));
	expect((await db.select().from(tags)).map(({ name }) => name)).toEqual(["next"]);
});
