import { floats } from "./lists.js";

/** @typedef {import("./body.js").Body} Body */
/** @typedef {[number, number, number]} Vector */

/**
 * An orthographic eye. A place of the body is seen at `right · p`, `up · p` and `eye · p`; times `scale`, and from
 * `left` and `top` on, those are samples of the film.
 *
 * @typedef {{ right: Vector, up: Vector, eye: Vector, scale: number, left: number, top: number }} Camera
 */

/**
 * Turns in degrees: around the vertical, and of the eye over the horizon. From the front left for most; wide things
 * are seen more from their wide side, and what lies flat more from above.
 *
 * @param {Body["size"]} size
 * @param {{ turn?: number, tilt?: number }} given
 */
function anglesFor([x, y, z], given) {
	const longer = Math.log2(Math.max(y, 0.01) / Math.max(x, 0.01));
	const flatness = Math.min(1, Math.max(0, 1 - z / (0.3 * Math.max(x, y, 1e-9))));
	const turn = given.turn ?? 33 + (longer > 0 ? 22 : 8) * Math.min(1, Math.max(-1, longer / 1.5));
	const tilt = given.tilt ?? 26 + 26 * flatness * flatness;
	return { turn: (turn * Math.PI) / 180, tilt: (tilt * Math.PI) / 180 };
}

const lower = 0.9;

/**
 * A camera whose film holds the whole body in the middle, filling `fill` of the film's width or somewhat
 * less of its height: a frame of 16 : 9 still shows all of a picture of 4 : 3.
 *
 * @param {Body} body
 * @param {{ width: number, height: number, turn?: number, tilt?: number, fill?: number }} frame
 * @returns {Camera}
 */
export function cameraFor({ points, size }, { width, height, fill = 0.74, ...given }) {
	const { turn, tilt } = anglesFor(size, given);
	const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
	const [rise, run] = [Math.sin(tilt), Math.cos(tilt)];
	/** @type {Camera} */
	const camera = {
		right: [cos, -sin, 0],
		up: [sin * rise, cos * rise, run],
		eye: [-sin * run, -cos * run, rise],
		...{ scale: 1, left: 0, top: 0 },
	};
	const seen = project(camera, points);
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let at = 0; at < seen.length; at += 3) {
		const x = /** @type {number} */ (seen[at]);
		const y = /** @type {number} */ (seen[at + 1]);
		if (x < left) left = x;
		if (x > right) right = x;
		if (y < top) top = y;
		if (y > bottom) bottom = y;
	}
	const scale = Math.min(
		(width * fill) / Math.max(right - left, 1e-6),
		(height * fill * lower) / Math.max(bottom - top, 1e-6),
	);
	return {
		...camera,
		scale,
		left: width / 2 - ((left + right) / 2) * scale,
		top: height / 2 - ((top + bottom) / 2) * scale,
	};
}

/**
 * Every point as the camera sees it: x right and y down in samples, z towards the eye in the body's measure.
 *
 * @param {Camera} camera
 * @param {Float32Array} points
 * @param {Float32Array} [seen] written to, if given
 */
export function project({ right, up, eye, scale, left, top }, points, seen = floats(points.length)) {
	for (let at = 0; at < points.length; at += 3) {
		const x = /** @type {number} */ (points[at]);
		const y = /** @type {number} */ (points[at + 1]);
		const z = /** @type {number} */ (points[at + 2]);
		seen[at] = left + scale * (right[0] * x + right[1] * y + right[2] * z);
		seen[at + 1] = top - scale * (up[0] * x + up[1] * y + up[2] * z);
		seen[at + 2] = eye[0] * x + eye[1] * y + eye[2] * z;
	}
	return seen;
}
