import type { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";

/**
 * Headers for bytes that a stranger gave us: never run (nor sniffed or embedded elsewhere: the edge says so of all). What is in use may be kept by anybody for
 * ever, since its address never carries other bytes; what isn't, only by its owner's browser.
 */
export function inertHeaders(media: {
	attachedAt: Date | null;
	hiddenAt: Date | null;
}): Record<string, string> {
	const shared = media.attachedAt !== null && media.hiddenAt === null;
	return {
		"Cache-Control": shared ? "public, max-age=31536000, immutable" : "private, no-cache",
		"Content-Security-Policy": "default-src 'none'; sandbox",
	};
}

interface Download {
	attachedAt: Date | null;
	hiddenAt: Date | null;
	originalName: string;
	mime: string;
	sha256: string;
}

/** Headers of a download. Its hash goes along (RFC 9530), so that whoever fetches it can check what arrived. */
export function attachmentHeaders(media: Download): Record<string, string> & { ETag: string } {
	return {
		...inertHeaders(media),
		// `no-transform` also keeps our own compression away: it would break ranges.
		"Cache-Control": `${inertHeaders(media)["Cache-Control"]}, no-transform`,
		"Content-Type": media.mime,
		"Content-Disposition": attachmentName(media.originalName),
		"Repr-Digest": `sha-256=:${Buffer.from(media.sha256, "hex").toString("base64")}:`,
		"Accept-Ranges": "bytes",
		ETag: `"${media.sha256}"`,
	};
}

/** A Content-Disposition that saves under any name, in all browsers (RFC 6266). */
export function attachmentName(name: string): string {
	const ascii = name.replace(/[^\x20-\x7E]|["\\%]/g, "_");
	return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`;
}

/** Bytes from the first to the last, both included, counted from 0. */
export interface ByteRange {
	start: number;
	end: number;
}

/** The one range asked for, null for the whole (also for several, and for an older file's rest), or "beyond". */
export function rangeOf(headers: Headers, bytes: number, etag: string): ByteRange | "beyond" | null {
	const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get("Range") ?? "");
	const condition = headers.get("If-Range");
	if (!asked || asked[0] === "bytes=-" || (condition !== null && condition !== etag)) return null;
	const [, from = "", to = ""] = asked;
	const start = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
	const end = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
	return start > end || start >= bytes ? "beyond" : { start, end };
}

/**
 * Answers with bytes under the given headers: nothing where the asker has them by their ETag, the one range that was
 * asked for, 416 beyond the end, else the whole.
 */
export async function rangedAnswer(
	request: Request,
	headers: Record<string, string> & { ETag: string },
	{ bytes, read }: { bytes: number; read(range?: ByteRange): Readable | Promise<Readable> },
): Promise<Response> {
	if (request.headers.get("If-None-Match") === headers.ETag)
		return new Response(null, { status: 304, headers });
	const range = rangeOf(request.headers, bytes, headers.ETag);
	if (range === "beyond") {
		const beyond = { ...headers, "Content-Range": `bytes */${bytes}` };
		return new Response(null, { status: 416, headers: beyond });
	}
	const { start, end } = range ?? { start: 0, end: bytes - 1 };
	const part = range && { "Content-Range": `bytes ${start}-${end}/${bytes}` };
	const stream = await read(range ?? undefined);
	return new Response(createReadableStreamFromReadable(stream), {
		status: range ? 206 : 200,
		headers: { ...headers, ...part, "Content-Length": String(end - start + 1) },
	});
}

function percent(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
