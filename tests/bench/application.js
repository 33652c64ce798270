/*
 * The application as `npm start` runs it, without rate limits and without a log, in a process that tells of itself.
 * Also remembers which SQL it sends when asked to, so that its plans can be looked at.
 */
import { createServer } from "node:http";
import pg from "pg";
import { createServer as serve, stopServer } from "../../app/http/server.js";
import { tellOfItself } from "./child.js";

const built = await import(new URL("../../build/server/index.js", import.meta.url).href);
const { boot, readSettings } = built.entry.module;

/** @type {Map<string, unknown[]> | null} */
let statements = null;
const { query } = pg.Client.prototype;
pg.Client.prototype.query = /** @type {any} */ (
	/** @this {pg.Client} @param {any} first @param {any[]} rest */
	function remembered(first, ...rest) {
		const text = typeof first === "string" ? first : first?.text;
		if (statements && text) statements.set(text, first.values ?? (Array.isArray(rest[0]) ? rest[0] : []));
		return /** @type {any} */ (query).call(this, first, ...rest);
	}
);

const plenty = 1e9;
const settings = readSettings({ ...process.env, PORT: "0", LOG_LEVEL: "silent", DEMO: "off" });
const application = await boot(settings, {
	budgets: { read: plenty, picture: plenty, search: plenty, write: plenty, upload: plenty },
});
const server = serve({ application, build: built, server: createServer() });
server.on("listening", () => {
	const address = server.address();
	if (typeof address === "object" && address)
		application.listensOn({ host: "127.0.0.1", port: address.port });
});
tellOfItself(server, {
	remember: () => {
		statements = new Map();
	},
	remembered: () => [...(statements ?? [])],
	pages: () => application.edge.pages.size,
});
process.removeAllListeners("disconnect");
process.on("disconnect", async () => {
	await stopServer(server, application, 1000);
	process.exit();
});
