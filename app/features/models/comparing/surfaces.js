import { refined } from "./refine.js";
import { sampleEvenly } from "./samples.js";
import { boundsOf, distanceTo, joined } from "./surface.js";

/**
 * @typedef {import("./surface.js").Mesh} Mesh
 * @typedef {import("../rules/difference.ts").Alignment} Alignment
 * @typedef {import("../rules/difference.ts").Distances} Distances
 * @typedef {{ samples: number, fewestSamples: number, mostVertices: number, mostPainted: number, sideMs: number, tolerances: readonly number[] }} Fineness
 * @typedef {(x: number, y: number, z: number) => number} Ask
 * @typedef {{ distances: Distances, heat: Float32Array | null, surface: Mesh | null }} Side
 * @typedef {{ shift: [number, number, number], before: Side, after: Side }} Surfaces
 */

/**
 * How far two surfaces lie from each other, seen from both.
 *
 * @param {Mesh[]} before
 * @param {Mesh[]} after
 * @param {Alignment} alignment
 * @param {Fineness} fineness
 * @param {(share: number) => void} tell how much is done, from 0 to 1
 * @returns {Surfaces}
 */
export function surfacesBetween(before, after, alignment, fineness, tell) {
	const [earlier, later] = [joined(before), joined(after)];
	const shift = shiftFor(alignment, earlier, later);
	const back = /** @type {[number, number, number]} */ (shift.map((by) => -by));
	const toLater = distanceTo(copyOf(later), shift);
	tell(0.05);
	const seenFromBefore = seenFrom(earlier, toLater, fineness, (share) => tell(0.05 + share * 0.45));
	const toEarlier = distanceTo(copyOf(earlier), back);
	tell(0.55);
	const seenFromAfter = seenFrom(later, toEarlier, fineness, (share) => tell(0.55 + share * 0.45));
	return { shift, before: seenFromBefore, after: seenFromAfter };
}

/**
 * @param {Alignment} alignment
 * @param {Mesh} before
 * @param {Mesh} after
 * @returns {[number, number, number]}
 */
function shiftFor(alignment, before, after) {
	if (alignment === "origin") return [0, 0, 0];
	const [from, to] = [boundsOf(before), boundsOf(after)];
	/** @param {0 | 1 | 2} axis */
	const centre = (axis) => (to.min[axis] + to.max[axis] - from.min[axis] - from.max[axis]) / 2;
	return [centre(0), centre(1), alignment === "base" ? to.min[2] - from.min[2] : centre(2)];
}

/**
 * Figures come from points spread evenly over the area, the largest from corners too; what a page paints is found at
 * the corners, of a finer surface where there are few. Where a point takes long, as in the middle of a sphere, from
 * which everything is equally far, there are fewer points, and corners are left out.
 *
 * @param {Mesh} mesh
 * @param {Ask} ask
 * @param {Fineness} fineness
 * @param {(share: number) => void} tell
 * @returns {Side}
 */
function seenFrom(
	mesh,
	ask,
	{ samples, fewestSamples, mostVertices, mostPainted, sideMs, tolerances },
	tell,
) {
	const affordable = sideMs / msPerPoint(mesh, samples, ask);
	const wanted = Math.round(Math.max(fewestSamples, Math.min(samples, affordable / 2)));
	const paintable = (/** @type {Mesh} */ { positions }) =>
		positions.length / 3 <= mostVertices && wanted + positions.length / 3 <= affordable;
	const finer = paintable(mesh) ? refined(mesh, mostPainted) : null;
	const surface = finer && paintable(finer) ? finer : null;
	const { positions } = surface ?? mesh;
	const withCorners = paintable(surface ?? mesh);
	const all = wanted + (withCorners ? positions.length / 3 : 0);
	const sampled = distancesAtSamples(mesh, wanted, ask, (done) => tell(done / all));
	const heat = withCorners ? distancesAtCorners(positions, ask, (done) => tell((wanted + done) / all)) : null;
	const { sorted, mean } = sampled;
	const distances = {
		samples: sorted.length,
		corners: heat?.length ?? 0,
		largest: heat?.reduce((most, one) => Math.max(most, one), sorted.at(-1) ?? 0) ?? sorted.at(-1) ?? 0,
		p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0,
		mean,
		beyond: tolerances.map((tolerance) => shareBeyond(sorted, tolerance)),
	};
	return { distances, heat, surface };
}

/**
 * Tried at some of the samples, in short rows as they will follow each other. The longest few don't count: this thread
 * waited for its turn.
 *
 * @param {Mesh} mesh
 * @param {number} samples
 * @param {Ask} ask
 */
function msPerPoint(mesh, samples, ask) {
	const every = Math.ceil(samples / 20);
	/** @type {number[]} */
	const took = [];
	sampleEvenly(mesh, samples, (x, y, z, at) => {
		if (at % every > 20) return;
		const began = performance.now();
		ask(x, y, z);
		took.push(performance.now() - began);
	});
	const counted = took.sort((a, b) => a - b).slice(0, Math.ceil(took.length * 0.97));
	return counted.reduce((sum, ms) => sum + ms, 0) / Math.max(counted.length, 1);
}

/**
 * @param {Mesh} mesh
 * @param {number} wanted
 * @param {Ask} ask
 * @param {(done: number) => void} tell
 */
function distancesAtSamples(mesh, wanted, ask, tell) {
	const found = new Float32Array(wanted);
	let sum = 0;
	const count = sampleEvenly(mesh, wanted, (x, y, z, at) => {
		const distance = ask(x, y, z);
		found[at] = distance;
		sum += distance;
		if (at % 256 === 0) tell(at);
	});
	return { sorted: found.subarray(0, count).sort(), mean: count > 0 ? sum / count : 0 };
}

/** @param {Float32Array} positions @param {Ask} ask @param {(done: number) => void} tell */
function distancesAtCorners(positions, ask, tell) {
	const heat = new Float32Array(positions.length / 3);
	for (let at = 0; at < heat.length; at += 1) {
		const [x = 0, y = 0, z = 0] = positions.subarray(at * 3, at * 3 + 3);
		heat[at] = ask(x, y, z);
		if (at % 256 === 0) tell(at);
	}
	return heat;
}

/** @param {Float32Array} sorted @param {number} tolerance */
function shareBeyond(sorted, tolerance) {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if (/** @type {number} */ (sorted[middle]) > tolerance) to = middle;
		else from = middle + 1;
	}
	return sorted.length > 0 ? (sorted.length - from) / sorted.length : 0;
}

/** @param {Mesh} mesh @returns {Mesh} with a list of triangles of its own, which the search tree puts in its order */
function copyOf({ positions, indices }) {
	return { positions, indices: indices.slice() };
}
