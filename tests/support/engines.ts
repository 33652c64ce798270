import { createHash, randomUUID } from "node:crypto";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { type Engine, startEngine } from "#db/embedded/engine.server.ts";
import { bringUpToDate } from "#db/migrate.server.ts";
import { startPostgres, type TestServer } from "./postgres-server.ts";

/** An empty, migrated database that one test process has for itself. */
export interface Leasable {
	settings: pg.PoolConfig;
}

export interface Engines {
	create(): Promise<Leasable>;
	close(): Promise<void>;
}

/** PGlite in memory, each a clone of one migrated snapshot, which is kept between runs. */
export function embeddedEngines(): Engines {
	const started: Engine[] = [];
	const folders: string[] = [];
	let snapshot: Promise<Uint8Array<ArrayBuffer>> | undefined;

	async function start(copy?: Uint8Array<ArrayBuffer>): Promise<Engine> {
		const socketFolder = mkdtempSync(join(tmpdir(), "hx-lite-"));
		folders.push(socketFolder);
		return startEngine({
			folder: "memory://",
			...(copy ? { snapshot: copy } : {}),
			socketFolder,
			// A test that waits longer holds a transaction open and asks outside of it.
			deadlineMs: 15_000,
			log: (message, error) => process.stderr.write(`${message} ${error ?? ""}\n`),
		});
	}

	async function makeSnapshot(): Promise<Uint8Array<ArrayBuffer>> {
		const kept = join("node_modules", ".cache", "huixiang", `empty-${schemaHash()}.tar`);
		if (existsSync(kept)) return new Uint8Array(readFileSync(kept));
		const engine = await start();
		await prepareTemplate({ ...engine.address(), user: "postgres", database: "postgres" });
		const dump = await engine.dump();
		await engine.close();
		mkdirSync(join(kept, ".."), { recursive: true });
		const draft = `${kept}.${randomUUID()}`;
		writeFileSync(draft, dump);
		renameSync(draft, kept);
		return dump;
	}

	return {
		async create() {
			snapshot ??= makeSnapshot();
			const engine = await start(await snapshot);
			started.push(engine);
			return { settings: { ...engine.address(), user: "postgres", database: "postgres" } };
		},
		async close() {
			await Promise.all(started.map((engine) => engine.close()));
			for (const folder of folders) rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Databases cloned from a migrated template on TEST_DATABASE_URL, or on a server started for the purpose. */
export function serverEngines(): Engines {
	const given = process.env.TEST_DATABASE_URL;
	const template = `hx_test_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
	const made: string[] = [];
	let own: TestServer | undefined;
	let ready: Promise<string> | undefined;

	async function prepare(): Promise<string> {
		if (!given) own = await startPostgres();
		const url = given ?? (own as TestServer).url;
		await run(url, `create database ${template}`);
		made.push(template);
		await prepareTemplate({ connectionString: withDatabase(url, template) });
		return url;
	}

	return {
		async create() {
			ready ??= prepare();
			const url = await ready;
			const name = `${template}_${made.length}`;
			made.push(name);
			await run(url, `create database ${name} template ${template}`);
			return { settings: { connectionString: withDatabase(url, name) } };
		},
		async close() {
			const url = await ready;
			if (own) await own.stop();
			else if (url) for (const name of made) await run(url, `drop database if exists ${name} with (force)`);
		},
	};
}

/** Ids of different tables start far apart, so that a mixed-up id finds nothing instead of the wrong row. */
async function prepareTemplate(settings: pg.ClientConfig): Promise<void> {
	const client = new pg.Client(settings);
	await client.connect();
	await bringUpToDate(client);
	const { rows } = await client.query(
		"select table_name from information_schema.columns where table_schema = 'public' and is_identity = 'YES' order by 1",
	);
	for (const [index, { table_name }] of rows.entries())
		await client.query(`alter table "${table_name}" alter column id restart with ${1001 + index * 1000}`);
	await client.end();
}

async function run(url: string, statement: string): Promise<void> {
	const client = new pg.Client(url);
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

function withDatabase(url: string, name: string): string {
	return url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`);
}

function schemaHash(): string {
	const hash = createHash("sha256");
	for (const file of readdirSync("db/migrations").filter((name) => name.endsWith(".sql")))
		hash.update(readFileSync(join("db/migrations", file)));
	hash.update(readFileSync("node_modules/@electric-sql/pglite/package.json"));
	hash.update(readFileSync("tests/support/engines.ts"));
	return hash.digest("hex").slice(0, 16);
}
