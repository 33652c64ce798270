import { createServer as createHttpServer } from "node:http";
import { constants } from "node:zlib";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express from "express";
import { createSlicedHandler } from "./sliced-handler.js";

/** @typedef {import("./boot.server.ts").Application} Application */
/** @typedef {import("@remix-run/node").ServerBuild} ServerBuild */

const minute = 60_000;

/**
 * Puts HTTP around the application, in this order: request id, a kept page, security headers, built files, public
 * files, health, rates, origin, room, body, Remix.
 *
 * @param {object} parts
 * @param {Application} parts.application
 * @param {ServerBuild | (() => Promise<ServerBuild>)} parts.build
 * @param {import("express").RequestHandler} [parts.developing] Vite's middleware, in place of the built files
 * @param {import("node:http").Server} [parts.server] when something else needed it first
 */
export function createServer({ application, build, developing, server = createHttpServer() }) {
	const { edge, settings } = application;
	const app = express();
	app.disable("x-powered-by");
	app.disable("etag");
	app.set("query parser", "simple");
	app.set("trust proxy", settings.trustProxy);
	// What is written for one reader only: brotli at 3 is smaller than gzip at 6 in a third of its time.
	app.use(compression({ level: 4, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } } }));
	if (developing) app.use(developing);
	else {
		const assets = { immutable: true, maxAge: "1y", index: false, redirect: false };
		app.use("/assets", express.static("build/client/assets", assets));
		// A page from before a deploy asks for files that are gone: a page in their place would only confuse it.
		app.use("/assets", (request, response) => edge.refuse(request, response, 404));
		app.use(express.static("build/client", { maxAge: "1h", index: false, redirect: false }));
	}
	app.use(edge.health);
	app.use(edge.limitRates);
	app.use(edge.refuseForeignWrites);
	app.use(edge.refuseWithoutRoom);
	app.use(edge.limitBodies);
	if (!developing) app.use(edge.pages.keepAnswers);
	/** @type {Pick<import("./sliced-handler.js").HandlerOptions, "mode" | "getLoadContext">} */
	const options = {
		mode: developing ? "development" : "production",
		getLoadContext: (request, response) => application.loadContext(request, response),
	};
	app.all(
		"*",
		typeof build === "function"
			? createRequestHandler({ build, ...options })
			: createSlicedHandler({ build, ...options }),
	);
	app.use(edge.refuseFailure);

	server.on("request", (request, response) => {
		if (!edge.begin(request, response)) app(request, response);
	});
	server.headersTimeout = 15_000;
	server.requestTimeout = 10 * minute;
	server.keepAliveTimeout = 65_000;
	return server;
}

/**
 * Stops taking requests, finishes those that were taken (for at most `patience` ms), then resolves.
 *
 * @param {import("node:http").Server} server
 * @param {Application} application
 * @param {number} [patience]
 */
export async function stopServer(server, application, patience = 10_000) {
	application.edge.beginStop();
	const closed = new Promise((resolve) => server.close(resolve));
	// A connection whose last answer has gone out stays open for the next question, unless it is closed again and again.
	const sweep = setInterval(() => server.closeIdleConnections(), 50);
	const impatience = setTimeout(() => server.closeAllConnections(), patience);
	await closed;
	clearInterval(sweep);
	clearTimeout(impatience);
	await application.close();
}
