import { parentPort, workerData } from "node:worker_threads";
import { inspectArchive } from "./archive.js";
import { inspectGlb } from "./glb.js";
import { inspectObj } from "./obj.js";
import { RefusedFile } from "./refused.js";
import { inspectBinaryStl, normaliseAsciiStl } from "./stl.js";

/**
 * Examines one file and reports once. A thread of its own: what a stranger sends may be made to take all time and
 * memory, and both are bounded here without holding up any page.
 */
const { path, bytes, kind, target } = workerData;

/** @returns {Promise<{ kind: string, normalised: boolean }>} */
async function examine() {
	if (kind === "zip") return { kind: await inspectArchive(path, bytes), normalised: false };
	if (kind === "stl-text") {
		await normaliseAsciiStl(path, target);
		return { kind: "stl", normalised: true };
	}
	if (kind === "stl") await inspectBinaryStl(path);
	if (kind === "obj") await inspectObj(path);
	if (kind === "glb") await inspectGlb(path, bytes);
	return { kind, normalised: false };
}

examine().then(
	(found) => parentPort?.postMessage({ found }),
	(error) => {
		if (!(error instanceof RefusedFile)) throw error;
		parentPort?.postMessage({ refused: { reason: error.reason, values: error.values } });
	},
);
