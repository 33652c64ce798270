import { parentPort } from "node:worker_threads";
import { drawModel } from "./draw.js";

parentPort?.on("message", ({ parts, look }) => {
	const pixels = drawModel(parts, look);
	parentPort?.postMessage(pixels, [pixels.buffer]);
});
