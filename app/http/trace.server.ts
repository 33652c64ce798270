import type { IncomingMessage, ServerResponse } from "node:http";
import type { Logger } from "pino";
import type { Metrics } from "./metrics.server.ts";
import { freshNonce, nextRequestId } from "./request-id.server.ts";
import type { SecurityHeaders } from "./security.server.ts";

/** What accompanies one request through the whole chain. */
export interface Trace {
	id: string;
	nonce: string;
	startedAt: number;
	/** How the page cache took part; in the log only. */
	kept?: "hit" | "stored" | undefined;
}

declare module "node:http" {
	interface IncomingMessage {
		trace: Trace;
	}
}

interface TraceTools {
	log: Logger;
	metrics: Metrics;
	security: SecurityHeaders;
}

export function beginTrace(request: IncomingMessage): Trace {
	const trace = { id: nextRequestId(), nonce: freshNonce(), startedAt: performance.now() };
	request.trace = trace;
	return trace;
}

/** Puts the headers of every answer on the response, and logs and counts it when it has ended. */
export function accompany(request: IncomingMessage, response: ServerResponse, tools: TraceTools): void {
	const { id, nonce } = request.trace;
	const { fixed } = tools.security;
	for (let at = 0; at < fixed.length; at += 2) response.setHeader(fixed[at] ?? "", fixed[at + 1] ?? "");
	response.setHeader("content-security-policy", tools.security.contentSecurityPolicy(nonce));
	response.setHeader("x-request-id", id);
	lastWordOnHeaders(response);
	response.once("close", () => finishTrace(request, response, tools));
}

/** One log line and one count per answer. The path goes in without its query, which may hold tokens. */
export function finishTrace(
	request: IncomingMessage,
	response: ServerResponse,
	{ log, metrics }: Pick<TraceTools, "log" | "metrics">,
): void {
	const { id, startedAt, kept } = request.trace;
	const ms = performance.now() - startedAt;
	const status = response.statusCode;
	metrics.count(request.method ?? "", status, kept ?? "no", ms);
	if (!log.isLevelEnabled(status >= 500 ? "error" : "info")) return;
	const line = {
		id,
		method: request.method,
		path: pathOf(request),
		status,
		ms: Math.round(ms * 100) / 100,
		kept,
		aborted: response.writableFinished ? undefined : true,
	};
	if (status >= 500) log.error(line, "answered");
	else log.info(line, "answered");
}

export function pathOf(request: IncomingMessage): string {
	const url = request.url ?? "";
	const query = url.indexOf("?");
	return (query === -1 ? url : url.slice(0, query)).slice(0, 300);
}

/**
 * Right before the head is sent: nothing is cached unless the route said so, and where Remix appended a header
 * that stood there already (a stricter policy for a download), the route's own counts.
 */
function lastWordOnHeaders(response: ServerResponse): void {
	const writeHead = response.writeHead;
	response.writeHead = function lastWord(this: ServerResponse, ...args: unknown[]) {
		if (!response.headersSent) {
			if (!response.hasHeader("cache-control")) response.setHeader("cache-control", "private, no-cache");
			const policy = response.getHeader("content-security-policy");
			if (Array.isArray(policy)) response.setHeader("content-security-policy", policy.at(-1) ?? "");
		}
		return (writeHead as (...args: unknown[]) => ServerResponse).apply(response, args);
	} as typeof response.writeHead;
}
