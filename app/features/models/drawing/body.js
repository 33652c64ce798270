import { counts, floats, smallCounts, wholes } from "./lists.js";

/**
 * What is drawn: the triangles of all parts over one list of vertices, moved into a box of side 2 around the origin, so
 * that neither size nor place of a model matters to what follows.
 *
 * @typedef {{ positions: Float32Array, indices: Uint32Array }} DrawnPart
 * @typedef {{
 *   points: Float32Array,
 *   triangles: Uint32Array,
 *   partOf: Uint16Array,
 *   size: [number, number, number],
 * }} Body
 */

/**
 * Joins vertices at the same place, part by part, and leaves out triangles that have no area or no place.
 *
 * @param {DrawnPart[]} parts
 * @returns {Body}
 */
export function bodyOf(parts) {
	const { centre, scale, size } = frameOf(parts);
	const most = parts.reduce((sum, part) => sum + part.positions.length, 0);
	const corners = parts.reduce((sum, part) => sum + part.indices.length, 0);
	const points = floats(most);
	const triangles = counts(corners);
	const partOf = smallCounts(Math.ceil(corners / 3));
	let vertices = 0;
	let count = 0;
	for (const [number, { positions, indices }] of parts.entries()) {
		const { placeOf, joined } = join(positions, points, vertices, (value, axis) => {
			return (value - /** @type {number} */ (centre[axis])) * scale;
		});
		vertices += joined;
		for (let at = 0; at + 2 < indices.length; at += 3) {
			const a = placeAt(placeOf, indices[at]);
			const b = placeAt(placeOf, indices[at + 1]);
			const c = placeAt(placeOf, indices[at + 2]);
			if (a < 0 || b < 0 || c < 0 || a === b || b === c || c === a) continue;
			triangles[count * 3] = a;
			triangles[count * 3 + 1] = b;
			triangles[count * 3 + 2] = c;
			partOf[count] = number & 0xffff;
			count += 1;
		}
	}
	return {
		points: points.subarray(0, vertices * 3),
		triangles: triangles.subarray(0, count * 3),
		partOf: partOf.subarray(0, count),
		size,
	};
}

/** @param {Int32Array} placeOf @param {number | undefined} index */
function placeAt(placeOf, index) {
	return placeOf[/** @type {number} */ (index)] ?? -1;
}

/**
 * Where the used vertices lie, in numbers of double precision: centre, factor to a box of side 2, and the size then.
 *
 * @param {DrawnPart[]} parts
 */
function frameOf(parts) {
	const low = [Infinity, Infinity, Infinity];
	const high = [-Infinity, -Infinity, -Infinity];
	for (const { positions, indices } of parts) {
		for (const index of indices) {
			for (let axis = 0; axis < 3; axis += 1) {
				const value = positions[index * 3 + axis] ?? Number.NaN;
				if (!Number.isFinite(value)) continue;
				if (value < /** @type {number} */ (low[axis])) low[axis] = value;
				if (value > /** @type {number} */ (high[axis])) high[axis] = value;
			}
		}
	}
	const sides = high.map((value, axis) => Math.max(0, value - /** @type {number} */ (low[axis])));
	const scale = 2 / (Math.max(...sides) || 1);
	return {
		centre: high.map((value, axis) => (value + /** @type {number} */ (low[axis])) / 2),
		scale,
		size: /** @type {[number, number, number]} */ (sides.map((side) => side * scale)),
	};
}

/**
 * Writes each distinct place once to `points`, from vertex `first` on, and says for every vertex which it became; -1
 * for those that are nowhere.
 *
 * @param {Float32Array} positions
 * @param {Float32Array} points
 * @param {number} first
 * @param {(value: number, axis: number) => number} moved
 */
function join(positions, points, first, moved) {
	const count = Math.floor(positions.length / 3);
	const placeOf = wholes(count).fill(-1);
	let slots = 16;
	while (slots < count * 2) slots *= 2;
	const table = wholes(slots).fill(-1);
	const bits = new Int32Array(points.buffer, points.byteOffset, points.length);
	let joined = 0;
	for (let vertex = 0; vertex < count; vertex += 1) {
		const place = first + joined;
		for (let axis = 0; axis < 3; axis += 1) {
			// Adding zero makes one zero of the two there are.
			points[place * 3 + axis] = moved(/** @type {number} */ (positions[vertex * 3 + axis]), axis) + 0;
		}
		const x = /** @type {number} */ (bits[place * 3]);
		const y = /** @type {number} */ (bits[place * 3 + 1]);
		const z = /** @type {number} */ (bits[place * 3 + 2]);
		if (
			!Number.isFinite(
				/** @type {number} */ (points[place * 3]) +
					/** @type {number} */ (points[place * 3 + 1]) +
					/** @type {number} */ (points[place * 3 + 2]),
			)
		)
			continue;
		let hash = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ Math.imul(z, 0xc2b2ae35);
		hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
		let slot = (hash ^ (hash >>> 13)) & (slots - 1);
		for (;;) {
			const there = /** @type {number} */ (table[slot]);
			if (there < 0) {
				table[slot] = place;
				placeOf[vertex] = place;
				joined += 1;
				break;
			}
			if (bits[there * 3] === x && bits[there * 3 + 1] === y && bits[there * 3 + 2] === z) {
				placeOf[vertex] = there;
				break;
			}
			slot = (slot + 1) & (slots - 1);
		}
	}
	return { placeOf, joined };
}
