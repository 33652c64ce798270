import { expect, test } from "vitest";
import { type JobHandler, onEvents, setDeadline } from "#db/background.server.ts";
import { type Handlers, startJobs } from "#db/jobs.server.ts";
import { tags } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { openTestDatabase } from "#tests/support/database.ts";

const open = await openTestDatabase();
const { db } = open;
const now = new Date();
const log = { warn: () => {}, error: () => {} };

async function withJobs(
	handlers: Partial<Handlers>,
	work: (jobs: Awaited<ReturnType<typeof startJobs>>) => Promise<void>,
) {
	const jobs = await startJobs(
		open,
		{ eventHandlers: [], deadlineHandlers: [], jobs: [], ...handlers },
		() => now,
		log,
	);
	try {
		await work(jobs);
	} finally {
		await jobs.stop();
	}
}

function promised<Value>() {
	let resolve: (value: Value) => void = () => {};
	const promise = new Promise<Value>((settle) => {
		resolve = settle;
	});
	return { promise, resolve };
}

test("an event is handed on after the commit, and its job runs, without waiting for a poll", async () => {
	const { promise: ran, resolve } = promised<object>();
	const resize: JobHandler = { name: "test-resize", handle: async (_db, data) => resolve(data) };
	const asks = onEvents("test-asks", ["idea.opened"], (_tx, event, _now, enqueue) =>
		enqueue("test-resize", { ideaId: event.data.ideaId }),
	);
	await withJobs({ eventHandlers: [asks], jobs: [resize] }, async () => {
		await inTransaction(db, (tx) =>
			recordEvents(tx, { type: "idea.opened", actorId: null, at: now, topics: [], data: { ideaId: 5 } }),
		);
		expect(await ran).toEqual({ ideaId: 5 });
	});
});

test("many queued jobs run one after the other, and a job of a failed transaction never", async () => {
	const seen: number[] = [];
	const { promise: all, resolve } = promised<void>();
	const count: JobHandler<{ number: number }> = {
		name: "test-count",
		handle: async (_db, { number }) => void (seen.push(number) === 20 && resolve()),
	};
	await withJobs({ jobs: [count] }, async ({ enqueue }) => {
		const failing = inTransaction(db, async (tx) => {
			await enqueue("test-count", { number: -1 }, { tx });
			throw new Error("no");
		});
		await expect(failing).rejects.toThrow("no");
		for (let number = 0; number < 20; number += 1) await enqueue("test-count", { number });
		await all;
		expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, number) => number));
	});
});

test("a deadline that is due when the server starts is kept", async () => {
	const { promise: kept, resolve } = promised<number>();
	await setDeadline(db, { kind: "test.due", subjectId: 3, dueAt: now });
	const handler = {
		kind: "test.due",
		handle: async (tx: typeof db, { subjectId }: { subjectId: number }) => {
			await tx.insert(tags).values({ name: "kept" });
			resolve(subjectId);
		},
	};
	await withJobs({ deadlineHandlers: [handler] }, async () => {
		expect(await kept).toBe(3);
	});
	expect(await db.$count(tags)).toBe(1);
});
