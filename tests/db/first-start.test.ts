import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openFolder } from "#db/embedded/folder.server.ts";

let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "huixiang-first-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("a first start makes its cluster where the build has none", async () => {
	expect(await tablesIn("made", join(folder, "none"))).toBe(0);
}, 60_000);

it("and copies the build's where it has one", async () => {
	expect(await tablesIn("copied", join(folder, "made", "database"))).toBe(0);
}, 60_000);

/** Opens a data folder for the first time and says how many tables stand in it. */
async function tablesIn(name: string, emptyCluster: string): Promise<number> {
	const connection = await openFolder(join(folder, name), {
		...{ deadlineMs: 15_000, freeFloor: 1, connections: 1, emptyCluster },
		log: (message, error) => process.stderr.write(`${message} ${error ?? ""}\n`),
	});
	const client = new pg.Client(connection.settings());
	await client.connect();
	const { rows } = await client.query("select count(*)::int as n from pg_tables where schemaname = 'public'");
	await client.end();
	await connection.close();
	return rows[0].n;
}
