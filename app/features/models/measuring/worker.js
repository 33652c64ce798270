import { parentPort } from "node:worker_threads";
import { constants, gzipSync } from "node:zlib";
import { writeShape } from "../shape/write-shape.js";
import { measureModel } from "./measure.js";

/**
 * Measures a shape and writes the form in which it is kept, plain and compressed. A thread of its own: two million
 * triangles take seconds.
 *
 * @param {import("../shape/shape-file.ts").Shape} shape
 */
function measured(shape) {
	const facts = measureModel(shape.parts);
	const file = writeShape(shape);
	const packed = new Uint8Array(gzipSync(file, { level: constants.Z_BEST_SPEED + 3 }));
	return { facts, file, packed };
}

parentPort?.on("message", (shape) => {
	const answer = measured(shape);
	parentPort?.postMessage(answer, [answer.file.buffer, answer.packed.buffer]);
});
