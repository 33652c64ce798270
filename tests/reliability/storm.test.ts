import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { type OpenOptions, openDatabase } from "#db/client.server.ts";
import type { Database } from "#db/database.server.ts";
import { ideas, outbox, responses, rounds, users, verdicts, votes } from "#db/schema/index.ts";
import { makeIdea, makeProject, makeRound, makeVersion } from "#tests/support/factories.ts";
import { findPostgres } from "#tests/support/find-postgres.js";
import { startPostgres } from "#tests/support/postgres-server.ts";

const kills = Number(process.env.STORM_ROUNDS ?? 3);
const folder = mkdtempSync(join(tmpdir(), "hx-storm-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("kill -9 in a storm of votes and verdicts loses nothing that was acknowledged", () => {
	test("on the embedded engine", async () => {
		const acknowledged = await storm({ dataDir: join(folder, "embedded") });
		expect(acknowledged.size).toBeGreaterThan(kills);
	});

	test.skipIf(!findPostgres())("on PostgreSQL, which is killed too", async () => {
		const server = await startPostgres();
		try {
			const options = { dataDir: folder, databaseUrl: server.url };
			const acknowledged = await storm(options, async () => {
				await server.kill();
				await server.start();
			});
			expect(acknowledged.size).toBeGreaterThan(kills);
		} finally {
			await server.stop();
		}
	});
});

async function storm(options: OpenOptions, afterKill = async () => {}): Promise<Set<string>> {
	await inside(options, prepare);
	const acknowledged = new Set<string>();
	for (let kill = 0; kill < kills; kill += 1) {
		await writeUntilKilled(options, acknowledged);
		await afterKill();
		await inside(options, (db) => expectNothingLost(db, acknowledged));
	}
	expect([...acknowledged].some((deed) => deed.startsWith("verdict"))).toBe(true);
	return acknowledged;
}

/** An idea, and a version that is to be judged. */
async function prepare(db: Database): Promise<void> {
	const idea = await makeIdea(db, { criteria: ["It holds"] });
	const version = await makeVersion(db, {
		project: await makeProject(db, { ideas: [idea] }),
		claims: idea.criteria,
	});
	await makeRound(db, { version });
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
	for (const deed of text.split("\n").slice(0, -1)) acknowledged.add(deed);
}

async function expectNothingLost(db: Database, acknowledged: Set<string>): Promise<void> {
	const voters = await db
		.select({ handle: users.handle })
		.from(votes)
		.innerJoin(users, eq(users.id, votes.userId));
	const judges = await db
		.select({ handle: users.handle })
		.from(verdicts)
		.innerJoin(responses, eq(responses.id, verdicts.responseId))
		.innerJoin(users, eq(users.id, responses.userId));
	const there = new Set([
		...voters.map(({ handle }) => `vote ${handle}`),
		...judges.map(({ handle }) => `verdict ${handle}`),
	]);
	expect([...acknowledged].filter((deed) => !there.has(deed))).toEqual([]);
	expect(await db.select({ count: ideas.voteCount }).from(ideas)).toEqual([{ count: voters.length }]);
	expect(await db.select({ count: rounds.responseCount }).from(rounds)).toEqual([{ count: judges.length }]);
	expect(await db.$count(responses)).toBe(judges.length);
	expect(await db.$count(outbox)).toBe(voters.length + judges.length);
}

async function inside(options: OpenOptions, work: (db: Database) => Promise<unknown>): Promise<void> {
	const open = await openDatabase(options);
	try {
		await work(open.db);
	} finally {
		await open.close();
	}
}
