import { BackSide, BufferAttribute, BufferGeometry, Ray } from "three";
import { CENTER, MeshBVH, SAH } from "three-mesh-bvh";

/** @typedef {import("../shape/shape-file.ts").ShapePart} ShapePart */
/** @typedef {{ thickness: number, weight: number }} Probe */

const probesInAll = 3000;
const fewestProbes = 40;
const seed = 0x2f6b1a75;
/** A better tree takes longer to make than it saves for a larger surface. */
const largeFrom = 200_000;
/** Share of the size below which nothing counts as met: slivers beside the point that a ray begins at. */
const touching = 1e-5;

/**
 * How thick the material is under a closed surface, at points spread evenly over its area: from each, straight inward
 * until the surface is met from behind. An estimate, and the same one each time.
 *
 * @param {ShapePart} part
 * @param {{ area: number, ofAll: number, length: number }} size area, its share of the whole model's, diagonal
 * @returns {Probe[]}
 */
export function probeWalls(part, { area, ofAll, length }) {
	const count = Math.max(fewestProbes, Math.round(probesInAll * ofAll));
	const geometry = new BufferGeometry();
	geometry.setAttribute("position", new BufferAttribute(part.positions, 3));
	// The tree puts the triangles into an order of its own.
	geometry.setIndex(new BufferAttribute(part.indices.slice(), 1));
	const strategy = part.indices.length < 3 * largeFrom ? SAH : CENTER;
	const tree = new MeshBVH(geometry, { strategy });
	/** @type {Probe[]} */
	const probes = [];
	for (const ray of raysInto(part, area, count)) {
		const hit = tree.raycastFirst(ray, BackSide, length * touching);
		if (hit) probes.push({ thickness: hit.distance, weight: area / count });
	}
	return probes;
}

/**
 * The thickness that lies under less than 5 of 100 parts of the area, and the one under half of it.
 *
 * @param {Probe[]} probes
 */
export function wallOf(probes) {
	if (probes.length === 0) return null;
	const sorted = [...probes].sort((a, b) => a.thickness - b.thickness);
	const all = sorted.reduce((sum, { weight }) => sum + weight, 0);
	/** @param {number} share */
	function upTo(share) {
		let passed = 0;
		for (const { thickness, weight } of sorted) {
			passed += weight;
			if (passed >= all * share) return thickness;
		}
		return sorted.at(-1)?.thickness ?? 0;
	}
	return { thin: upTo(0.05), median: upTo(0.5) };
}

/** Rays from `count` points, one in each equal part of the area, straight into the material. @param {ShapePart} part @param {number} area @param {number} count */
function* raysInto({ positions, indices }, area, count) {
	const next = chanceFrom(seed);
	const ray = new Ray();
	let passed = 0;
	let taken = 0;
	let wanted = (next() * area) / count;
	for (let at = 0; at < indices.length && taken < count; at += 3) {
		const [a, b, c] = [(indices[at] ?? 0) * 3, (indices[at + 1] ?? 0) * 3, (indices[at + 2] ?? 0) * 3];
		/** @param {number} from @param {number} axis */
		const side = (from, axis) => (positions[from + axis] ?? 0) - (positions[a + axis] ?? 0);
		const nx = side(b, 1) * side(c, 2) - side(b, 2) * side(c, 1);
		const ny = side(b, 2) * side(c, 0) - side(b, 0) * side(c, 2);
		const nz = side(b, 0) * side(c, 1) - side(b, 1) * side(c, 0);
		const twice = Math.hypot(nx, ny, nz);
		passed += twice / 2;
		for (; passed > wanted && taken < count; wanted = ((taken + next()) * area) / count) {
			taken += 1;
			// Evenly over a triangle: Osada et al., "Shape distributions", ACM TOG 21(4), 2002.
			const [root, share] = [Math.sqrt(next()), next()];
			const [u, v] = [root * (1 - share), root * share];
			/** @param {number} axis */
			const along = (axis) => (positions[a + axis] ?? 0) + u * side(b, axis) + v * side(c, axis);
			ray.origin.set(along(0), along(1), along(2));
			ray.direction.set(-nx / twice, -ny / twice, -nz / twice);
			yield ray;
		}
	}
}

/** Numbers from 0 to 1 that come in the same order each time (mulberry32). @param {number} from */
function chanceFrom(from) {
	let state = from;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
