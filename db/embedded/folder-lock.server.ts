import { execFileSync } from "node:child_process";
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseRefused } from "../database-error.server.ts";

interface Holder {
	pid: number;
	/** Start of the process, as the system tells it: a pid alone is given out again. */
	started: string;
	host: string;
}

export interface FolderLock {
	release(): void;
}

/**
 * Takes the data folder for this process alone: two engines on one folder lose data without a word.
 * A lock whose process is gone is taken over. Throws DatabaseRefused while another holds it.
 */
export async function lockFolder(folder: string, socketPath: string): Promise<FolderLock> {
	const path = join(folder, "lock");
	const mine: Holder = { pid: process.pid, started: startOf(process.pid) ?? "", host: hostname() };
	const content = JSON.stringify(mine);
	const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
	writeFileSync(draft, content, { mode: 0o600 });
	try {
		for (let attempt = 0; attempt < 20; attempt += 1) {
			if (linked(draft, path)) return { release: () => releaseIfMine(path, content) };
			const found = readOrNull(path);
			if (found === null) continue;
			if (await isHeld(found, mine, socketPath)) throw refusal(folder, found);
			removeStale(path, found, `${draft}.stale`);
		}
	} finally {
		rmSync(draft, { force: true });
	}
	throw new DatabaseRefused(`The data folder ${folder} is being opened by several processes. Try again.`);
}

function refusal(folder: string, content: string): DatabaseRefused {
	const pid = parseHolder(content)?.pid;
	return new DatabaseRefused(
		`The data folder ${folder} is in use by process ${pid ?? "unknown"}. Stop that one first, or set DATA_DIR to another folder.`,
	);
}

/** `link` either makes the whole lock or nothing, so nobody ever reads half of one. */
function linked(draft: string, path: string): boolean {
	try {
		linkSync(draft, path);
		return true;
	} catch (error) {
		if (codeOf(error) === "EEXIST") return false;
		throw error;
	}
}

async function isHeld(content: string, mine: Holder, socketPath: string): Promise<boolean> {
	const holder = parseHolder(content);
	// From another container or machine the pid says nothing; the engine's socket does, where it can be seen.
	if (holder && holder.host === mine.host) {
		const started = startOf(holder.pid);
		if (started !== null && started === holder.started) return true;
	}
	return answers(socketPath);
}

/** Moves the stale lock aside; if somebody else took it over meanwhile, gives theirs back. */
function removeStale(path: string, judged: string, aside: string): void {
	try {
		renameSync(path, aside);
	} catch (error) {
		if (codeOf(error) === "ENOENT") return;
		throw error;
	}
	if (readOrNull(aside) !== judged) linked(aside, path);
	rmSync(aside, { force: true });
}

function releaseIfMine(path: string, content: string): void {
	if (readOrNull(path) === content) unlinkSync(path);
}

function parseHolder(content: string): Holder | null {
	try {
		const value: unknown = JSON.parse(content);
		if (typeof value !== "object" || value === null) return null;
		const { pid, started, host } = value as Partial<Holder>;
		return typeof pid === "number" && typeof started === "string" && typeof host === "string"
			? { pid, started, host }
			: null;
	} catch {
		return null;
	}
}

/** When the process started, in whatever unit the system has; null when there is no such process. */
function startOf(pid: number): string | null {
	try {
		process.kill(pid, 0);
	} catch (error) {
		// EPERM: it lives and belongs to somebody else.
		if (codeOf(error) !== "EPERM") return null;
	}
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
		const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
		// The name in parentheses may hold spaces; the start is the 22nd field, the 20th after it.
		const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
		const dead = fields[0] === "Z" || fields[0] === "X";
		return dead ? null : `${boot}:${fields[19]}`;
	} catch {
		if (process.platform === "win32") return "unknown";
		try {
			return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
		} catch {
			return "unknown";
		}
	}
}

function answers(socketPath: string): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(socketPath);
		const finish = (result: boolean) => {
			socket.destroy();
			resolve(result);
		};
		socket.setTimeout(1000, () => finish(true));
		socket.once("connect", () => finish(true));
		socket.once("error", () => finish(false));
	});
}

function readOrNull(path: string): string | null {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if (codeOf(error) === "ENOENT") return null;
		throw error;
	}
}

function codeOf(error: unknown): string {
	return error instanceof Error && "code" in error ? String(error.code) : "";
}
