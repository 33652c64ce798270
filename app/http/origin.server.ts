import type { RequestHandler } from "express";
import { refuse } from "./refusal-page.server.ts";

/** Methods that change nothing. */
export const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Lets a write through only when it comes from this site's own pages: the browser says so (Sec-Fetch-Site), or its
 * Origin is one of ours. Host and forwarded hosts are the sender's to choose and count for nothing. Remix looks
 * only at documents and single fetch, and lets a missing Origin pass, so this stands before it.
 */
export function refuseForeignWrites(ownOrigins: () => ReadonlySet<string>): RequestHandler {
	return (request, response, next) => {
		// The way in which Remix called a single loader before single fetch; nothing of ours uses it.
		if (hasDataParameter(request.originalUrl)) return refuse(request, response, 400);
		if (!reading.has(request.method) && !comesFromHere(request.headers, ownOrigins())) {
			return refuse(request, response, 403);
		}
		// Settled here: Remix would compare them with each other and answer an empty 500 behind some proxies.
		delete request.headers.origin;
		delete request.headers["x-forwarded-host"];
		next();
	};
}

/** Exported for its test. `headers` in lower case, as Node gives them. */
export function comesFromHere(
	headers: { "sec-fetch-site"?: string | string[] | undefined; origin?: string | undefined },
	own: ReadonlySet<string>,
): boolean {
	const site = headers["sec-fetch-site"];
	if (site !== undefined) return site === "same-origin" || site === "none";
	return headers.origin !== undefined && own.has(headers.origin);
}

function hasDataParameter(url: string): boolean {
	const query = url.indexOf("?");
	// Decoded, because Remix reads it decoded.
	return query !== -1 && new URLSearchParams(url.slice(query + 1)).has("_data");
}
