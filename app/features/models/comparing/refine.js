import { boundsOf } from "./surface.js";

/** @typedef {import("./surface.js").Mesh} Mesh */

/** Edges of a refined surface are at most this share of its diagonal, where the number of triangles allows. */
const finest = 1 / 120;

/**
 * The same surface in triangles small enough to be painted by what is found at their corners; null where they are
 * already, or are many. The first vertices stay as they were. Neighbours agree about each edge, so nothing gapes.
 *
 * @param {Mesh} mesh
 * @param {number} mostTriangles
 * @returns {Mesh | null}
 */
export function refined(mesh, mostTriangles) {
	if (mesh.indices.length / 3 > mostTriangles) return null;
	const { min, max } = boundsOf(mesh);
	const diagonal = Math.hypot(max[0] - min[0], max[1] - min[1], max[2] - min[2]);
	if (!(diagonal > 0)) return null;
	for (let longest = diagonal * finest; longest < diagonal; longest *= 1.5) {
		const cut = cutTo(mesh, longest, mostTriangles);
		if (cut) return cut.indices.length === mesh.indices.length ? null : cut;
	}
	return null;
}

/**
 * Null where it would be too many triangles.
 *
 * @param {Mesh} mesh
 * @param {number} longest
 * @param {number} mostTriangles
 * @returns {Mesh | null}
 */
function cutTo(mesh, longest, mostTriangles) {
	const vertices = growing(mesh.positions, longest);
	/** @type {number[]} */
	const triangles = [];
	for (let at = 0; at < mesh.indices.length; at += 3) {
		const [a, b, c] = mesh.indices.subarray(at, at + 3);
		cutTriangle(
			vertices,
			triangles,
			/** @type {number} */ (a),
			/** @type {number} */ (b),
			/** @type {number} */ (c),
		);
		if (triangles.length > mostTriangles * 3) return null;
	}
	return { positions: vertices.all(), indices: Uint32Array.from(triangles) };
}

/**
 * A list of vertices that grows by middles of edges, each made once. What is halved until it is short enough is cut at
 * the same places by both triangles beside it.
 *
 * @param {Float32Array} given
 * @param {number} longest
 */
function growing(given, longest) {
	const positions = Array.from(given);
	/** @type {Map<number, number>} */
	const middles = new Map();
	/** @param {number} a @param {number} axis */
	const at = (a, axis) => /** @type {number} */ (positions[a * 3 + axis]);
	/** @param {number} a @param {number} b */
	const lengthOf = (a, b) => Math.hypot(at(a, 0) - at(b, 0), at(a, 1) - at(b, 1), at(a, 2) - at(b, 2));
	/** @param {number} a @param {number} b @param {number} axis */
	const between = (a, b, axis) => Math.fround((at(a, axis) + at(b, axis)) / 2);
	/** -1 where numbers this far from the origin have no place between the two. @param {number} a @param {number} b @returns {number} */
	function middleOf(a, b) {
		const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b);
		let middle = middles.get(key);
		if (middle === undefined) {
			const [x, y, z] = [between(a, b, 0), between(a, b, 1), between(a, b, 2)];
			const isNew = ![a, b].some((end) => at(end, 0) === x && at(end, 1) === y && at(end, 2) === z);
			middle = isNew ? positions.push(x, y, z) / 3 - 1 : -1;
			middles.set(key, middle);
		}
		return middle;
	}
	/** From a to b in steps that are short enough. @param {number} a @param {number} b @returns {number[]} */
	function chain(a, b) {
		if (!(lengthOf(a, b) > longest)) return [a, b];
		const middle = middleOf(a, b);
		if (middle < 0) return [a, b];
		return [...chain(a, middle), ...chain(middle, b).slice(1)];
	}
	return {
		lengthOf,
		middleOf,
		chain,
		/** @param {number} length */
		isLong: (length) => length > longest,
		all: () => Float32Array.from(positions),
	};
}

/**
 * One with three long sides becomes four; one with a short side is cut across, from its tip to that side.
 *
 * @param {ReturnType<typeof growing>} vertices
 * @param {number[]} into
 * @param {number} a
 * @param {number} b
 * @param {number} c
 */
function cutTriangle(vertices, into, a, b, c) {
	const [ab, bc, ca] = [vertices.lengthOf(a, b), vertices.lengthOf(b, c), vertices.lengthOf(c, a)];
	const shortest = Math.min(ab, bc, ca);
	if (vertices.isLong(shortest)) {
		const [d, e, f] = [vertices.middleOf(a, b), vertices.middleOf(b, c), vertices.middleOf(c, a)];
		if (Math.min(d, e, f) < 0) return void into.push(a, b, c);
		cutTriangle(vertices, into, a, d, f);
		cutTriangle(vertices, into, d, b, e);
		cutTriangle(vertices, into, f, e, c);
		cutTriangle(vertices, into, d, e, f);
	} else if (shortest === bc) cutAcross(vertices.chain(a, b), vertices.chain(a, c), into);
	else if (shortest === ca) cutAcross(vertices.chain(b, c), vertices.chain(b, a), into);
	else cutAcross(vertices.chain(c, a), vertices.chain(c, b), into);
}

/**
 * Fills the narrow space between two ways from one tip.
 *
 * @param {number[]} left
 * @param {number[]} right
 * @param {number[]} into
 */
function cutAcross(left, right, into) {
	let [i, j] = [0, 0];
	while (i < left.length - 1 || j < right.length - 1) {
		const [p, q] = [/** @type {number} */ (left[i]), /** @type {number} */ (right[j])];
		if (j === right.length - 1 || (i + 1) * (right.length - 1) <= (j + 1) * (left.length - 1)) {
			i += 1;
			if (p !== q) into.push(p, /** @type {number} */ (left[i]), q);
		} else {
			j += 1;
			if (p !== q) into.push(p, /** @type {number} */ (right[j]), q);
		}
	}
}
