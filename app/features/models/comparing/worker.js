import { parentPort, workerData } from "node:worker_threads";
import { solidsBetween } from "./solids.js";
import { surfacesBetween } from "./surfaces.js";

/**
 * @typedef {import("./surface.js").Mesh} Mesh
 * @typedef {object} Job
 * @property {Mesh[]} before
 * @property {Mesh[]} after
 * @property {import("../rules/difference.ts").Alignment} alignment
 * @property {import("./bounds.ts").ComparingBounds} within
 * @property {number[]} tolerances
 */

/** Compares two shapes and ends. A thread of its own: its time and memory are bounded by whoever starts it. */
async function compare() {
	/** @type {Job} */
	const { before, after, alignment, within, tolerances } = workerData;
	let told = 0;
	const surfaces = surfacesBetween(before, after, alignment, { ...within, tolerances }, (share) => {
		const now = Date.now();
		if (now - told < 200) return;
		told = now;
		parentPort?.postMessage({ progress: Math.floor(share * 80) });
	});
	parentPort?.postMessage({ surfaces }, buffersOf([surfaces.before, surfaces.after]));
	const triangles = [...before, ...after].reduce((sum, { indices }) => sum + indices.length / 3, 0);
	if (triangles > within.mostSolidTriangles) return parentPort?.postMessage({ missing: "tooLarge" });
	const wasRefused = boundGeometryMemory(within.solidsMegabytes);
	try {
		const solids = await solidsBetween(before, after, surfaces.shift, within.mostDrawnTriangles);
		parentPort?.postMessage(solids === "notWatertight" ? { missing: solids } : { solids });
	} catch {
		// Whatever the geometry's code fails with, what was found of the surfaces stands.
		parentPort?.postMessage({ missing: wasRefused() ? "tooLarge" : "failed" });
	}
}

/** What can be handed over without a copy. @param {import("./surfaces.js").Side[]} sides @returns {ArrayBuffer[]} */
function buffersOf(sides) {
	const lists = sides.flatMap(({ heat, surface }) => [heat, surface?.positions, surface?.indices]);
	return lists.flatMap((list) => (list ? [/** @type {ArrayBuffer} */ (list.buffer)] : []));
}

/**
 * WebAssembly knows no limit below the one it was compiled with: memory beyond ours is refused when it is asked for.
 * Gives whether it was.
 *
 * @param {number} megabytes
 */
function boundGeometryMemory(megabytes) {
	let refused = false;
	const { grow } = WebAssembly.Memory.prototype;
	WebAssembly.Memory.prototype.grow = function (/** @type {number} */ pages) {
		if (this.buffer.byteLength + pages * 65_536 <= megabytes * 1024 * 1024) return grow.call(this, pages);
		refused = true;
		throw new RangeError("The geometry may not take more memory.");
	};
	return () => refused;
}

await compare();
