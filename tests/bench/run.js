/*
 * npm run bench: what the pages and acts cost, with two yardsticks measured in the same run. Prints a table and
 * writes JSON to .cache/bench.json, or where --json says. `--sizes 1000` for a quick look, `--only vote` for one figure;
 * `--models` measures uploads and comparisons of 3D models instead.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { bringBuildUpToDate } from "../../app/http/build.js";
import { startChild } from "./child.js";
import { figures } from "./figures.js";
import { load, median } from "./load.js";
import { measureModels } from "./models.js";
import { weigh } from "./page-weight.js";
import { sequentialScans } from "./plans.js";
import { openWorld } from "./world.js";

const { values: options } = parseArgs({
	options: {
		sizes: { type: "string", default: "1000,100000" },
		rounds: { type: "string", default: "3" },
		seconds: { type: "string", default: "4" },
		json: { type: "string", default: ".cache/bench.json" },
		only: { type: "string" },
		models: { type: "boolean", default: false },
	},
});
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);

/** @typedef {{ perSecond: number; cpuMs: number; p50: number; p99: number }} Measured */

await bringBuildUpToDate();
const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version };
const report = {
	...{ machine, rounds, seconds },
	yardsticks: /** @type {{ react: Measured }} */ ({}),
	sizes: /** @type {any[]} */ ([]),
	models: options.models ? await measureModels(rounds) : undefined,
};
if (!options.models) {
	report.yardsticks = await yardsticks();
	for (const size of options.sizes.split(",").map(Number)) report.sizes.push(await measureSize(size));
}
mkdirSync(dirname(options.json), { recursive: true });
writeFileSync(options.json, JSON.stringify(report, null, "\t"));
console.log(`\nWritten to ${options.json}`);

async function yardsticks() {
	const react = await startChild("./yardsticks.js");
	const measured = await medianOf(() => load(react, { path: "/" }, { seconds }));
	await react.stop();
	console.log(`bare Express + React, 30 rows: ${show(measured)}`);
	return { react: measured };
}

/** @param {number} size */
async function measureSize(size) {
	console.log(`\n${size.toLocaleString("en")} ideas`);
	const world = await openWorld(size);
	const first = await startChild("./application.js", [], world.environment);
	await first.stop();
	// The second start is that of a filled installation whose folder was closed well.
	const app = await startChild("./application.js", [], world.environment);
	const idle = (await app.usage()).rss;
	const client = await world.connect();
	const subjects = await world.subjects(client);
	await ensureSignedIn(app, figures(subjects));
	/** @type {Record<string, any>} */
	const results = {};
	for (const figure of figures(subjects)) {
		if (options.only && !figure.name.includes(options.only)) continue;
		try {
			await figure.warm?.(app);
			const measured = await medianOf(() => load(app, figure.ask, { seconds, ...figure.options }));
			const bytes = await sizeOf(app.url, figure);
			const http = figure.against === "http" ? await bareHttp(bytes) : undefined;
			results[figure.name] = { ...measured, bytes, ...ratios(measured, http) };
			console.log(`${figure.name.padEnd(34)} ${show(measured)}  ${showRatios(results[figure.name])}`);
		} catch (error) {
			results[figure.name] = { failed: String(error) };
			console.log(`${figure.name.padEnd(34)} not measured: ${error}`);
		}
	}
	const scans = await plansOf(app, client, figures(subjects));
	for (const { table, rows, statement } of scans)
		console.log(`reads ${table} (${rows} rows) from end to end: ${statement}`);
	const weight = await weigh(app.url, subjects.boardPath).catch((error) => ({ failed: String(error) }));
	const memory = (await app.usage()).rss;
	console.log(
		`start ${Math.round(app.readyMs)} ms, memory ${megabytes(idle)} idle, ${megabytes(memory)} after`,
	);
	console.log(`board carries ${JSON.stringify(weight)}`);
	await client.end();
	await app.stop();
	return { size, startMs: app.readyMs, rssIdle: idle, rssAfter: memory, weight, results, scans };
}

/** A cookie that signs nobody in would measure invitations to sign in. @param {import("./child.js").Child} app @param {ReturnType<typeof figures>} all */
async function ensureSignedIn(app, all) {
	for (const { name, ask } of all) {
		if (!name.startsWith("member") || typeof ask === "function") continue;
		const page = await (await fetch(app.url + ask.path, { headers: ask.headers })).text();
		if (!page.includes("/sign-out")) throw new Error(`${name}: nobody is signed in.`);
	}
}

/**
 * @param {import("./child.js").Child} app
 * @param {import("pg").Client} client
 * @param {ReturnType<typeof figures>} all
 */
async function plansOf(app, client, all) {
	await app.ask("remember");
	for (const { ask } of all) {
		const asked = typeof ask === "function" ? ask(900_000) : ask;
		const { path, method = "GET", headers = {}, body = null } = asked;
		await fetch(app.url + path, { method, headers, body, redirect: "manual" }).catch(() => {});
	}
	const { answer } = await app.ask("remembered");
	return sequentialScans(client, answer);
}

/** A bare answer as long as what the figure's answer was on the wire. @param {number} bytes @returns {Promise<Measured>} */
async function bareHttp(bytes) {
	const bare = await startChild("./yardsticks.js", [String(bytes)]);
	const measured = await medianOf(() => load(bare, { path: "/" }, { seconds }));
	await bare.stop();
	return measured;
}

/** @param {string} url @param {ReturnType<typeof figures>[number]} figure */
async function sizeOf(url, { ask }) {
	const { path, method = "GET", headers = {} } = typeof ask === "function" ? ask(0) : ask;
	if (method !== "GET") return 0;
	const response = await fetch(url + path, {
		headers: { "accept-encoding": "gzip", "accept-language": "en", ...headers },
	});
	await response.arrayBuffer();
	return Number(response.headers.get("content-length") ?? 0);
}

/** @param {() => Promise<Measured>} measure @returns {Promise<Measured>} */
async function medianOf(measure) {
	/** @type {Measured[]} */
	const all = [];
	for (let round = 0; round < rounds; round += 1) all.push(await measure());
	const middle = (/** @type {keyof Measured} */ key) => median(all.map((one) => one[key]));
	return { perSecond: middle("perSecond"), cpuMs: middle("cpuMs"), p50: middle("p50"), p99: middle("p99") };
}

/** @param {Measured} measured @param {Measured | undefined} http */
function ratios(measured, http) {
	const { react } = report.yardsticks;
	return {
		toReact: { rate: measured.perSecond / react.perSecond, cpu: measured.cpuMs / react.cpuMs },
		...(http
			? { http, toHttp: { rate: measured.perSecond / http.perSecond, cpu: measured.cpuMs / http.cpuMs } }
			: {}),
	};
}

/** @param {Measured} measured */
function show({ perSecond, cpuMs, p50, p99 }) {
	return `${cpuMs.toFixed(3).padStart(8)} ms CPU ${perSecond.toFixed(0).padStart(7)} /s  p50 ${p50} p99 ${p99} ms`;
}

/** @param {{ toReact: { rate: number; cpu: number }; toHttp?: { rate: number; cpu: number } }} result */
function showRatios({ toReact, toHttp }) {
	const http = toHttp ? `, ${toHttp.rate.toFixed(2)} × the rate of bare http` : "";
	return `${toReact.cpu.toFixed(2)} × the CPU of bare React${http}`;
}

/** @param {number} bytes */
function megabytes(bytes) {
	return `${Math.round(bytes / 1024 / 1024)} MB`;
}
