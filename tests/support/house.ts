import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Budgets } from "#app/http/rate-limits.server.ts";
import { createServer, stopServer } from "#app/http/server.js";

/** The built application inside this process, empty of people, with a clock that the test turns. */
export interface House {
	origin: string;
	/** Moves the clock forward; what has become due happens within a few seconds of real time. */
	pass(days: number): void;
	stop(): Promise<void>;
}

/**
 * Budgets are lifted: a journey presses more buttons in a minute than a person in a day. `kept.dataDir` is opened
 * as it is and stays; without it the house has a folder of its own, which goes when it stops. With `databaseUrl`
 * it stands on that server; `quiet` where what is logged is the point of the test.
 */
export async function openHouse(
	kept: { dataDir?: string; databaseUrl?: string; quiet?: boolean } = {},
): Promise<House> {
	const dataDir = kept.dataDir ?? mkdtempSync(join(tmpdir(), "huixiang-house-"));
	const build = await import(new URL("../../build/server/index.js", import.meta.url).href);
	const { boot, readSettings } = build.entry.module;
	const settings = readSettings({
		PORT: "0",
		DATA_DIR: dataDir,
		DATABASE_URL: kept.databaseUrl,
		DEMO: "off",
		LOG_LEVEL: kept.quiet ? "silent" : "error",
	});
	let ahead = 0;
	const much = 100_000;
	const plenty: Budgets = { read: much, picture: much, search: much, write: much, upload: much };
	const application = await boot(settings, { clock: () => new Date(Date.now() + ahead), budgets: plenty });
	const server = createServer({ application, build, server: createHttpServer() });
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("The server has no port.");
	const origin = application.listensOn({ host: "127.0.0.1", port: address.port });
	return {
		origin,
		pass(days) {
			ahead += days * 86_400_000;
		},
		async stop() {
			await stopServer(server, application, 500);
			if (!kept.dataDir) rmSync(dataDir, { recursive: true, force: true });
		},
	};
}
