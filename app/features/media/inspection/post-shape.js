import { parentPort } from "node:worker_threads";
import { RefusedFile } from "./refused.js";

/** Hands a shape over to who asked; its lists go along without being copied. @param {import("./shapes/read.js").Shape} found */
export function postShape(found) {
	const lists = found.parts.flatMap(({ positions, indices }) => [positions.buffer, indices.buffer]);
	parentPort?.postMessage({ found }, /** @type {ArrayBuffer[]} */ (lists));
}

/** Hands over why a file isn't taken; anything else breaks the thread. @param {unknown} error */
export function postRefusal(error) {
	if (!(error instanceof RefusedFile)) throw error;
	parentPort?.postMessage({ refused: { reason: error.reason, values: error.values } });
}
