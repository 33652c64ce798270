import type { Member } from "#app/kernel/actor.ts";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import { type StoredFile, storeFile } from "./commands/files.server.ts";
import type { MediaServices } from "./commands/pictures.server.ts";
import { partsOf } from "./multipart.server.ts";

const largestField = 4096;
const mostFields = 20;

export interface SentFile {
	stored: StoredFile;
	/** Text fields that stood before the file; later ones aren't read. */
	fields: Map<string, string>;
}

/**
 * Stores the one file that a request carries, as its body or as the field `file` of a multipart form, without ever
 * holding it in memory. For forms of other features too: their action calls this instead of reading the form.
 */
export async function storeSentFile(
	services: MediaServices,
	actor: Member,
	request: Request,
	limit?: number,
): Promise<SentFile> {
	const type = request.headers.get("Content-Type") ?? "";
	if (!request.body) throw nothingSent();
	const body = request.body as unknown as AsyncIterable<Uint8Array>;
	if (!type.startsWith("multipart/form-data")) {
		const name = decodedName(request.headers.get("X-File-Name") ?? "");
		const declared = Number(request.headers.get("Content-Length"));
		const source = declared > 0 ? whole(body, declared) : body;
		return { stored: await storeFile(services, actor, source, { name, limit }), fields: new Map() };
	}
	const fields = new Map<string, string>();
	for await (const { name, fileName, content } of partsOf(body, type)) {
		if (name === "file" && fileName) {
			return { stored: await storeFile(services, actor, content, { name: fileName, limit }), fields };
		}
		if (fields.size >= mostFields) throw new RuleBroken(null, "errors:tooManyFields");
		fields.set(name, await textOf(content));
	}
	throw nothingSent();
}

/** A connection that broke off ends the stream as if the file ended: its declared length tells the difference. */
async function* whole(body: AsyncIterable<Uint8Array>, declared: number): AsyncGenerator<Uint8Array> {
	let bytes = 0;
	for await (const chunk of body) {
		bytes += chunk.byteLength;
		yield chunk;
	}
	if (bytes !== declared) throw new RuleBroken("file", "media:connectionLost");
}

async function textOf(content: AsyncIterable<Buffer>): Promise<string> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	for await (const chunk of content) {
		bytes += chunk.length;
		if (bytes > largestField) throw new RuleBroken(null, "errors:formUnreadable");
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}

function decodedName(encoded: string): string {
	try {
		return decodeURIComponent(encoded).slice(0, 1000);
	} catch {
		return "";
	}
}

function nothingSent(): RuleBroken {
	return new RuleBroken("file", "media:noFileSent");
}
