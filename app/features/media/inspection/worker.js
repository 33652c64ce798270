import { parentPort } from "node:worker_threads";
import { inspectArchive } from "./archive.js";
import { inspectGlb } from "./glb.js";
import { inspectObj } from "./obj.js";
import { postRefusal, postShape } from "./post-shape.js";
import { readShape } from "./shapes/read.js";
import { inspectBinaryStl, normaliseAsciiStl } from "./stl.js";
import { inspectText } from "./text.js";

const textKinds = new Set(["txt", "md", "csv", "json", "scad", "gcode"]);

/**
 * Examines one file, or reads the shape in it. A thread of its own, which takes one after the other: what a stranger sends may be made to take
 * all time and memory, and both are bounded here without holding up any page.
 *
 * @param {{ path: string, bytes: number, kind: string, target: string }} job
 * @returns {Promise<{ kind: string, normalised: boolean }>}
 */
async function examine({ path, bytes, kind, target }) {
	if (kind === "zip") return { kind: await inspectArchive(path, bytes), normalised: false };
	if (kind === "stl-text") {
		await normaliseAsciiStl(path, target);
		return { kind: "stl", normalised: true };
	}
	if (kind === "stl") await inspectBinaryStl(path);
	if (kind === "obj") await inspectObj(path);
	if (kind === "glb") await inspectGlb(path, bytes);
	if (textKinds.has(kind)) await inspectText(path);
	return { kind, normalised: false };
}

parentPort?.on("message", (job) =>
	(job.read ? readShape(job).then(postShape) : examine(job).then(postFound)).catch(postRefusal),
);

/** @param {{ kind: string, normalised: boolean }} found */
function postFound(found) {
	parentPort?.postMessage({ found });
}
