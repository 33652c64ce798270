import type { Request, RequestHandler } from "express";
import { refuse } from "./refusal-page.server.ts";

const megabyte = 1024 * 1024;

/** Pictures that come with a form: eight of 12 MB, and the fields around them. */
const largestFormWithFiles = 100 * megabyte;
/** A form of text: 20,000 characters of Chinese are 180 kB when URL-encoded, and a form has few such fields. */
const largestForm = 1 * megabyte;
const drainedAtMost = 16 * megabyte;

/**
 * Refuses a body that is too long before reading it. A body must say its length: browsers always do, and Node
 * holds the sender to it, so that nothing behind this has to count.
 */
export function limitBodies({ largestUpload }: { largestUpload: number }): RequestHandler {
	return (request, response, next) => {
		if (request.headers["transfer-encoding"] !== undefined) return refuseBody(411);
		const length = Number(request.headers["content-length"] ?? 0);
		if (length > limitFor(request.headers["content-type"] ?? "", request.path)) return refuseBody(413);
		response.once("finish", () => drain(request));
		next();

		function refuseBody(status: 411 | 413): void {
			response.setHeader("connection", "close");
			response.once("finish", () => drain(request));
			refuse(request, response, status);
		}
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
