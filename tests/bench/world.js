import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { startChild } from "./child.js";
import { fill } from "./fill.js";

const kept = resolve(".cache/bench");

/**
 * A filled data folder to measure on: made once per size and schema, and copied, since measuring changes it.
 *
 * @param {number} ideas
 */
export async function openWorld(ideas) {
	const recipe = ["db/migrations/0000_schema.sql", "tests/bench/fill.js"].map((path) => readFileSync(path));
	const version = createHash("sha256").update(Buffer.concat(recipe)).digest("hex").slice(0, 8);
	const original = join(kept, `${ideas}-${version}`);
	mkdirSync(kept, { recursive: true });
	if (!existsSync(original)) await make(original, ideas);
	// A short path, because that of a unix socket is bounded.
	const copy = mkdtempSync("/tmp/hx-bench-");
	cpSync(original, copy, { recursive: true });
	process.once("exit", () => rmSync(copy, { recursive: true, force: true }));
	return {
		environment: environmentOf(copy),
		connect: () => connectTo(copy),
		/** @param {pg.Client} client */
		async subjects(client) {
			const one = async (/** @type {string} */ text) => (await client.query(text)).rows[0];
			const many = async (/** @type {string} */ text) => (await client.query(text)).rows;
			return {
				boardPath: "/ideas",
				idea: await one("select id, slug from ideas order by id limit 1"),
				project: await one(
					"select p.id, p.slug, v.major, v.minor from projects p join versions v on v.id = p.current_version_id order by p.id limit 1",
				),
				ideas: await many("select id, slug from ideas where state = 'open' order by id limit 5000"),
				rounds: await many(
					"select r.id, array_agg(c.id order by c.id) claims from rounds r join claims c on c.version_id = r.version_id where r.state = 'open' group by r.id order by r.id limit 400",
				),
			};
		},
	};
}

/** @param {string} folder @param {number} ideas */
async function make(folder, ideas) {
	const began = performance.now();
	const making = mkdtempSync("/tmp/hx-bench-");
	const app = await startChild("./application.js", [], environmentOf(making));
	const client = await connectTo(making);
	await fill(client, ideas);
	await client.end();
	await app.stop();
	cpSync(making, folder.concat(".unfinished"), { recursive: true });
	renameSync(folder.concat(".unfinished"), folder);
	rmSync(making, { recursive: true });
	console.log(`filled in ${Math.round((performance.now() - began) / 1000)} s`);
}

/** @param {string} folder @returns {NodeJS.ProcessEnv} */
function environmentOf(folder) {
	const { PATH, HOME } = process.env;
	return { PATH, HOME, NODE_ENV: "production", DATA_DIR: folder };
}

/** The embedded engine listens in its data folder. @param {string} folder */
async function connectTo(folder) {
	const client = new pg.Client({ host: folder, user: "postgres", database: "postgres" });
	await client.connect();
	return client;
}

/** @typedef {Awaited<ReturnType<Awaited<ReturnType<typeof openWorld>>["subjects"]>>} Subjects */
