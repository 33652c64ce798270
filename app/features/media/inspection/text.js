import { createReadStream } from "node:fs";
import { RefusedFile } from "./refused.js";

/** Controls that texts have: tab, line feed, vertical tab, form feed, carriage return, end of file, escape. */
const usual = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

/**
 * A text in any encoding: no control characters that only machines write; UTF-16, in which every other byte is one, says
 * so by its first two.
 *
 * @param {string} path
 */
export async function inspectText(path) {
	let first = true;
	for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
		if (first && isUtf16(chunk)) return;
		first = false;
		for (const byte of chunk) {
			if (byte < 0x20 && !usual.has(byte)) throw new RefusedFile("media:notText");
		}
	}
}

/** @param {Buffer} bytes */
function isUtf16(bytes) {
	const [one, other] = bytes;
	return bytes.length % 2 === 0 && ((one === 0xff && other === 0xfe) || (one === 0xfe && other === 0xff));
}
