import { spawn } from "node:child_process";
import { once } from "node:events";
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const stamp = "build/built";
const turn = ".cache/building";
const sources = ["app", "db", "public", "remix.config.js", "vite.config.ts", "package-lock.json"];

/** Builds when nothing is built yet or a source is newer than the build; one process at a time. Throws BuildFailed. */
export async function bringBuildUpToDate() {
	if (!buildIsOld()) return;
	await takeTurn();
	try {
		if (buildIsOld()) await build();
	} finally {
		rmSync(turn, { force: true });
	}
}

async function build() {
	process.stderr.write("Building, which takes about half a minute…\n");
	const remix = join(
		dirname(createRequire(import.meta.url).resolve("@remix-run/dev/package.json")),
		"dist/cli.js",
	);
	const makeCluster = fileURLToPath(new URL("../../db/embedded/make-empty-cluster.js", import.meta.url));
	const cluster = ".cache/empty-cluster";
	const began = new Date();
	// Remix empties `build` before it writes there.
	await Promise.all([run(remix, "vite:build"), run(makeCluster, cluster)]);
	renameSync(cluster, "build/empty-cluster");
	writeFileSync(stamp, began.toISOString());
}

/** Runs a script of Node's to its end. Throws BuildFailed with what it said. @param {string[]} command */
async function run(...command) {
	const child = spawn(process.execPath, command, {
		stdio: ["ignore", "pipe", "pipe"],
		// A test that finds the build old must not build React for development.
		env: { ...process.env, NODE_ENV: "production" },
	});
	const [said, complained, [status]] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		once(child, "exit"),
	]);
	if (status === 0) return;
	const failure = new Error(`The build failed.\n${said}\n${complained}`);
	failure.name = "BuildFailed";
	throw failure;
}

function buildIsOld() {
	if (!existsSync("build/server/index.js")) return true;
	// A build by hand leaves no stamp; what was changed while a build ran is newer than its beginning.
	const built = existsSync(stamp)
		? Date.parse(readFileSync(stamp, "utf8"))
		: statSync("build/server/index.js").mtimeMs;
	return sources.some((source) => existsSync(source) && newestIn(source) > built);
}

/**
 * @param {string} path
 * @returns {number} when the newest file in it was changed
 */
function newestIn(path) {
	const stats = statSync(path);
	if (!stats.isDirectory()) return stats.mtimeMs;
	return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** Waits until no living process is building. The turn is a file that holds the builder's pid. */
async function takeTurn() {
	mkdirSync(dirname(turn), { recursive: true });
	for (;;) {
		try {
			writeFileSync(turn, String(process.pid), { flag: "wx" });
			return;
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
		}
		if (!builderLives()) rmSync(turn, { force: true });
		else await pause(250);
	}
}

function builderLives() {
	try {
		process.kill(Number(readFileSync(turn, "utf8")), 0);
		return true;
	} catch {
		return false;
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bringBuildUpToDate();
