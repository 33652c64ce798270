import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";
import { DatabaseRefused } from "./database-error.server.ts";

// Any number that no other program on the same server is likely to lock.
const migrationLock = 7_406_321_990;

/**
 * Brings the database up to this code's schema, one process at a time. Throws DatabaseRefused when the
 * database has migrations that this code does not know.
 */
export async function bringUpToDate(client: pg.Client): Promise<void> {
	const migrationsFolder = join(
		dirname(createRequire(import.meta.url).resolve("#db/migrations/meta/_journal.json")),
		"..",
	);
	await client.query("select pg_advisory_lock($1)", [migrationLock]);
	try {
		const known = readMigrationFiles({ migrationsFolder }).map(({ hash }) => hash);
		const applied = await appliedMigrations(client);
		refuseUnknown(known, applied);
		if (applied.length < known.length) await migrate(drizzle(client), { migrationsFolder });
	} finally {
		await client.query("select pg_advisory_unlock($1)", [migrationLock]);
	}
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
	const found = await client.query("select to_regclass('drizzle.__drizzle_migrations') as name");
	if (found.rows[0].name === null) return [];
	const { rows } = await client.query("select hash from drizzle.__drizzle_migrations order by created_at");
	return rows.map((row) => String(row.hash));
}

function refuseUnknown(known: string[], applied: string[]): void {
	if (applied.every((hash, index) => hash === known[index])) return;
	const newer = known.every((hash, index) => hash === applied[index]);
	throw new DatabaseRefused(
		newer
			? "The database was written by a newer version of Huixiang. Start that version, or restore an older backup."
			: "The database's schema has another history than this code. Start the version that wrote it, or use an empty database.",
	);
}
