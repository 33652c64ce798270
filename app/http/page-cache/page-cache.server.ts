import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { RequestHandler } from "express";
import type { SecurityHeaders } from "../security.server.ts";
import { captureAnswer } from "./capture.server.ts";
import { deflated, fillGaps, fillGzipGaps, withGaps } from "./gapped-body.server.ts";
import { pageKeyOf } from "./page-key.server.ts";
import { type KeptPage, PageStore, type Rendering } from "./page-store.server.ts";

export interface PageCacheOptions {
	security: SecurityHeaders;
	maxBytes?: number;
	/** Kept pages say "3 minutes ago", so they must not grow old even if nothing happens. */
	maxAgeMs?: number;
	now?: () => number;
}

export interface PageCache {
	/** Answers from memory if it can. Stands before everything else, so it does as little as possible. */
	serve(request: IncomingMessage, response: ServerResponse): boolean;
	/** Stands right before Remix: keeps what it answers, and lets simultaneous visitors wait for one rendering. */
	keepAnswers: RequestHandler;
	/** Declares what the page of this request shows; only then is it kept. */
	concerns(request: IncomingMessage, topics: string[]): void;
	drop(topics: Iterable<string>): void;
	readonly size: { pages: number; bytes: number };
}

const longestWaitMs = 2000;

/**
 * Visitors' pages, the same for everybody, rendered once per change, language and theme. Anybody with a cookie
 * that isn't a mere preference goes past it, in both directions.
 */
export function createPageCache(options: PageCacheOptions): PageCache {
	const { security, maxBytes = 64 * 1024 * 1024, maxAgeMs = 60_000, now = Date.now } = options;
	const store = new PageStore({ maxBytes, maxAgeMs });
	const topicsOf = new WeakMap<IncomingMessage, Set<string>>();

	function serve(request: IncomingMessage, response: ServerResponse): boolean {
		const key = pageKeyOf(request);
		if (key === null) return false;
		const page = store.find(key, now());
		if (page === null) return false;
		request.trace.kept = "hit";
		send(page, request, response, security);
		return true;
	}

	async function renderOnce(
		key: string,
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<boolean> {
		// It may have been kept since this request came in.
		if (serve(request, response)) return true;
		const other = store.renderingOf(key);
		if (other) {
			await Promise.race([other.over, pause(longestWaitMs, undefined, { ref: false })]);
			if (response.closed) return true;
			// It takes the plain way when the other one's page was not for keeping, rather than queue up again.
			if (serve(request, response)) return true;
			if (store.renderingOf(key)) return false;
		}
		keepAnswer(store.beginRendering(key), request, response);
		return false;
	}

	function keepAnswer(rendering: Rendering, request: IncomingMessage, response: ServerResponse): void {
		captureAnswer(response, maxBytes / 8, (answer) => {
			const topics = [...(topicsOf.get(request) ?? [])];
			if (answer) {
				const body = withGaps(answer.body, request.trace.nonce);
				const page: KeptPage = { body, gzip: null, headers: answer.headers, storedAt: now() };
				if (store.keep(rendering, page, topics)) {
					request.trace.kept = "stored";
					deflated(body).then(
						(gzip) => store.addGzip(rendering.key, page, gzip),
						() => {},
					);
				}
			}
			rendering.end();
		});
	}

	return {
		serve,
		keepAnswers(request, response, next) {
			const key = pageKeyOf(request);
			if (key === null) return next();
			renderOnce(key, request, response).then((answered) => answered || next(), next);
		},
		concerns(request, topics) {
			const declared = topicsOf.get(request) ?? new Set();
			for (const topic of topics) declared.add(topic);
			topicsOf.set(request, declared);
		},
		drop: (topics) => store.drop(topics),
		get size() {
			return store.size;
		},
	};
}

function send(
	page: KeptPage,
	request: IncomingMessage,
	response: ServerResponse,
	security: SecurityHeaders,
): void {
	const { nonce, id } = request.trace;
	const gzip = acceptsGzip(request.headers["accept-encoding"]) ? page.gzip : null;
	const body = gzip ? fillGzipGaps(gzip, nonce) : fillGaps(page.body, nonce);
	const headers = [...security.fixed, ...page.headers];
	headers.push("content-security-policy", security.contentSecurityPolicy(nonce), "x-request-id", id);
	headers.push("content-length", String(body.length));
	if (gzip) headers.push("content-encoding", "gzip");
	response.writeHead(200, headers);
	response.end(body);
}

function acceptsGzip(header: string | string[] | undefined): boolean {
	return typeof header === "string" && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(header);
}
