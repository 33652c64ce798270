import { createReadStream } from "node:fs";
import { RefusedFile } from "./refused.js";

const longestLine = 64 * 1024;

/**
 * The lines of a text file, one after the other and in linear time. Refuses what no text has: a NUL byte, or a
 * line of more than 64 KB.
 *
 * @param {string} path
 */
export async function* linesOf(path) {
	let rest = "";
	for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) {
		if (chunk.includes("\0")) throw new RefusedFile("media:damagedFile");
		const lines = (rest + chunk).split("\n");
		rest = lines.pop() ?? "";
		if (rest.length > longestLine) throw new RefusedFile("media:damagedFile");
		for (const line of lines) yield line;
	}
	if (rest) yield rest;
}
