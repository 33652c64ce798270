import { expect, test } from "vitest";
import { startQueues } from "#db/background/queues.server.ts";
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

test("what runs long gives up when the process stops, which is nobody's failure", async () => {
	const { promise: begun, resolve } = promised<void>();
	const long: JobHandler = {
		name: "test-long",
		handle(_db, _data, _now, stopping) {
			resolve();
			return new Promise((_, reject) => {
				stopping.addEventListener("abort", () => reject(stopping.reason));
			});
		},
	};
	const failed: string[] = [];
	const log = { warn: () => {}, error: (_details: object, message: string) => void failed.push(message) };
	const jobs = await startJobs(
		open,
		{ eventHandlers: [], deadlineHandlers: [], jobs: [long] },
		() => now,
		log,
	);
	await jobs.enqueue("test-long", {});
	await begun;
	await jobs.stop();
	expect(failed).toEqual([]);
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

test("a job whose end can't be recorded is told of, and neither ends the process nor holds up the next", async () => {
	const complaints: string[] = [];
	const { promise: all, resolve } = promised<void>();
	let away = false;
	const pool = Object.create(open.pool, {
		connect: {
			value: async () => {
				const client = await open.pool.connect();
				if (!away) return client;
				away = false;
				client.release();
				throw new Error("the database went away");
			},
		},
	});
	const seen: number[] = [];
	const job: JobHandler<{ number: number }> = {
		name: "test-unrecorded",
		handle: async (_db, { number }) => {
			seen.push(number);
			away = number === 1;
			if (number === 2) resolve();
		},
	};
	const queues = await startQueues(db, pool, [job], {
		clock: () => now,
		onError: (error) => void complaints.push((error as Error).message),
	});
	try {
		await queues.enqueue("test-unrecorded", { number: 1 });
		await expect.poll(() => complaints).toEqual(["the database went away"]);
		await queues.enqueue("test-unrecorded", { number: 2 });
		await all;
	} finally {
		await queues.stop();
	}
	expect(seen).toEqual([1, 2]);
});
