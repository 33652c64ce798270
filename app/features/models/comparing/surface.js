import { BufferAttribute, BufferGeometry, Vector3 } from "three";
import { MeshBVH } from "three-mesh-bvh";

/**
 * @typedef {{ positions: Float32Array, indices: Uint32Array }} Mesh
 * @typedef {{ min: [number, number, number], max: [number, number, number] }} Bounds
 */

/** All parts as one mesh, in their order. @param {Mesh[]} parts @returns {Mesh} */
export function joined(parts) {
	const positions = new Float32Array(parts.reduce((sum, part) => sum + part.positions.length, 0));
	const indices = new Uint32Array(parts.reduce((sum, part) => sum + part.indices.length, 0));
	let [vertex, corner] = [0, 0];
	for (const part of parts) {
		positions.set(part.positions, vertex * 3);
		for (const [at, index] of part.indices.entries()) indices[corner + at] = index + vertex;
		vertex += part.positions.length / 3;
		corner += part.indices.length;
	}
	return { positions, indices };
}

/** The box around what triangles use; a vertex that none uses is no part of the surface. @param {Mesh} mesh @returns {Bounds} */
export function boundsOf({ positions, indices }) {
	/** @type {Bounds} */
	const bounds = { min: [Infinity, Infinity, Infinity], max: [-Infinity, -Infinity, -Infinity] };
	for (const index of indices) {
		for (let axis = 0; axis < 3; axis += 1) {
			const value = /** @type {number} */ (positions[index * 3 + axis]);
			if (value < /** @type {number} */ (bounds.min[axis])) bounds.min[axis] = value;
			if (value > /** @type {number} */ (bounds.max[axis])) bounds.max[axis] = value;
		}
	}
	return bounds;
}

/**
 * Asks how far a point lies from a surface. Points that follow each other should lie near each other: the answer to
 * one bounds the search for the next.
 *
 * @param {Mesh} mesh whose order of triangles is changed
 * @param {readonly [number, number, number]} shift by which each point is moved before it is asked for
 * @returns {(x: number, y: number, z: number) => number}
 */
export function distanceTo({ positions, indices }, shift) {
	const geometry = new BufferGeometry();
	geometry.setAttribute("position", new BufferAttribute(positions, 3));
	geometry.setIndex(new BufferAttribute(indices, 1));
	const tree = new MeshBVH(geometry, { targetLeafSize: 6 });
	const point = new Vector3();
	const last = new Vector3();
	/** @type {{ point: Vector3, distance: number, faceIndex: number }} */
	const target = { point: new Vector3(), distance: 0, faceIndex: 0 };
	let known = Infinity;
	return (x, y, z) => {
		point.set(x + shift[0], y + shift[1], z + shift[2]);
		// Nothing is farther than the last one's nearest point is; a hair more, for rounding.
		const bound = (known + point.distanceTo(last)) * 1.001 + 1e-6;
		const found =
			tree.closestPointToPoint(point, target, 0, bound) ?? tree.closestPointToPoint(point, target);
		known = found?.distance ?? Infinity;
		last.copy(point);
		return known;
	};
}
