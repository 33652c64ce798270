import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { startChild } from "./child.js";
import { median } from "./load.js";
import { stlOf, threeMfOf } from "./model-files.js";

/** Bytes of an STL follow from its triangles; a 3MF may unpack to 100 MB, so its largest are smaller on the disk. */
const uploads = [
	...[20_000, 207_000, 1_985_000].map((triangles) => ({ kind: "stl", triangles, make: stlOf })),
	...[50_000, 500_000, 1_300_000].map((triangles) => ({ kind: "3mf", triangles, make: threeMfOf })),
];
const compared = [50_000, 1_000_000];
const token = "bench-token-of-a-maker";
const headers = {
	cookie: `hx_session=${token}`,
	"sec-fetch-site": "same-origin",
	accept: "application/json",
};

/** @typedef {{ seconds: number; cpuSeconds: number; megabytes: number; slowest: number }} Cost `megabytes` beside what the process held; `slowest`: of its answers meanwhile, in ms */

/**
 * Models on a running application: from an upload's first byte until its shape can be fetched, and comparisons of two
 * from the press until they are there.
 *
 * @param {number} rounds
 */
export async function measureModels(rounds) {
	const folder = mkdtempSync("/tmp/hx-bench-");
	const { PATH, HOME } = process.env;
	const app = await startChild("./application.js", [], {
		PATH,
		HOME,
		NODE_ENV: "production",
		DATA_DIR: folder,
	});
	const client = new pg.Client({ host: folder, user: "postgres", database: "postgres" });
	await client.connect();
	/** @type {Record<string, Cost & { answered?: number }>} */
	const results = {};
	try {
		await makeMaker(client);
		for (const { kind, triangles, make } of uploads) {
			const bytes = await make(triangles, 0);
			const name = `${kind} of ${megabytes(bytes.length)}, ${triangles.toLocaleString("en")} triangles`;
			results[name] = await medianOf(rounds, () => upload(app, client, `a.${kind}`, bytes));
			show(name, results[name]);
		}
		for (const triangles of compared) {
			const name = `comparison of ${triangles.toLocaleString("en")} triangles a side`;
			results[name] = await medianOf(rounds, () => compare(app, client, triangles));
			show(name, results[name]);
		}
	} finally {
		await client.end();
		await app.stop();
		rmSync(folder, { recursive: true, force: true });
	}
	return results;
}

/** @param {import("./child.js").Child} app @param {pg.Client} client @param {string} name @param {Buffer} bytes */
async function upload(app, client, name, bytes) {
	let [answered, publicId] = [0, ""];
	const cost = await costOf(app, async () => {
		const began = performance.now();
		publicId = await send(app, name, bytes);
		answered = (performance.now() - began) / 1000;
		const range = { ...headers, range: "bytes=0-3" };
		await until(async () => {
			const answer = await fetch(`${app.url}/models/${publicId}/shape.glb`, { headers: range });
			await answer.arrayBuffer();
			return answer.status === 206;
		});
	});
	await drawn(client, publicId);
	return { ...cost, answered };
}

/** @param {import("./child.js").Child} app @param {pg.Client} client @param {number} triangles */
async function compare(app, client, triangles) {
	const sides = [];
	for (const bump of [0, 1]) sides.push(await send(app, "a.stl", await stlOf(triangles, bump)));
	for (const side of sides) await drawn(client, side);
	await publish(client, sides);
	const path = `${app.url}/models/compare/${sides.join("/")}/origin`;
	return costOf(app, async () => {
		const body = new URLSearchParams({ back: "/projects" });
		await fetch(`${path}/want`, { method: "POST", headers, body, redirect: "manual" });
		await until(async () => {
			const { state, reason, difference } = await (await fetch(path, { headers })).json();
			if (state === "failed") throw new Error(reason);
			if (difference && !difference.solids) throw new Error(`No solids: ${difference.solidsMissing}`);
			return state === "ready";
		});
	});
}

/** @param {import("./child.js").Child} app @param {string} name @param {Buffer} bytes @returns {Promise<string>} */
async function send(app, name, bytes) {
	const body = new FormData();
	body.append("file", new File([new Uint8Array(bytes)], name));
	const answer = await fetch(`${app.url}/media/files`, { method: "POST", headers, body });
	if (answer.status !== 201)
		throw new Error(`The upload was answered by ${answer.status}: ${await answer.text()}`);
	return (await answer.json()).publicId;
}

/** What work costs the application's process, looked at ten times a second. @param {import("./child.js").Child} app @param {() => Promise<void>} work @returns {Promise<Cost>} */
async function costOf(app, work) {
	const before = await app.usage();
	const began = performance.now();
	let [most, slowest, working] = [before.rss, 0, true];
	const looking = (async () => {
		while (working) {
			const asked = performance.now();
			await (await fetch(`${app.url}/healthz`)).text();
			slowest = Math.max(slowest, performance.now() - asked);
			most = Math.max(most, (await app.usage()).rss);
			await pause(50);
		}
	})();
	await work().finally(() => {
		working = false;
	});
	const seconds = (performance.now() - began) / 1000;
	await looking;
	const cpuSeconds = ((await app.usage()).cpuMs - before.cpuMs) / 1000;
	return { seconds, cpuSeconds, megabytes: (most - before.rss) / 1024 / 1024, slowest };
}

/** @param {() => Promise<boolean>} done */
async function until(done) {
	for (let turns = 0; !(await done()); turns += 1) {
		if (turns > 6000) throw new Error("It doesn't come to its end.");
		await pause(50);
	}
}

/** A still is drawn after its model was read: nothing else is measured meanwhile. @param {pg.Client} client @param {string} publicId */
async function drawn(client, publicId) {
	const text =
		"select m.state, m.reason, m.still_media_id from models m join media f on f.id = m.media_id where f.public_id = $1";
	await until(async () => {
		const [row] = (await client.query(text, [publicId])).rows;
		if (row?.state === "failed") throw new Error(row.reason);
		return row?.still_media_id != null;
	});
}

/** Somebody who is signed in and has a project. @param {pg.Client} client */
async function makeMaker(client) {
	const session = createHash("sha256").update(token).digest("hex");
	for (const statement of [
		"insert into categories (slug, name_zh, name_en) values ('bench', '测量', 'Measuring') on conflict do nothing",
		"insert into users (handle, display_name, email, email_verified_at, standing) values ('maker', 'Maker', 'maker@bench.example', now(), 'regular')",
		`insert into sessions (id, user_id, expires_at, ends_at) select '${session}', id, now() + interval '30 days', now() + interval '90 days' from users`,
		"insert into projects (slug, title, summary, story, language, licence, owner_id, category_id) select 'p', 'A ball', 'What it is', 'How it came about', 'en', 'MIT', u.id, (select min(id) from categories) from users u",
		"insert into project_makers (project_id, user_id, role, joined_at) select id, owner_id, 'owner', now() from projects",
	])
		await client.query(statement);
}

/** A version of the project for each of these files. @param {pg.Client} client @param {string[]} files */
async function publish(client, files) {
	for (const file of files) {
		await client.query("update versions set state = 'superseded' where state = 'published'");
		await client.query("update media set attached_at = now() where public_id = $1", [file]);
		const { rows } = await client.query(
			"insert into versions (project_id, major, minor, title, notes, licence) select p.id, 1, (select count(*) from versions), 'Try', 'What changed', 'MIT' from projects p returning id",
		);
		await client.query(
			"insert into version_files (version_id, media_id, role, position) select $1, id, 'model', 1 from media where public_id = $2",
			[rows[0].id, file],
		);
		await client.query("update versions set state = 'published', published_at = now() where id = $1", [
			rows[0].id,
		]);
	}
}

/**
 * @template {Record<string, number>} Figures
 * @param {number} rounds @param {() => Promise<Figures>} measure @returns {Promise<Figures>}
 */
async function medianOf(rounds, measure) {
	/** @type {Figures[]} */
	const all = [];
	for (let round = 0; round < rounds; round += 1) all.push(await measure());
	const keys = Object.keys(all[0] ?? {});
	return /** @type {Figures} */ (
		Object.fromEntries(keys.map((key) => [key, median(all.map((one) => one[key] ?? 0))]))
	);
}

/** @param {string} name @param {Cost & { answered?: number }} cost */
function show(name, { seconds, answered, cpuSeconds, megabytes: more, slowest }) {
	const first = answered === undefined ? "" : `answered in ${answered.toFixed(2)} s, `;
	console.log(
		`${name.padEnd(46)} ${first}there after ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s of CPU, ${Math.round(more)} MB more, slowest other answer ${Math.round(slowest)} ms`,
	);
}

/** @param {number} bytes */
function megabytes(bytes) {
	return `${(bytes / 1024 / 1024).toFixed(bytes < 3e6 ? 1 : 0)} MB`;
}
