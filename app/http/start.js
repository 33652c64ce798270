import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bringBuildUpToDate } from "./build.js";
import { errorStory } from "./error-facts.js";
import { createServer, stopServer } from "./server.js";

const root = new URL("../..", import.meta.url);
process.chdir(fileURLToPath(root));

const { values } = parseArgs({
	options: { dev: { type: "boolean", default: false }, port: { type: "string" } },
});
process.env.NODE_ENV = values.dev ? "development" : "production";

try {
	await start(values);
} catch (error) {
	console.error(explain(error));
	process.exit(1);
}

/** @param {{ dev: boolean; port?: string | undefined }} options */
async function start({ dev, port: askedPort }) {
	const httpServer = createHttpServer();
	const vite = dev ? await startVite(httpServer) : null;
	if (!vite) await bringBuildUpToDate();
	const build = vite ? () => vite.ssrLoadModule("virtual:remix/server-build") : await importBuild();
	const { boot, readSettings } = (typeof build === "function" ? await build() : build).entry.module;
	const settings = readSettings(askedPort === undefined ? process.env : { ...process.env, PORT: askedPort });
	// The port is taken before anything is opened or filled; who comes early waits.
	const release = holdRequests(httpServer);
	httpServer.listen(settings.port, settings.host);
	await once(httpServer, "listening");
	/** @type {import("./boot.server.ts").Application} */
	const application = await boot(settings, { dev });
	const developing = vite?.middlewares;
	createServer({ application, build, server: httpServer, ...(developing ? { developing } : {}) });
	const address = httpServer.address();
	const port = typeof address === "object" && address ? address.port : settings.port;
	const origin = application.listensOn({ host: settings.host, port });
	release();
	console.log(`Huixiang 回响 is open at ${origin}`);

	let stopping = false;
	for (const signal of ["SIGINT", "SIGTERM"]) {
		// Vite ends the process as soon as it is told to, before the database is closed.
		process.removeAllListeners(signal);
		process.on(signal, async () => {
			if (stopping) return;
			stopping = true;
			await stopServer(httpServer, application, dev ? 500 : undefined);
			process.exit(0);
		});
	}
}

/**
 * Keeps requests until the application is there.
 *
 * @param {import("node:http").Server} server
 */
function holdRequests(server) {
	/** @type {[import("node:http").IncomingMessage, import("node:http").ServerResponse][]} */
	const held = [];
	/** @type {import("node:http").RequestListener} */
	const hold = (request, response) => void held.push([request, response]);
	server.on("request", hold);
	return () => {
		server.off("request", hold);
		for (const [request, response] of held) server.emit("request", request, response);
	};
}

/** @returns {Promise<any>} */
function importBuild() {
	return import(new URL("build/server/index.js", root).href);
}

/** @param {import("node:http").Server} server which also carries the messages about changed files */
async function startVite(server) {
	const { createServer: createViteServer } = await import("vite");
	return createViteServer({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" });
}

/**
 * One line that says what to do, where the reason is known.
 *
 * @param {any} error
 */
function explain(error) {
	if (error.code === "EADDRINUSE") {
		return `Port ${error.port} is taken by another program. Stop that one, or choose another port: PORT=${error.port + 1} npm start`;
	}
	if (error.code === "EACCES" && error.syscall === "listen") {
		return `Port ${error.port} needs special rights. Choose one above 1023: PORT=3000 npm start`;
	}
	if (error.code === "EADDRNOTAVAIL" || (error.code === "ENOTFOUND" && error.syscall === "getaddrinfo")) {
		return `HOST is ${error.address ?? error.hostname}, which is no address of this machine.`;
	}
	if (["BadSetting", "DatabaseRefused", "BuildFailed"].includes(error.name)) return error.message;
	return errorStory(error);
}
