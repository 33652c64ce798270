import { Writable } from "node:stream";
import type { PipeableStream } from "react-dom/server";

/**
 * All that a finished rendering writes, in one piece. React 18 fills blocks of 2,048 bytes and, where a character
 * of several bytes doesn't fit into the rest of one, sends that rest as zeros (facebook/react#26228, mended in 19):
 * on a Chinese page every few lines, in the middle of its text or of its data. No block of HTML ends with a zero.
 */
export function wholeDocument(stream: PipeableStream): Promise<Buffer<ArrayBuffer>> {
	return new Promise((resolve, reject) => {
		const chunks: Uint8Array[] = [];
		const whole = new Writable({
			write(chunk: Uint8Array, _encoding, done) {
				let end = chunk.length;
				while (end > 0 && chunk[end - 1] === 0) end -= 1;
				chunks.push(chunk.subarray(0, end));
				done();
			},
		});
		whole.once("error", reject);
		whole.once("finish", () => resolve(Buffer.concat(chunks)));
		stream.pipe(whole);
	});
}
