import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import type { DomainEvent } from "#app/kernel/domain-events.ts";
import { type OpenDatabase, openDatabase } from "#db/client.server.ts";
import { asUnavailable } from "#db/database-error.server.ts";
import { tags } from "#db/schema/index.ts";
import { inTransaction, onCommitted, recordEvents } from "#db/transaction.server.ts";
import { findPostgres } from "#tests/support/find-postgres.js";
import { startPostgres, type TestServer } from "#tests/support/postgres-server.ts";

const folder = mkdtempSync(join(tmpdir(), "hx-open-"));
const dataDir = join(folder, "data");
let server: TestServer | undefined;
afterAll(async () => {
	await server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

async function inside(work: (open: OpenDatabase) => Promise<void>, more = {}): Promise<void> {
	const open = await openDatabase({ dataDir, ...more });
	try {
		await work(open);
	} finally {
		await open.close();
	}
}

test("a new folder becomes a database that only its owner can enter", async () => {
	await inside(async ({ db, isReady }) => {
		expect(await isReady()).toBe(true);
		await db.insert(tags).values({ name: "kept" });
	});
	expect(statSync(dataDir).mode & 0o777).toBe(0o700);
});

test("a disk below the floor has no room, one above has", async () => {
	await inside(async ({ hasRoom }) => expect(await hasRoom()).toBe(true), { freeFloor: 1 });
	await inside(async ({ hasRoom }) => expect(await hasRoom()).toBe(false), { freeFloor: 2 ** 60 });
});

test("a filled folder opens again within seconds, with what was in it", async () => {
	const began = performance.now();
	await inside(async ({ db }) => {
		expect(performance.now() - began).toBeLessThan(10_000);
		expect(await db.select({ name: tags.name }).from(tags)).toEqual([{ name: "kept" }]);
	});
});

test("a folder in use is refused with the process that has it", async () => {
	await inside(async () => {
		const again = openDatabase({ dataDir });
		await expect(again).rejects.toThrow(`is in use by process ${process.pid}. Stop that one first`);
	});
});

test("the lock of a process that is gone is taken over", async () => {
	const child = spawn(process.execPath, ["-e", ""]);
	await once(child, "close");
	writeFileSync(join(dataDir, "lock"), JSON.stringify({ pid: child.pid, started: "1", host: "here" }));
	await inside(async () => {
		expect(JSON.parse(readFileSync(join(dataDir, "lock"), "utf8")).pid).toBe(process.pid);
	});
});

test("a pid that was given out again to another process holds no lock", async () => {
	const taken = JSON.stringify({ pid: process.ppid, started: "boot:1", host: "here" });
	writeFileSync(join(dataDir, "lock"), taken);
	await inside(async ({ isReady }) => expect(await isReady()).toBe(true));
});

test("a statement that holds the embedded engine too long fails, and the next ones are answered", async () => {
	const said: string[] = [];
	const more = { deadlineMs: 3000, log: (message: string) => said.push(message) };
	await inside(async ({ db, isReady }) => {
		await db.insert(tags).values({ name: "before" });
		const endless = db.execute(sql`select count(*) from generate_series(1, 1e12)`);
		expect(asUnavailable(await endless.then(String, (error) => error))).not.toBeNull();
		await vi.waitUntil(isReady, { timeout: 30_000, interval: 100 });
		expect(await db.select({ name: tags.name }).from(tags)).toEqual([{ name: "kept" }, { name: "before" }]);
	}, more);
	expect(said).toContain("The embedded database did not answer for 3 s; ending it.");
});

test("a database of a newer version is refused and left as it is", async () => {
	await inside(async ({ pool }) => {
		await pool.query(
			"insert into drizzle.__drizzle_migrations (hash, created_at) values ('new', 9999999999999)",
		);
	});
	await expect(openDatabase({ dataDir })).rejects.toThrow("written by a newer version of Huixiang");
	await expect(openDatabase({ dataDir })).rejects.toThrow("written by a newer version of Huixiang");
});

test("a server that is not there is refused in one line", async () => {
	const nowhere = openDatabase({ dataDir, databaseUrl: "postgres://x@127.0.0.1:1/x" });
	await expect(nowhere).rejects.toThrow(/^The database at DATABASE_URL does not answer: .*ECONNREFUSED/);
});

test.skipIf(!findPostgres())("a server that goes away is unavailable, and comes back by itself", async () => {
	const running = await postgres();
	await inside(
		async ({ db, isReady }) => {
			await db.insert(tags).values({ name: "before" });
			await running.kill();
			const error = await db
				.select()
				.from(tags)
				.catch((reason) => reason);
			expect(asUnavailable(error)).not.toBeNull();
			expect(await isReady()).toBe(false);
			await running.start();
			await vi.waitUntil(isReady, { timeout: 30_000, interval: 100 });
			expect(await db.select({ name: tags.name }).from(tags)).toEqual([{ name: "before" }]);
		},
		{ databaseUrl: running.url },
	);
});

test.skipIf(!findPostgres())(
	"a pool without a free connection is unavailable, not endless waiting",
	async () => {
		const { url: databaseUrl } = await postgres();
		await inside(
			async ({ db, pool }) => {
				const held = await pool.connect();
				const error = await db
					.select()
					.from(tags)
					.catch((reason) => reason);
				held.release();
				expect(asUnavailable(error)).not.toBeNull();
			},
			{ databaseUrl, poolSize: 1 },
		);
	},
);

test.skipIf(!findPostgres())("several processes that open a new server at once migrate it once", async () => {
	const { url } = await postgres();
	const databaseUrl = url.replace("/postgres?", "/race?");
	await inside(async ({ pool }) => void (await pool.query("create database race")), { databaseUrl: url });
	const opened = await Promise.all([1, 2, 3].map(() => openDatabase({ dataDir, databaseUrl })));
	expect(await opened[0]?.db.$count(tags)).toBe(0);
	for (const open of opened) await open.close();
});

test.skipIf(!findPostgres())("another process on the same server hears of a commit", async () => {
	const { url: databaseUrl } = await postgres();
	const event: DomainEvent = {
		type: "idea.opened",
		actorId: null,
		at: new Date("2026-05-01T12:00:00Z"),
		topics: ["board"],
		data: { ideaId: 1 },
	};
	// Two openings in this process are strangers to each other: each listens for itself.
	await inside(
		async () => {
			await inside(
				async ({ db }) => {
					const told: DomainEvent[] = [];
					const stop = onCommitted((events) => told.push(...events));
					await inTransaction(db, (tx) => recordEvents(tx, event));
					await vi.waitUntil(() => told.length === 2, { timeout: 10_000 });
					expect(told).toEqual([event, event]);
					stop();
				},
				{ databaseUrl },
			);
		},
		{ databaseUrl },
	);
});

async function postgres(): Promise<TestServer> {
	server ??= await startPostgres();
	return server;
}
