import type { ServerResponse } from "node:http";

export interface CapturedAnswer {
	body: Buffer;
	headers: string[];
}

/** Set anew for each answer, or belonging to the connection. */
const ownToEachAnswer = new Set([
	"connection",
	"content-encoding",
	"content-length",
	"content-security-policy",
	"date",
	"etag",
	"keep-alive",
	"transfer-encoding",
	"x-request-id",
]);

/**
 * Watches what is written into the response and hands it over when the answer is complete; null when it isn't one
 * to keep: another status than 200, a cookie in it, cut off, or longer than `maxBytes`. Called exactly once.
 */
export function captureAnswer(
	response: ServerResponse,
	maxBytes: number,
	done: (answer: CapturedAnswer | null) => void,
): void {
	const chunks: Buffer[] = [];
	let length = 0;
	let settled = false;
	const fixed = new Set(response.getHeaderNames());
	const { write, end } = response;

	response.write = function watchedWrite(this: ServerResponse, ...args: unknown[]) {
		collect(args[0], args[1]);
		return (write as (...args: unknown[]) => boolean).apply(response, args);
	} as typeof response.write;
	response.end = function watchedEnd(this: ServerResponse, ...args: unknown[]) {
		collect(args[0], args[1]);
		const result = (end as (...args: unknown[]) => ServerResponse).apply(response, args);
		settle(keepable() ? { body: Buffer.concat(chunks), headers: ownHeaders() } : null);
		return result;
	} as typeof response.end;
	response.once("close", () => settle(null));

	function collect(chunk: unknown, encoding: unknown): void {
		if (settled || chunk === null || chunk === undefined || typeof chunk === "function") return;
		const bytes =
			typeof chunk === "string"
				? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
				: Buffer.from(chunk as Uint8Array);
		length += bytes.length;
		if (length > maxBytes) settle(null);
		else chunks.push(bytes);
	}

	function keepable(): boolean {
		return response.statusCode === 200 && !response.hasHeader("set-cookie");
	}

	/** What stood on the response before Remix is the same for all answers and is added again to each. */
	function ownHeaders(): string[] {
		const headers: string[] = [];
		for (const name of response.getHeaderNames()) {
			if (fixed.has(name) || ownToEachAnswer.has(name)) continue;
			headers.push(name, String(response.getHeader(name)));
		}
		return headers;
	}

	function settle(answer: CapturedAnswer | null): void {
		if (settled) return;
		settled = true;
		done(answer);
	}
}
