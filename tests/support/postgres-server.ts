import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { findPostgres, unprivilegedUser } from "./find-postgres.js";

export interface TestServer {
	/** Of the superuser, on the database `postgres`. */
	url: string;
	/** As `kill -9` of the whole server; `start()` brings it back on the same data. */
	kill(): Promise<void>;
	start(): Promise<void>;
	stop(): Promise<void>;
}

/** Starts a throw-away server in a temporary folder, reachable by a unix socket only. Needs `findPostgres()`. */
export async function startPostgres(): Promise<TestServer> {
	const found = findPostgres();
	if (!found) throw new Error("There is no PostgreSQL 15 or later on this machine.");
	const programs = found;
	// PostgreSQL refuses to run as root.
	const owner = process.getuid?.() === 0 ? unprivilegedUser() : null;
	const folder = mkdtempSync(join(tmpdir(), "hx-pg-"));
	if (owner) chownSync(folder, owner.uid, owner.gid);
	const data = join(folder, "data");
	execFileSync(
		join(programs, "initdb"),
		["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
		{ stdio: "pipe", cwd: folder, ...owner },
	);
	const url = `postgresql://postgres@/postgres?host=${encodeURIComponent(folder)}`;
	let server = await launch();

	async function launch() {
		const settings = [
			["listen_addresses", ""],
			["unix_socket_directories", folder],
			["fsync", "off"],
			["full_page_writes", "off"],
			["max_connections", "120"],
			["shared_buffers", "64MB"],
		].flatMap(([name, value]) => ["-c", `${name}=${value}`]);
		for (let attempt = 0; ; attempt += 1) {
			const started = spawn(join(programs, "postgres"), ["-D", data, ...settings], {
				stdio: "ignore",
				cwd: folder,
				...owner,
			});
			if (await answersBefore(started, url)) return started;
			// After a kill, what the old server left running still holds its memory for a moment.
			if (attempt > 100) throw new Error("The PostgreSQL server does not start.");
			await pause(200);
		}
	}

	async function end(signal: "SIGKILL" | "SIGINT") {
		if (server.exitCode !== null || server.signalCode !== null) return;
		const ended = new Promise((resolve) => server.once("exit", resolve));
		server.kill(signal);
		await ended;
	}

	return {
		url,
		kill: () => end("SIGKILL"),
		async start() {
			server = await launch();
		},
		async stop() {
			await end("SIGINT");
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** False when the server ended instead. */
async function answersBefore(server: ChildProcess, url: string): Promise<boolean> {
	while (server.exitCode === null && server.signalCode === null) {
		const client = new pg.Client(url);
		client.on("error", () => {});
		try {
			await client.connect();
			return true;
		} catch {
			await pause(50);
		} finally {
			await client.end().catch(() => {});
		}
	}
	return false;
}
