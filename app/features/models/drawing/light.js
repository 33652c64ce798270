import { project } from "./camera.js";
import { fillTriangles, newFilm } from "./fill.js";
import { floats } from "./lists.js";

/** @typedef {import("./body.js").Body} Body */
/** @typedef {import("./camera.js").Vector} Vector */

/**
 * Lamps far away, and what each sees: a place that lies behind what a lamp sees there is in its shadow. Nine numbers
 * say how a lamp stands: what is right and up for it, and the direction to it.
 *
 * @typedef {{ count: number, side: number, stands: Float64Array, films: Float32Array[] }} Lamps
 */

/** Half of the diagonal of the box that a body lies in. */
const reach = Math.sqrt(3);
const golden = Math.PI * (3 - Math.sqrt(5));

/**
 * Directions spread over a round window: the shadows of lamps there are soft at the edge together.
 *
 * @param {Vector} towards
 * @param {{ radius: number, count: number }} window
 * @returns {Vector[]}
 */
export function throughWindow(towards, { radius, count }) {
	const [u, v, w] = basis(towards);
	return Array.from({ length: count }, (_, at) => {
		const r = radius * Math.sqrt((at + 0.5) / count);
		const [x, y] = [r * Math.cos(at * golden), r * Math.sin(at * golden)];
		return unit([w[0] + x * u[0] + y * v[0], w[1] + x * u[1] + y * v[1], w[2] + x * u[2] + y * v[2]]);
	});
}

/**
 * Directions spread evenly over the sky: what few lamps there reach lies in a corner.
 *
 * @param {number} count
 * @returns {Vector[]}
 */
export function overSky(count) {
	return Array.from({ length: count }, (_, at) => {
		const z = 0.06 + (0.94 * (at + 0.5)) / count;
		const r = Math.sqrt(1 - z * z);
		return [r * Math.cos(at * golden), r * Math.sin(at * golden), z];
	});
}

/**
 * Puts up lamps in these directions. `side` is how many samples wide each sees.
 *
 * @param {Body} body
 * @param {Vector[]} directions
 * @param {number} side
 * @returns {Lamps}
 */
export function lampsAt({ points, triangles }, directions, side) {
	const seen = floats(points.length);
	const stands = new Float64Array(directions.length * 9);
	const films = directions.map((towards, at) => {
		const [right, up, eye] = basis(towards);
		stands.set([...right, ...up, ...eye], at * 9);
		const camera = { right, up, eye, scale: side / (2 * reach), left: side / 2, top: side / 2 };
		return fillTriangles(newFilm(side, side), project(camera, points, seen), triangles).depth;
	});
	return { count: directions.length, side, stands, films };
}

/** What was gathered last: the light, and the share of the lamps in front of the place that reach it. */
export const gathered = { light: 0, open: 0 };

/**
 * Gathers the light of all lamps that falls on a place: of each as much as its angle and the four samples around say.
 *
 * @param {Lamps} lamps
 * @param {number} x
 * @param {number} y
 * @param {number} z
 * @param {Vector} normal
 */
export function gather({ count, side, stands, films }, x, y, z, normal) {
	// A little off the surface, so that it doesn't shade itself.
	const [nx, ny, nz] = normal;
	const px = x + (nx * 5) / side;
	const py = y + (ny * 5) / side;
	const pz = z + (nz * 5) / side;
	const scale = side / (2 * reach);
	const middle = side / 2 - 0.5;
	let light = 0;
	let seen = 0;
	let facing = 0;
	for (let lamp = 0; lamp < count; lamp += 1) {
		const at = lamp * 9;
		const [ex, ey, ez] = [of(stands, at + 6), of(stands, at + 7), of(stands, at + 8)];
		const angle = nx * ex + ny * ey + nz * ez;
		if (angle <= 0) continue;
		facing += 1;
		const u = middle + scale * (of(stands, at) * px + of(stands, at + 1) * py + of(stands, at + 2) * pz);
		const v = middle - scale * (of(stands, at + 3) * px + of(stands, at + 4) * py + of(stands, at + 5) * pz);
		const column = Math.floor(u);
		const row = Math.floor(v);
		let share = 1;
		if (column >= 0 && row >= 0 && column < side - 1 && row < side - 1) {
			const depth = /** @type {Float32Array} */ (films[lamp]);
			const w = ex * px + ey * py + ez * pz;
			const across = u - column;
			const place = row * side + column;
			const upper = (of(depth, place) <= w ? 1 - across : 0) + (of(depth, place + 1) <= w ? across : 0);
			const below = place + side;
			const lower = (of(depth, below) <= w ? 1 - across : 0) + (of(depth, below + 1) <= w ? across : 0);
			share = upper + (lower - upper) * (v - row);
		}
		seen += share;
		light += share * angle;
	}
	gathered.light = light;
	gathered.open = facing > 0 ? seen / facing : 0.4;
}

/** @param {Float32Array | Float64Array} list @param {number} at */
function of(list, at) {
	return /** @type {number} */ (list[at]);
}

/** Two directions across the given one, and that one itself. @param {Vector} towards @returns {[Vector, Vector, Vector]} */
function basis(towards) {
	const w = unit(towards);
	const u = unit(cross(Math.abs(w[2]) < 0.9 ? [0, 0, 1] : [1, 0, 0], w));
	return [u, unit(cross(w, u)), w];
}

/** @param {Vector} u @param {Vector} v @returns {Vector} */
function cross(u, v) {
	return [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
}

/** @param {Vector} vector @returns {Vector} */
export function unit([x, y, z]) {
	const length = Math.sqrt(x * x + y * y + z * z) || 1;
	return [x / length, y / length, z / length];
}
