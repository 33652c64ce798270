import { counts, floats } from "./lists.js";

/** @typedef {Pick<import("./body.js").Body, "points" | "triangles">} Body */

/** Cosine of the angle up to which two faces at a corner are one round surface: 38 degrees. */
const crease = Math.cos((38 * Math.PI) / 180);
/** At the middle of a large fan every face stands for itself. */
const mostNeighbours = 48;

/**
 * The normal of every triangle, as long as the triangle's area times two.
 *
 * @param {Body} body
 */
function faceNormals({ points, triangles }) {
	const normals = floats(triangles.length);
	for (let at = 0; at < triangles.length; at += 3) {
		const a = /** @type {number} */ (triangles[at]) * 3;
		const b = /** @type {number} */ (triangles[at + 1]) * 3;
		const c = /** @type {number} */ (triangles[at + 2]) * 3;
		const x = /** @type {number} */ (points[a]);
		const y = /** @type {number} */ (points[a + 1]);
		const z = /** @type {number} */ (points[a + 2]);
		const ux = /** @type {number} */ (points[b]) - x;
		const uy = /** @type {number} */ (points[b + 1]) - y;
		const uz = /** @type {number} */ (points[b + 2]) - z;
		const vx = /** @type {number} */ (points[c]) - x;
		const vy = /** @type {number} */ (points[c + 1]) - y;
		const vz = /** @type {number} */ (points[c + 2]) - z;
		normals[at] = uy * vz - uz * vy;
		normals[at + 1] = uz * vx - ux * vz;
		normals[at + 2] = ux * vy - uy * vx;
	}
	return normals;
}

/**
 * The triangles at each vertex, as one list and where each vertex's share of it begins.
 *
 * @param {Body} body
 */
function trianglesAt({ points, triangles }) {
	const starts = counts(points.length / 3 + 1).fill(0);
	for (const vertex of triangles) starts[vertex + 1] = /** @type {number} */ (starts[vertex + 1]) + 1;
	for (let vertex = 1; vertex < starts.length; vertex += 1) {
		starts[vertex] = /** @type {number} */ (starts[vertex]) + /** @type {number} */ (starts[vertex - 1]);
	}
	const next = counts(starts.length);
	next.set(starts);
	const list = counts(triangles.length);
	for (let at = 0; at < triangles.length; at += 1) {
		const vertex = /** @type {number} */ (triangles[at]);
		const place = /** @type {number} */ (next[vertex]);
		list[place] = (at / 3) | 0;
		next[vertex] = place + 1;
	}
	return { starts, list };
}

/**
 * Gives a function that writes the nine numbers of a triangle's three corner normals, of length 1: at each corner the
 * mean of the faces that go on smoothly from this one. Only what is seen is asked for, so nothing is made before.
 *
 * @param {Body} body
 */
export function cornerNormals(body) {
	const faces = faceNormals(body);
	const { starts, list } = trianglesAt(body);

	/** @param {number} triangle @param {Float64Array} out */
	return function normalsOf(triangle, out) {
		const at = triangle * 3;
		const fx = /** @type {number} */ (faces[at]);
		const fy = /** @type {number} */ (faces[at + 1]);
		const fz = /** @type {number} */ (faces[at + 2]);
		const own = Math.sqrt(fx * fx + fy * fy + fz * fz) || 1;
		for (let corner = 0; corner < 3; corner += 1) {
			const vertex = /** @type {number} */ (body.triangles[at + corner]);
			const start = /** @type {number} */ (starts[vertex]);
			const end = /** @type {number} */ (starts[vertex + 1]);
			let x = fx;
			let y = fy;
			let z = fz;
			for (let place = start; place < end && end - start <= mostNeighbours; place += 1) {
				const other = /** @type {number} */ (list[place]);
				if (other === triangle) continue;
				const ox = /** @type {number} */ (faces[other * 3]);
				const oy = /** @type {number} */ (faces[other * 3 + 1]);
				const oz = /** @type {number} */ (faces[other * 3 + 2]);
				const dot = fx * ox + fy * oy + fz * oz;
				if (dot <= 0 || dot < crease * own * Math.sqrt(ox * ox + oy * oy + oz * oz)) continue;
				x += ox;
				y += oy;
				z += oz;
			}
			const length = Math.sqrt(x * x + y * y + z * z) || 1;
			out[corner * 3] = x / length;
			out[corner * 3 + 1] = y / length;
			out[corner * 3 + 2] = z / length;
		}
	};
}
