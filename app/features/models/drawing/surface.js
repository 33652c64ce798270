import { shorts } from "./lists.js";
import { cornerNormals } from "./normals.js";

/** @typedef {import("./body.js").Body} Body */
/** @typedef {import("./fill.js").Film} Film */

/** What 1 is among the whole numbers in which normals are kept. */
export const whole = 32767;

/**
 * The normal at every sample of a film, turned towards the eye whichever way its triangle winds: three whole numbers
 * each.
 *
 * @param {Body} body
 * @param {Float32Array} seen
 * @param {Film} film
 */
export function normalsOn(body, seen, { width, height, ids }) {
	const normals = shorts(width * height * 3);
	const facet = facets(body, seen);
	for (let row = 0, index = 0; row < height; row += 1) {
		for (let column = 0; column < width; column += 1, index += 1) {
			const triangle = /** @type {number} */ (ids?.[index]);
			if (triangle >= 0) facet.write(triangle, column + 0.5, row + 0.5, normals, index * 3);
		}
	}
	return normals;
}

/**
 * Normals within a triangle. The one asked for last is remembered: the next sample often lies on it too.
 *
 * @param {Body} body
 * @param {Float32Array} seen
 */
function facets({ triangles, points }, seen) {
	const corners = new Float64Array(9);
	const normalsOf = cornerNormals({ triangles, points });
	let last = -1;
	let [ax, ay, ux, uy, vx, vy, area, side] = [0, 0, 0, 0, 0, 0, 1, 1];
	let even = false;

	/** @param {number} triangle */
	function take(triangle) {
		last = triangle;
		normalsOf(triangle, corners);
		const a = at(triangles, triangle * 3) * 3;
		const b = at(triangles, triangle * 3 + 1) * 3;
		const c = at(triangles, triangle * 3 + 2) * 3;
		ax = at(seen, a);
		ay = at(seen, a + 1);
		ux = at(seen, b) - ax;
		uy = at(seen, b + 1) - ay;
		vx = at(seen, c) - ax;
		vy = at(seen, c + 1) - ay;
		area = ux * vy - vx * uy;
		// Rows count downwards, so what winds against the clock for the eye has its area below zero.
		side = area < 0 ? whole : -whole;
		even = true;
		for (let axis = 0; axis < 3; axis += 1) {
			const first = at(corners, axis);
			even &&= first === at(corners, axis + 3) && first === at(corners, axis + 6);
		}
	}

	return {
		/** @param {number} triangle @param {number} x @param {number} y @param {Int16Array} normals @param {number} place */
		write(triangle, x, y, normals, place) {
			if (triangle !== last) take(triangle);
			let nx = at(corners, 0);
			let ny = at(corners, 1);
			let nz = at(corners, 2);
			if (!even) {
				const v = within(((x - ax) * vy - vx * (y - ay)) / area);
				const w = within((ux * (y - ay) - (x - ax) * uy) / area);
				const u = 1 - v - w;
				nx = u * nx + v * at(corners, 3) + w * at(corners, 6);
				ny = u * ny + v * at(corners, 4) + w * at(corners, 7);
				nz = u * nz + v * at(corners, 5) + w * at(corners, 8);
			}
			const length = side / (Math.sqrt(nx * nx + ny * ny + nz * nz) || 1);
			normals[place] = nx * length;
			normals[place + 1] = ny * length;
			normals[place + 2] = nz * length;
		},
	};
}

/** @param {Float32Array | Float64Array | Uint32Array} list @param {number} place */
function at(list, place) {
	return /** @type {number} */ (list[place]);
}

/** @param {number} share */
function within(share) {
	return Math.min(1, Math.max(0, share));
}
