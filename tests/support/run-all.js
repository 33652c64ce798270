/*
 * What `npm test` runs: every check, each phase with its time; the rest runs also when one fails. What a phase says is
 * printed when it is through. `npm test -- types quick` runs those phases alone, and of a single one what it says is
 * printed at once.
 * The last lines name what failed, and how many passed; types, lint and build count as one each.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPostgres } from "./find-postgres.js";

process.chdir(new URL("../..", import.meta.url).pathname);
const chosen = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "hx-all-"));
const testFiles = readdirSync("tests", { recursive: true })
	.map((name) => join("tests", String(name)))
	.filter((name) => /\.test\.tsx?$/.test(name));
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const skipped = [];
/** @type {string[]} */
const failures = [];
/** @type {string[]} */
const summary = [];

const types = phase("types", (said) => tool(said, "node_modules/typescript/bin/tsc", "--noEmit"));
await phase("lint", (said) => tool(said, "node_modules/@biomejs/biome/bin/biome", "check", "."));
await phase("build", (said) => tool(said, "app/http/build.js"), ["pages", "journeys", "reliability"]);
await types;
// Each uses both cores; beside another it takes more than twice as long, and what it waits for comes late.
await phase("quick", (said) => suite(said, "quick"));
await phase("postgres", onServer);
for (const project of ["reliability", "pages", "journeys"]) {
	await phase(project, (said) => suite(said, project));
}
rmSync(scratch, { recursive: true, force: true });

console.log(`\n${summary.join("\n")}`);
console.log(`all together ${(performance.now() / 1000).toFixed(1)} s`);
for (const name of skipped) console.log(`skipped: ${name}`);
for (const name of failures) console.log(`failed: ${name}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** @typedef {{ passed: number; failed: number }} Counts */

/**
 * @param {string} name
 * @param {(said: string[]) => Promise<Counts>} work collects what it says
 * @param {string[]} neededBy the phases that need this one
 */
async function phase(name, work, neededBy = []) {
	if (chosen.length > 0 && ![name, ...neededBy].some((one) => chosen.includes(one))) return;
	const began = performance.now();
	console.log(`${name} begins`);
	/** @type {string[]} */
	const said = [];
	const { passed, failed } = await work(said);
	console.log(`\n── ${name}\n${said.join("").trim()}\n`);
	total.passed += passed;
	total.failed += failed;
	const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
	summary.push(`${name.padEnd(12)} ${seconds} s   ${passed} passed, ${failed} failed`);
}

/** @param {string[]} said @param {string} script @param {string[]} parameters */
async function tool(said, script, ...parameters) {
	const ok = (await run(said, [script, ...parameters])) === 0;
	return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/**
 * One project of vitest.config.ts.
 *
 * @param {string[]} said @param {string} project @param {{ files?: string[]; engine?: string }} options
 */
async function suite(said, project, { files = [], engine } = {}) {
	if (!has(project)) {
		skipped.push(`${project} (no tests)`);
		return { passed: 0, failed: 0 };
	}
	const report = join(scratch, `${project}-${engine ?? "embedded"}.json`);
	const parameters = [
		"run",
		"--project",
		project,
		"--reporter=dot",
		"--reporter=json",
		`--outputFile=${report}`,
	];
	const environment = engine ? { TEST_ENGINE: engine } : {};
	const code = await run(said, ["node_modules/vitest/vitest.mjs", ...parameters, ...files], environment);
	return countsIn(report, code);
}

/** The tests that use a database once more, on a server: the one given, or one started for this. @param {string[]} said */
async function onServer(said) {
	if (!process.env.TEST_DATABASE_URL && !findPostgres()) {
		skipped.push("postgres (no TEST_DATABASE_URL, and no PostgreSQL 15 or later to start)");
		return { passed: 0, failed: 0 };
	}
	const files = testFiles.filter(
		(file) => projectOf(file) === "quick" && readFileSync(file, "utf8").includes("support/database"),
	);
	return suite(said, "quick", { files, engine: "server" });
}

/** @param {string} report @param {number} code */
function countsIn(report, code) {
	try {
		const result = JSON.parse(readFileSync(report, "utf8"));
		for (const file of result.testResults)
			for (const test of file.assertionResults) {
				if (test.status === "skipped" || test.status === "pending") skipped.push(test.fullName);
				if (test.status === "failed")
					failures.push(`${test.fullName}\n  ${test.failureMessages[0]?.split("\n    at ")[0] ?? ""}`);
			}
		// A file that doesn't even load has no test to fail.
		const unread = result.testResults.filter(
			(/** @type {{ status: string; assertionResults: unknown[] }} */ file) =>
				file.status === "failed" && file.assertionResults.length === 0,
		).length;
		const failed = result.numFailedTests + unread;
		return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
	} catch {
		return { passed: 0, failed: 1 };
	}
}

/** @param {string[]} said @param {string[]} parameters @returns {Promise<number>} */
function run(said, parameters, environment = {}) {
	return new Promise((resolve) => {
		// A log needs no colours, of which a dot would carry twenty bytes.
		const colours = process.stdout.isTTY ? { FORCE_COLOR: "1" } : { NO_COLOR: "1", FORCE_COLOR: undefined };
		const child = spawn(process.execPath, parameters, {
			stdio: ["ignore", "pipe", "pipe"],
			env: { ...process.env, ...colours, ...environment },
		});
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding("utf8").on("data", (part) => {
				if (chosen.length === 1) process.stdout.write(part);
				else said.push(part);
			});
		child.once("close", (code) => resolve(code ?? 1));
	});
}

/** @param {string} project */
function has(project) {
	return testFiles.some((file) => projectOf(file) === project);
}

/** As vitest.config.ts divides them. @param {string} file */
function projectOf(file) {
	return /^tests[\\/](pages|journeys|reliability|bench)[\\/]/.exec(file)?.[1] ?? "quick";
}
