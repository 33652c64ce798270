import { gather, gathered, lampsAt, overSky, throughWindow, unit } from "./light.js";

/** @typedef {import("./body.js").Body} Body */
/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./camera.js").Vector} Vector */

/**
 * What reaches a place: of the lamp in the window, of the sky, and how open it lies; 0 to 1 each.
 *
 * @typedef {{ key: number, sky: number, open: number }} Light
 * @typedef {(x: number, y: number, z: number, normal: Vector, light: Light, withSky: boolean) => void} Shading
 */

const manyTriangles = 400_000;

/**
 * Puts up the lamps around a body, one window over the eye's left shoulder and the sky, and gives a function that
 * writes what reaches a place with a normal; of the sky only where that is asked.
 *
 * @param {Body} body
 * @param {Camera} camera
 * @returns {Shading}
 */
export function shadingOf(body, { right, eye }) {
	const many = body.triangles.length / 3 > manyTriangles;
	const flat = unit([eye[0], eye[1], 0]);
	const towards = unit([flat[0] * 0.62 - right[0] * 0.6, flat[1] * 0.62 - right[1] * 0.6, 1.3]);
	const window = lampsAt(body, throughWindow(towards, { radius: 0.11, count: many ? 10 : 18 }), 512);
	const sky = lampsAt(body, overSky(many ? 20 : 28), 224);
	return function shade(x, y, z, normal, light, withSky) {
		gather(window, x, y, z, normal);
		light.key = gathered.light / window.count;
		if (!withSky) return;
		gather(sky, x, y, z, normal);
		light.sky = gathered.light / (0.53 * sky.count);
		light.open = gathered.open;
	};
}
