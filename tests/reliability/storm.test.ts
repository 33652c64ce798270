import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { type OpenOptions, openDatabase } from "#db/client.server.ts";
import type { Database } from "#db/database.server.ts";
import { ideas, outbox, users, votes } from "#db/schema/index.ts";
import { makeIdea } from "#tests/support/factories.ts";
import { findPostgres } from "#tests/support/find-postgres.js";
import { startPostgres } from "#tests/support/postgres-server.ts";

const rounds = Number(process.env.STORM_ROUNDS ?? 3);
const folder = mkdtempSync(join(tmpdir(), "hx-storm-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("kill -9 in a storm of votes loses nothing that was acknowledged", () => {
	test("on the embedded engine", async () => {
		const acknowledged = await storm({ dataDir: join(folder, "embedded") });
		expect(acknowledged.size).toBeGreaterThan(rounds);
	});

	test.skipIf(!findPostgres())("on PostgreSQL, which is killed too", async () => {
		const server = await startPostgres();
		try {
			const options = { dataDir: folder, databaseUrl: server.url };
			const acknowledged = await storm(options, async () => {
				await server.kill();
				await server.start();
			});
			expect(acknowledged.size).toBeGreaterThan(rounds);
		} finally {
			await server.stop();
		}
	});
});

async function storm(options: OpenOptions, afterKill = async () => {}): Promise<Set<string>> {
	await inside(options, (db) => makeIdea(db));
	const acknowledged = new Set<string>();
	for (let round = 0; round < rounds; round += 1) {
		await writeUntilKilled(options, acknowledged);
		await afterKill();
		await inside(options, (db) => expectNothingLost(db, acknowledged));
	}
	return acknowledged;
}

async function writeUntilKilled(options: OpenOptions, acknowledged: Set<string>): Promise<void> {
	const child = spawn(
		process.execPath,
		["--import", "tsx", "tests/reliability/storm-writer.ts", JSON.stringify(options)],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	let text = "";
	child.stdout.setEncoding("utf8").on("data", (part) => {
		text += part;
	});
	const ended = once(child, "close");
	await Promise.race([once(child.stdout, "data"), ended]);
	await pause(300 + Math.random() * 1200);
	child.kill("SIGKILL");
	await ended;
	for (const handle of text.split("\n").slice(0, -1)) acknowledged.add(handle);
}

async function expectNothingLost(db: Database, acknowledged: Set<string>): Promise<void> {
	const voters = await db.select({ handle: users.handle }).from(users);
	const there = new Set(voters.map(({ handle }) => handle));
	expect([...acknowledged].filter((handle) => !there.has(handle))).toEqual([]);
	const rows = await db.$count(votes);
	expect(rows).toBeGreaterThanOrEqual(acknowledged.size);
	expect(await db.select({ count: ideas.voteCount }).from(ideas)).toEqual([{ count: rows }]);
	expect(await db.$count(outbox)).toBe(rows);
}

async function inside(options: OpenOptions, work: (db: Database) => Promise<unknown>): Promise<void> {
	const open = await openDatabase(options);
	try {
		await work(open.db);
	} finally {
		await open.close();
	}
}
