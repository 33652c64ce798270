import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface Site {
	origin: string;
	dataDir: string;
	stop(): Promise<void>;
}

interface SiteOptions {
	/** Kept after `stop`; a folder of its own without it. */
	dataDir?: string;
	env?: Record<string, string>;
	/** As `npm run dev` starts it, from the sources. */
	dev?: boolean;
}

/** The built application, as `npm start` runs it, on a free port over a folder of its own (with the demo world). */
export async function startSite({ dataDir, env = {}, dev = false }: SiteOptions = {}): Promise<Site> {
	const folder = dataDir ?? mkdtempSync(join(tmpdir(), "huixiang-"));
	const { DATABASE_URL: _, ...inherited } = process.env;
	const server = spawn(process.execPath, ["app/http/start.js", "--port", "0", ...(dev ? ["--dev"] : [])], {
		env: { ...inherited, NODE_ENV: "production", DATA_DIR: folder, LOG_LEVEL: "error", ...env },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const origin = await addressOf(server);
	return {
		origin,
		dataDir: folder,
		async stop() {
			server.kill("SIGTERM");
			if (server.exitCode === null) await once(server, "exit");
			if (!dataDir) rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function addressOf(server: ChildProcess): Promise<string> {
	const said: string[] = [];
	server.stderr?.on("data", (part) => said.push(String(part)));
	if (!server.stdout) throw new Error("The server has no output.");
	for await (const line of createInterface(server.stdout)) {
		said.push(line);
		const address = /http:\/\/\S+/.exec(line)?.[0];
		if (address) {
			server.stdout.resume();
			return address;
		}
	}
	throw new Error(`The server didn't start:\n${said.join("\n")}`);
}
