/**
 * A real database for tests, on either engine:
 *
 *     const db = await testDatabase();          // at the top of the file, outside describe
 *
 *     test("a second vote by the same person is refused", async () => {
 *         const [ana, idea] = [await makeUser(db), await makeIdea(db)];
 *         …
 *     });
 *
 * Every test begins with empty tables (categories too: `makeCategory` or `makeIdea` makes one). `db` is a pool,
 * so `Promise.all` over commands is true concurrency on a server; on the embedded engine connections take turns
 * by transaction. Ids are unlike between tables and never start again: don't expect any.
 * Inside `inTransaction` use `tx` only; asking `db` there waits for ever on the embedded engine (15 s, then it is ended).
 * The engine is PGlite, or PostgreSQL with TEST_ENGINE=server (and TEST_DATABASE_URL, if one is there already).
 */
import { connect } from "node:net";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import pg from "pg";
import { afterAll, beforeEach, inject } from "vitest";
import { type OpenDatabase, overPool } from "#db/client.server.ts";
import type { Database } from "#db/database.server.ts";
import * as schema from "#db/schema/index.ts";

export const onServer = process.env.TEST_ENGINE === "server";

/** The database alone: what nearly every test wants. */
export async function testDatabase(): Promise<Database> {
	return (await openTestDatabase()).db;
}

/** The same with its pool, for what wants an OpenDatabase. It is closed after the file's last test. */
export async function openTestDatabase(): Promise<OpenDatabase & { settings: pg.PoolConfig }> {
	const { settings, giveBack } = await lease();
	const open = await overPool(
		{
			shared: onServer,
			settings: () => ({ ...settings, max: 20, connectionTimeoutMillis: 20_000 }),
			close: async () => giveBack(),
		},
		() => {},
	);
	beforeEach(() => empty(settings));
	afterAll(() => open.close());
	return { ...open, settings };
}

interface Lease {
	settings: pg.PoolConfig;
	giveBack(): void;
}

function lease(): Promise<Lease> {
	return new Promise((resolve, reject) => {
		const socket = connect(inject("databaseDesk"));
		socket.once("error", reject);
		socket.once("data", (bytes) => {
			const answer = JSON.parse(bytes.toString());
			if (answer.error) reject(new Error(answer.error));
			// A process that ends without giving back does so all the same: its socket closes.
			socket.unref();
			resolve({ settings: answer.settings, giveBack: () => socket.destroy() });
		});
	});
}

const tableNames = Object.values(schema).flatMap((value) =>
	is(value, PgTable) ? [getTableConfig(value).name] : [],
);

const findFilled = `select array_remove(array[${tableNames
	.map((name) => `case when exists (select from "${name}") then '${name}' end`)
	.join(", ")}], null) as names`;

/** Deletes instead of truncating, which would rewrite a file per table and index: 3 ms instead of 100. */
async function empty(settings: pg.PoolConfig): Promise<void> {
	const client = new pg.Client(settings);
	await client.connect();
	try {
		const { rows } = await client.query(findFilled);
		const filled: string[] = rows[0].names;
		if (filled.length === 0) return;
		// `replica` leaves out foreign keys and the triggers that protect history.
		await client.query(
			`begin; set local session_replication_role = replica; ${filled.map((name) => `delete from "${name}"`).join("; ")}; commit`,
		);
	} finally {
		await client.end();
	}
}
