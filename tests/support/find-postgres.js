import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Folder of PostgreSQL's programs on this machine, 15 or later; null when there are none that we may run. */
export function findPostgres() {
	const debian = "/usr/lib/postgresql";
	const packaged = existsSync(debian)
		? readdirSync(debian)
				.sort((a, b) => Number(b) - Number(a))
				.map((version) => join(debian, version, "bin"))
		: [];
	const onPath = (process.env.PATH ?? "").split(delimiter);
	const folder = [...packaged, ...onPath].find((at) => existsSync(join(at, "initdb")) && versionIn(at) >= 15);
	return !folder || (process.getuid?.() === 0 && !unprivilegedUser()) ? null : folder;
}

/** @param {string} folder */
function versionIn(folder) {
	try {
		const said = execFileSync(join(folder, "initdb"), ["--version"], { encoding: "utf8" });
		return Number(/(\d+)/.exec(said)?.[1] ?? 0);
	} catch {
		return 0;
	}
}

/**
 * PostgreSQL refuses to run as root.
 * @returns {{ uid: number; gid: number } | null}
 */
export function unprivilegedUser() {
	for (const name of ["postgres", "nobody"]) {
		try {
			const [uid, gid] = ["-u", "-g"].map((flag) =>
				Number(execFileSync("id", [flag, name], { stdio: "pipe" })),
			);
			if (uid && gid) return { uid, gid };
		} catch {
			// No such user here.
		}
	}
	return null;
}
