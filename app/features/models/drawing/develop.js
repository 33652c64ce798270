import { byteOf, lightOf } from "./colours.js";
import { edgeAt } from "./edges.js";
import { shadowAt } from "./floor.js";
import { lightingOf } from "./lighting.js";

/** @typedef {import("./colours.js").Rgb} Rgb */

/** Samples along each side of a pixel. */
export const finer = 2;
const samples = finer * finer;

/**
 * What was found before a picture is painted, each at the picture's samples.
 *
 * @typedef {{
 *   camera: import("./camera.js").Camera,
 *   film: import("./fill.js").Film,
 *   normals: Int16Array,
 *   partOf: Uint16Array,
 *   colours: string[],
 *   shade: import("./shading.js").Shading,
 *   shadow: { width: number, dark: Float32Array },
 *   sheet: (across: number, down: number, shadow: number, out: Rgb) => void,
 * }} Exposed
 */

/**
 * Paints the picture: three bytes a pixel.
 *
 * @param {Exposed} exposed
 * @param {{ width: number, height: number }} frame
 */
export function develop(exposed, { width, height }) {
	const { film, sheet, shadow, partOf } = exposed;
	const ids = /** @type {Int32Array} */ (film.ids);
	const paints = exposed.colours.map(lightOf);
	const lighting = lightingOf(exposed);
	const pixels = new Uint8Array(width * height * 3);
	/** @type {Rgb} */
	const colour = [0, 0, 0];
	for (let y = 0; y < height; y += 1) {
		for (let x = 0; x < width; x += 1) {
			let [red, green, blue, bare] = [0, 0, 0, samples];
			lighting.nextPixel(x);
			for (let sample = 0; sample < samples; sample += 1) {
				const column = x * finer + (sample % finer);
				const row = y * finer + ((sample / finer) | 0);
				const index = row * film.width + column;
				const triangle = /** @type {number} */ (ids[index]);
				if (triangle < 0) continue;
				bare -= 1;
				const paint = /** @type {Rgb} */ (paints[/** @type {number} */ (partOf[triangle]) % paints.length]);
				lighting.write(column, row, index, paint, colour);
				const line = edgeAt(exposed, index);
				red += colour[0] * line;
				green += colour[1] * line;
				blue += colour[2] * line;
			}
			if (bare > 0) {
				sheet(x / width, y / height, shadowAt(shadow, x, y), colour);
				red += bare * colour[0];
				green += bare * colour[1];
				blue += bare * colour[2];
			}
			const at = (y * width + x) * 3;
			pixels[at] = byteOf(red / samples);
			pixels[at + 1] = byteOf(green / samples);
			pixels[at + 2] = byteOf(blue / samples);
		}
	}
	return pixels;
}
