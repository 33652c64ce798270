import type { Request, RequestHandler } from "express";
import { TooLarge } from "../kernel/domain-error.ts";
import { asksForData } from "./asked-in-vain.server.ts";
import { refuse } from "./refusal-page.server.ts";

const megabyte = 1024 * 1024;

/** Pictures that come with a form: eight of 12 MB, and the fields around them. */
const largestFormWithFiles = 100 * megabyte;
/** A form of text: 20,000 characters of Chinese are 180 kB when URL-encoded, and a form has few such fields. */
const largestForm = 1 * megabyte;
const drainedAtMost = 16 * megabyte;

/**
 * Refuses a body that is too long before reading it. A body must say its length: browsers always do, and Node
 * holds the sender to it, so that nothing behind this has to count. Stands behind the other refusals: it has the last
 * word, since the bodies of those may be read.
 */
export function limitBodies({ largestUpload }: { largestUpload: number }): RequestHandler {
	return (request, response, next) => {
		response.once("finish", () => drain(request));
		const saysLength = request.headers["transfer-encoding"] === undefined;
		const length = Number(request.headers["content-length"] ?? 0);
		const limit = limitFor(request.headers["content-type"] ?? "", request.path);
		if (saysLength && length <= limit) return next();
		response.setHeader("connection", "close");
		if (!saysLength) return refuse(request, response, 411);
		if (!asksForData(request)) return refuse(request, response, 413);
		const reason = limit === largestForm ? "errors:formTooLarge" : "errors:uploadTooLarge";
		request.refusedFor = new TooLarge(limit / megabyte, reason);
		next();
	};

	function limitFor(type: string, path: string): number {
		if (uploadPath.test(path)) return largestUpload;
		return type.startsWith("multipart/form-data") ? largestFormWithFiles : largestForm;
	}
}

/**
 * Reads on what an answer did not wait for (a refusal, an action that looks at who asks before at what). Until most
 * of its body is taken a browser doesn't show the answer; beyond a size it is cut off.
 */
function drain(request: Request): void {
	if (request.complete) return;
	let drained = 0;
	request.removeAllListeners("data");
	request.on("data", (chunk: Buffer) => {
		drained += chunk.length;
		if (drained > drainedAtMost) request.destroy();
	});
	request.resume();
}

/** Where models and archives are uploaded, one file per request. */
export const uploadPath = /^\/media\/|\/(files|pictures)(\.data)?\/?$/;
