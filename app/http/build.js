import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const stamp = "build/built";
const turn = ".cache/building";
const sources = ["app", "db", "public", "remix.config.js", "vite.config.ts", "package-lock.json"];

/** Builds when nothing is built yet or a source is newer than the build; one process at a time. Throws BuildFailed. */
export function bringBuildUpToDate() {
	if (!buildIsOld()) return;
	takeTurn();
	try {
		if (buildIsOld()) build();
	} finally {
		rmSync(turn, { force: true });
	}
}

function build() {
	process.stderr.write("Building, which takes about half a minute…\n");
	const cli = join(
		dirname(createRequire(import.meta.url).resolve("@remix-run/dev/package.json")),
		"dist/cli.js",
	);
	const began = new Date();
	const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "vite:build"], { encoding: "utf8" });
	if (status !== 0) {
		const failure = new Error(`The build failed.\n${stdout}\n${stderr}`);
		failure.name = "BuildFailed";
		throw failure;
	}
	writeFileSync(stamp, began.toISOString());
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
function takeTurn() {
	mkdirSync(dirname(turn), { recursive: true });
	for (;;) {
		try {
			writeFileSync(turn, String(process.pid), { flag: "wx" });
			return;
		} catch (error) {
			if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
		}
		if (!builderLives()) rmSync(turn, { force: true });
		else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
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
