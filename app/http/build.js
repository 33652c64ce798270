import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const stamp = "build/built";
const sources = ["app", "db", "public", "remix.config.js", "vite.config.ts", "package-lock.json"];

/** Builds when nothing is built yet or a source is newer than the build. Throws BuildFailed. */
export function bringBuildUpToDate() {
	if (!buildIsOld()) return;
	const cli = join(
		dirname(createRequire(import.meta.url).resolve("@remix-run/dev/package.json")),
		"dist/cli.js",
	);
	const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "vite:build"], { encoding: "utf8" });
	if (status !== 0) {
		const failure = new Error(`The build failed.\n${stdout}\n${stderr}`);
		failure.name = "BuildFailed";
		throw failure;
	}
	writeFileSync(stamp, "");
}

function buildIsOld() {
	if (!existsSync("build/server/index.js")) return true;
	const built = statSync(existsSync(stamp) ? stamp : "build/server/index.js").mtimeMs;
	return sources.some((source) => existsSync(source) && newestIn(source) > built);
}

/**
 * @param {string} path
 * @returns {number} when the newest file in it was changed
 */
function newestIn(path) {
	const { mtimeMs } = statSync(path);
	if (!statSync(path).isDirectory()) return mtimeMs;
	return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
