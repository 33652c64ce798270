import { whole } from "./surface.js";

/** Cosine beyond which two samples side by side lie on different faces: 25 degrees. */
const bend = Math.cos((25 * Math.PI) / 180);
const ink = 0.62;
const ridge = 1.16;
const groove = 0.86;

/**
 * What a line that runs here makes of the colour: darker where something farther or nothing lies beside it, lighter
 * along a ridge, a little darker along a groove.
 *
 * @param {import("./develop.js").Exposed} exposed
 * @param {number} index of a sample on the body
 */
export function edgeAt({ film, normals, camera }, index) {
	const { depth, width } = film;
	const here = at(depth, index);
	// Most samples lie inside of a face.
	if (isInside(film, normals, index, here)) return 1;
	let line = 1;
	for (let side = 0; side < 4; side += 1) {
		const across = side < 2;
		const sign = side % 2 === 0 ? 1 : -1;
		const other = index + (across ? sign : sign * width);
		const there = depth[other] ?? Number.NEGATIVE_INFINITY;
		if (here - there > 0.035 && here - there > steepness(normals, camera, index) * 3) return ink;
		if (there === Number.NEGATIVE_INFINITY) continue;
		if (turned(normals, index, other) > bend || there - here > 0.035) continue;
		// Normals that lead apart from each other stand on a ridge.
		const step = sign / camera.scale;
		const direction = across ? camera.right : camera.up.map((value) => -value);
		let apart = 0;
		for (let axis = 0; axis < 3; axis += 1) {
			const way = at(direction, axis) * step + at(camera.eye, axis) * (there - here);
			apart += way * (at(normals, other * 3 + axis) - at(normals, index * 3 + axis));
		}
		line = apart > 0 ? ridge : groove;
	}
	return line;
}

/** @param {import("./fill.js").Film} film @param {Int16Array} normals @param {number} index @param {number} here */
function isInside({ depth, width }, normals, index, here) {
	for (let side = 0; side < 4; side += 1) {
		const other = index + (side < 2 ? 1 : width) * (side % 2 === 0 ? 1 : -1);
		const away = here - (depth[other] ?? Number.NEGATIVE_INFINITY);
		if (away > 0.035 || away < -0.035 || turned(normals, index, other) <= bend) return false;
	}
	return true;
}

/**
 * How far the depth goes from one sample to the next on the surface here.
 *
 * @param {Int16Array} normals @param {import("./camera.js").Camera} camera @param {number} index
 */
function steepness(normals, { eye, scale }, index) {
	const facing =
		(at(eye, 0) * at(normals, index * 3) +
			at(eye, 1) * at(normals, index * 3 + 1) +
			at(eye, 2) * at(normals, index * 3 + 2)) /
		whole;
	return 1 / (scale * Math.max(0.05, facing));
}

/** @param {Int16Array} normals @param {number} index @param {number} other */
function turned(normals, index, other) {
	const [a, b] = [index * 3, other * 3];
	const dot =
		at(normals, a) * at(normals, b) +
		at(normals, a + 1) * at(normals, b + 1) +
		at(normals, a + 2) * at(normals, b + 2);
	return dot / (whole * whole);
}

/** @param {ArrayLike<number>} list @param {number} place */
function at(list, place) {
	return /** @type {number} */ (list[place]);
}
