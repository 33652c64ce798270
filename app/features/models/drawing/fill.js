import { floats, wholes } from "./lists.js";

/** @typedef {{ width: number, height: number, depth: Float32Array, ids?: Int32Array }} Film */

/**
 * A film on which nothing is seen yet: per sample how near the nearest triangle is, and which one where that is asked.
 *
 * @param {number} width
 * @param {number} height
 * @param {boolean} withIds
 * @returns {Film}
 */
export function newFilm(width, height, withIds = false) {
	const depth = floats(width * height).fill(Number.NEGATIVE_INFINITY);
	return withIds ? { width, height, depth, ids: wholes(width * height).fill(-1) } : { width, height, depth };
}

/** How far beside an edge a sample may lie: two triangles at one edge leave no gap between them. */
const seam = 1e-6;

/**
 * Exposes triangles, whichever way they turn: a sample belongs to the one nearest to the eye at its middle.
 *
 * @param {Film} film
 * @param {Float32Array} seen x right, y down, in samples, and z towards the eye, of each vertex
 * @param {Uint32Array} triangles
 */
export function fillTriangles(film, seen, triangles) {
	const { width, height, depth, ids } = film;
	const count = triangles.length / 3;
	for (let triangle = 0; triangle < count; triangle += 1) {
		const a = /** @type {number} */ (triangles[triangle * 3]) * 3;
		const b = /** @type {number} */ (triangles[triangle * 3 + 1]) * 3;
		const c = /** @type {number} */ (triangles[triangle * 3 + 2]) * 3;
		const ay = /** @type {number} */ (seen[a + 1]);
		const by = /** @type {number} */ (seen[b + 1]);
		const cy = /** @type {number} */ (seen[c + 1]);
		const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5 - seam));
		const bottom = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5 + seam));
		if (top > bottom) continue;
		const ax = /** @type {number} */ (seen[a]);
		const bx = /** @type {number} */ (seen[b]);
		const cx = /** @type {number} */ (seen[c]);
		const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5 - seam));
		const right = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5 + seam));
		if (left > right) continue;
		const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
		if (area === 0) continue;
		const az = /** @type {number} */ (seen[a + 2]);
		const dbz = /** @type {number} */ (seen[b + 2]) - az;
		const dcz = /** @type {number} */ (seen[c + 2]) - az;
		const slopeX = (dbz * (cy - ay) - dcz * (by - ay)) / area;
		const slopeY = (dcz * (bx - ax) - dbz * (cx - ax)) / area;
		// A sliver's slopes are too steep to be followed beyond its corners.
		const nearest = az + Math.max(0, dbz, dcz);
		const farthest = az + Math.min(0, dbz, dcz);
		for (let row = top; row <= bottom; row += 1) {
			const y = row + 0.5;
			// The line through the sample's middle enters at one edge and leaves at another.
			let from = Infinity;
			let to = -Infinity;
			if ((ay <= y && by >= y) || (by <= y && ay >= y)) {
				const x = ay === by ? ax : ax + ((y - ay) / (by - ay)) * (bx - ax);
				if (x < from) from = x;
				if (x > to) to = x;
				if (ay === by) {
					if (bx < from) from = bx;
					if (bx > to) to = bx;
				}
			}
			if ((by <= y && cy >= y) || (cy <= y && by >= y)) {
				const x = by === cy ? bx : bx + ((y - by) / (cy - by)) * (cx - bx);
				if (x < from) from = x;
				if (x > to) to = x;
				if (by === cy) {
					if (cx < from) from = cx;
					if (cx > to) to = cx;
				}
			}
			if ((cy <= y && ay >= y) || (ay <= y && cy >= y)) {
				const x = cy === ay ? cx : cx + ((y - cy) / (ay - cy)) * (ax - cx);
				if (x < from) from = x;
				if (x > to) to = x;
				if (cy === ay) {
					if (ax < from) from = ax;
					if (ax > to) to = ax;
				}
			}
			const first = Math.max(left, Math.ceil(from - 0.5 - seam));
			const last = Math.min(right, Math.floor(to - 0.5 + seam));
			let z = az + (first + 0.5 - ax) * slopeX + (y - ay) * slopeY;
			for (let index = row * width + first; index <= row * width + last; index += 1) {
				const here = Math.min(nearest, Math.max(farthest, z));
				if (here > /** @type {number} */ (depth[index])) {
					depth[index] = here;
					if (ids) ids[index] = triangle;
				}
				z += slopeX;
			}
		}
	}
	return film;
}
