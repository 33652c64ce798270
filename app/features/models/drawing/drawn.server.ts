import sharp from "sharp";
import { openThread } from "#app/http/thread.server.ts";
import type { DrawnPart } from "./body.js";
import type { Look } from "./draw.js";

// Two million triangles take some seconds alone; the rest is for a machine with other work.
const thread = openThread({
	script: "#app/features/models/drawing/worker.js",
	longestMs: 90_000,
	heapMegabytes: 256,
});

let before: Promise<unknown> = Promise.resolve();

/**
 * A still of these parts as a PNG, drawn in a thread of its own; one after the other, since a large one holds hundreds
 * of megabytes. Throws ThreadEnded, ThreadBroke.
 */
export async function drawnModel(parts: DrawnPart[], look: Look): Promise<Buffer> {
	const lists = parts.map(({ positions, indices }) => ({ positions, indices }));
	const drawing = before.then(() => thread.ask<Uint8Array>({ parts: lists, look }));
	before = drawing.catch(() => {});
	const pixels = await drawing;
	const { width, height } = look;
	return sharp(pixels, { raw: { width, height, channels: 3 } })
		.png({ compressionLevel: 1 })
		.toBuffer();
}
