import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { afterAll } from "vitest";
import { z } from "zod";
import { askedInVain } from "#app/http/asked-in-vain.server.ts";
import type { Application } from "#app/http/boot.server.ts";
import { type Edge, openEdge } from "#app/http/edge.server.ts";
import { readSettings } from "#app/http/env.server.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { preferencesOf } from "#app/http/preferences.server.ts";
import type { Budgets } from "#app/http/rate-limits.server.ts";
import { createServer, stopServer } from "#app/http/server.js";
import { anonymous } from "#app/kernel/actor.ts";

/** What the routes of the small site below do; a test can change it. */
export interface Site {
	html(locale: string, nonce: string): string | Promise<string>;
	topics: string[];
	headers: Record<string, string>;
	rendered: number;
	written: number;
	lines: string;
}

export interface EdgeServer {
	url: string;
	port: number;
	edge: Edge;
	site: Site;
	server: Server;
	stop(): Promise<void>;
}

/** The real server with its whole chain around a Remix site of five small routes and no database. */
export async function startEdge(options: {
	environment?: Record<string, string>;
	budgets?: Budgets;
	isReady?: () => Promise<boolean>;
	hasRoom?: () => Promise<boolean>;
}): Promise<EdgeServer> {
	const settings = readSettings({ PORT: "0", ...options.environment });
	const site: Site = {
		html: (locale, nonce) =>
			`<!doctype html><html lang="${locale}"><script nonce="${nonce}">1</script>回响</html>`,
		topics: [],
		headers: {},
		rendered: 0,
		written: 0,
		lines: "",
	};
	const sink = {
		write(line: string) {
			site.lines += line;
		},
	};
	const log = pino({ level: "info" }, sink);
	const isReady = options.isReady ?? (async () => true);
	const hasRoom = options.hasRoom ?? (async () => true);
	const edge = openEdge({ settings, log, dev: false, budgets: options.budgets, isReady, hasRoom });
	const application: Application = {
		edge,
		settings,
		listensOn: ({ host, port }) => edge.ownOrigins.listenOn(host, port),
		async loadContext(request, response) {
			const { cookie, "accept-language": acceptLanguage } = request.headers;
			const preferences = preferencesOf({ url: request.url ?? "/", cookie, acceptLanguage });
			const facts = edge.requestFacts(request, response);
			const context = { ...facts, ...preferences, actor: anonymous } as never;
			return request.refusedFor ? askedInVain(context, request.refusedFor) : context;
		},
		async close() {},
	};
	const server = createServer({ application, build: smallSite(site) });
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	application.listensOn({ host: "127.0.0.1", port });
	const stop = () => stopServer(server, application, 2000);
	afterAll(stop);
	return { url: `http://127.0.0.1:${port}`, port, edge, site, server, stop };
}

const nothing = () => null;

function smallSite(site: Site): ServerBuild {
	const write = async () => {
		site.written += 1;
		return { written: true };
	};
	const routes = {
		root: { id: "root", path: "", module: { default: nothing } },
		home: route("home", undefined, {
			index: true,
			module: {
				default: nothing,
				action: write,
				loader: ({ context }: { context: { concerns(...topics: string[]): void } }) => {
					context.concerns(...site.topics);
					return { text: "loaded" };
				},
			},
		}),
		page: route("page", "page", { module: { default: nothing, action: write, loader: () => ({}) } }),
		asking: route("asking", "asking", {
			module: {
				default: nothing,
				loader: page(({ context }) => ({ kind: context.actor.kind })),
				action: formAction({
					schema: z.strictObject({ words: z.string() }),
					access: "anyone",
					run: async ({ db }) => ({ db: typeof db }),
				}),
			},
		}),
		bytes: route("bytes", "media/files", {
			module: {
				loader: () => new Response("file", { headers: { "Content-Security-Policy": "sandbox" } }),
				action: async () => Response.json(await write()),
			},
		}),
		broken: route("broken", "broken", {
			module: {
				default: nothing,
				loader: () => {
					throw new Error("broken on purpose");
				},
			},
		}),
	};
	return {
		entry: {
			module: {
				default: async (_request, status, headers, _remix, context) => {
					site.rendered += 1;
					headers.set("Content-Type", "text/html; charset=utf-8");
					for (const [name, value] of Object.entries(site.headers)) headers.set(name, value);
					return new Response(await site.html(context.locale, context.cspNonce), { status, headers });
				},
				handleError() {},
			},
		},
		routes: routes as never,
		assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
		publicPath: "/",
		basename: "/",
		assetsBuildDirectory: "build/client",
		future: { v3_singleFetch: true, v3_relativeSplatPath: true, v3_throwAbortReason: true } as never,
		isSpaMode: false,
		mode: "production",
	};
}

function route(id: string, path: string | undefined, rest: object) {
	return { id, path, parentId: "root", ...rest };
}

/** Sends bytes as they are, for what fetch would not send; gives all that came back. */
export async function sendRaw(port: number, text: string): Promise<string> {
	const socket = connect(port, "127.0.0.1");
	socket.write(text);
	let answer = "";
	socket.on("data", (chunk) => {
		answer += chunk;
	});
	socket.on("error", () => {});
	await once(socket, "close");
	return answer;
}
