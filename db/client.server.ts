import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { startAnnouncements } from "./announcements.server.ts";
import type { Database } from "./database.server.ts";
import { DatabaseRefused } from "./database-error.server.ts";
import { openFolder } from "./embedded/folder.server.ts";
import { bringUpToDate } from "./migrate.server.ts";
import * as schema from "./schema/index.ts";
import { preparingClients } from "./statement-names.server.ts";

const checkpointEveryMs = 5 * 60_000;

export interface OpenOptions {
	/** A PostgreSQL 15+ server. Without it the embedded engine runs on a folder inside `dataDir`. */
	databaseUrl?: string | undefined;
	dataDir: string;
	/** Connections kept; 10 on a server, 16 on the embedded engine, where they share one session. */
	poolSize?: number | undefined;
	log?: DatabaseLog | undefined;
	/** The embedded engine is ended and opened again when one statement holds it longer; 30 s. */
	deadlineMs?: number | undefined;
	/** Free bytes on the embedded engine's disk below which it has no room; 128 MB. */
	freeFloor?: number | undefined;
}

export type DatabaseLog = (message: string, error?: unknown) => void;

export interface OpenDatabase {
	db: Database;
	pool: pg.Pool;
	/** Whether a query gets an answer now, within two seconds. */
	isReady(): Promise<boolean>;
	/** Whether the disk under an embedded engine keeps what it needs to go on; a server sees to its own. */
	hasRoom(): Promise<boolean>;
	/** Tidies up what a server does by itself (vacuum, statistics); after filling it and once a day. */
	maintain(): Promise<void>;
	/** Waits for queries under way, writes everything down, lets go of the folder. Safe to call twice. */
	close(): Promise<void>;
}

/** What an engine gives: where to connect, and how to let go. */
export interface Connection {
	settings(): pg.PoolConfig;
	/** Whether other processes may be on the same database. */
	shared: boolean;
	hasRoom?(): Promise<boolean>;
	close(): Promise<void>;
}

/**
 * Opens the database and brings it up to date. Throws DatabaseRefused, whose message is for the person who
 * started the process, when the folder is in use, the server is missing or too old, or the data are newer.
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
	const log = options.log ?? (() => {});
	const connection = options.databaseUrl
		? serverConnection(options.databaseUrl, options.poolSize)
		: await openFolder(options.dataDir, {
				connections: options.poolSize ?? 16,
				deadlineMs: options.deadlineMs ?? 30_000,
				freeFloor: options.freeFloor ?? 128 * 1024 * 1024,
				log,
			});
	try {
		await prepare(connection);
		return await overPool(connection, log);
	} catch (error) {
		await connection.close();
		throw error;
	}
}

/** Wraps a running engine, whose schema is up to date, in a pool and drizzle. */
export async function overPool(connection: Connection, log: DatabaseLog): Promise<OpenDatabase> {
	const pool = makePool(connection, log);
	const db: Database = drizzle(pool, { schema, casing: "snake_case" });
	const announcements = connection.shared ? await startAnnouncements(db, connection.settings(), log) : null;
	const checkpoints = connection.shared ? undefined : checkpointRegularly(pool, log);
	let closed: Promise<void> | undefined;
	async function close() {
		clearInterval(checkpoints);
		await announcements?.close();
		await pool.end();
		await connection.close();
	}
	return {
		db,
		pool,
		isReady: () => answersSoon(pool),
		hasRoom: async () => (await connection.hasRoom?.()) ?? true,
		async maintain() {
			if (!connection.shared) await pool.query("vacuum (analyze)");
		},
		close() {
			closed ??= close();
			return closed;
		},
	};
}

/** The embedded engine has no process that would do it, and its log of changes would grow until the close. */
function checkpointRegularly(pool: pg.Pool, log: DatabaseLog): NodeJS.Timeout {
	const ask = () => {
		pool.query("checkpoint").catch((error) => log("A checkpoint failed.", error));
	};
	return setInterval(ask, checkpointEveryMs).unref();
}

function serverConnection(databaseUrl: string, poolSize = 10): Connection {
	return {
		shared: true,
		settings: () => ({
			connectionString: databaseUrl,
			max: poolSize,
			connectionTimeoutMillis: 5000,
			onConnect: limitTimes,
		}),
		close: async () => {},
	};
}

/** As a statement and not as start parameters, which connection poolers in between refuse. */
async function limitTimes(client: pg.ClientBase): Promise<void> {
	await client.query(
		"set statement_timeout = 30000; set lock_timeout = 10000; set idle_in_transaction_session_timeout = 30000",
	);
}

async function prepare(connection: Connection): Promise<void> {
	const client = new pg.Client(connection.settings());
	client.on("error", () => {});
	try {
		await client.connect();
	} catch (error) {
		const reason = error instanceof Error ? error.message || ("code" in error && String(error.code)) : error;
		throw new DatabaseRefused(`The database at DATABASE_URL does not answer: ${reason}.`);
	}
	try {
		const { rows } = await client.query("show server_version_num");
		if (Number(rows[0].server_version_num) < 150_000)
			throw new DatabaseRefused("The database server is older than PostgreSQL 15. Use 15 or later.");
		await bringUpToDate(client);
	} finally {
		await client.end();
	}
}

function makePool(connection: Connection, log: DatabaseLog): pg.Pool {
	const pool = new pg.Pool({
		...connection.settings(),
		Client: preparingClients(),
		application_name: "huixiang",
		keepAlive: true,
		idleTimeoutMillis: 60_000,
	});
	// Without a listener the end of an idle connection ends the process.
	pool.on("error", (error) => log("A database connection ended.", error));
	pool.on("connect", (client) => client.on("error", () => {}));
	return pool;
}

async function answersSoon(pool: pg.Pool): Promise<boolean> {
	const answer = pool.query("select 1").then(
		() => true,
		() => false,
	);
	const late = new Promise<boolean>((resolve) => setTimeout(resolve, 2000, false).unref());
	return Promise.race([answer, late]);
}
