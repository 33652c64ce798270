/** @typedef {import("./fill.js").Film} Film */

/** Share of the film below which a body is nearly nothing but edges. */
const thinnest = 0.004;

/**
 * Draws the edges of a body that hardly shows as lines two samples wide: a wire, or a sheet seen from its side, would
 * fall between the samples and leave an empty picture.
 *
 * @param {Film} film
 * @param {Float32Array} seen
 * @param {Uint32Array} triangles
 */
export function thickenThin(film, seen, triangles) {
	const { depth } = film;
	const covered = depth.reduce((sum, value) => sum + (value > Number.NEGATIVE_INFINITY ? 1 : 0), 0);
	if (covered > depth.length * thinnest) return;
	for (let at = 0; at < triangles.length; at += 1) {
		const next = at % 3 === 2 ? at - 2 : at + 1;
		const from = /** @type {number} */ (triangles[at]) * 3;
		const to = /** @type {number} */ (triangles[next]) * 3;
		drawLine(film, seen, [from, to, (at / 3) | 0]);
	}
}

/** @param {Film} film @param {Float32Array} seen @param {[number, number, number]} line from, to, and whose it is */
function drawLine(film, seen, [from, to, triangle]) {
	const [x, y, z] = [0, 1, 2].map((axis) => at(seen, from + axis));
	const [dx, dy, dz] = [0, 1, 2].map((axis) => at(seen, to + axis) - at(seen, from + axis));
	if (x === undefined || y === undefined || z === undefined) return;
	if (dx === undefined || dy === undefined || dz === undefined) return;
	const steps = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy), 1));
	for (let step = 0; step <= steps; step += 1) {
		const share = step / steps;
		const column = Math.round(x + share * dx);
		const row = Math.round(y + share * dy);
		for (const [across, down] of spots) {
			mark(film, column + across, row + down, z + share * dz, triangle);
		}
	}
}

const spots = /** @type {const} */ ([
	[-1, -1],
	[0, -1],
	[-1, 0],
	[0, 0],
]);

/** @param {Film} film @param {number} column @param {number} row @param {number} z @param {number} triangle */
function mark({ width, height, depth, ids }, column, row, z, triangle) {
	if (column < 0 || row < 0 || column >= width || row >= height) return;
	const index = row * width + column;
	if (z <= at(depth, index)) return;
	depth[index] = z;
	if (ids) ids[index] = triangle;
}

/** @param {Float32Array} list @param {number} place */
function at(list, place) {
	return /** @type {number} */ (list[place]);
}
