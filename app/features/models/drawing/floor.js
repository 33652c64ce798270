import { lightOf } from "./colours.js";

/** @typedef {import("./camera.js").Camera} Camera */
/** @typedef {import("./shading.js").Shading} Shading */

/**
 * How dark the table is at every fourth pixel: what the body above keeps from it of lamp and sky, 0 to 1.
 *
 * @param {Camera} camera of a picture of this size
 * @param {number} height of the table
 * @param {Shading} shade
 * @param {{ width: number, height: number }} frame
 */
export function shadowOn({ right, up, eye, scale, left, top }, height, shade, frame) {
	const width = Math.ceil(frame.width / step) + 2;
	const rows = Math.ceil(frame.height / step) + 2;
	const dark = new Float32Array(width * rows);
	const light = { key: 0, sky: 0, open: 0 };
	for (let row = 0; row < rows; row += 1) {
		for (let column = 0; column < width; column += 1) {
			const x = (column * step - left) / scale;
			const y = (top - row * step) / scale;
			// Along the line of sight to where it meets the table.
			const z = (height - right[2] * x - up[2] * y) / eye[2];
			const px = right[0] * x + up[0] * y + eye[0] * z;
			const py = right[1] * x + up[1] * y + eye[1] * z;
			if (px * px + py * py > farthest) continue;
			shade(px, py, height, upwards, light, true);
			dark[row * width + column] = 1 - Math.min(1, (0.55 * light.key) / lampUpwards + 0.45 * light.sky);
		}
	}
	return { width, dark: softer(softer(dark, width, 1), width, width) };
}
/** @type {import("./camera.js").Vector} */
const upwards = [0, 0, 1];
const farthest = 16;
const step = 4;
const lampUpwards = 0.74;

/**
 * Each value with those beside it: lamps are few, and their shadows' edges would be seen one by one.
 *
 * @param {Float32Array} values
 * @param {number} width
 * @param {number} stride to the next value: 1 across, the width down
 */
function softer(values, width, stride) {
	return values.map((here, at) => {
		const before = values[at - stride] ?? here;
		const after = values[at + stride] ?? here;
		const further = (values[at - 2 * stride] ?? before) + (values[at + 2 * stride] ?? after);
		return at % width < 2 && stride === 1 ? here : (here * 3 + (before + after) * 2 + further) / 9;
	});
}

/** @param {{ width: number, dark: Float32Array }} shadow @param {number} x @param {number} y in pixels */
export function shadowAt({ width, dark }, x, y) {
	const column = Math.floor(x / step);
	const row = Math.floor(y / step);
	const across = (x + 0.5) / step - column;
	const down = (y + 0.5) / step - row;
	const at = row * width + column;
	const upper = value(dark, at) * (1 - across) + value(dark, at + 1) * across;
	const lower = value(dark, at + width) * (1 - across) + value(dark, at + width + 1) * across;
	return upper * (1 - down) + lower * down;
}

/**
 * A sheet of paper that rises behind the table without an edge, lit from the upper left. Gives a function that writes
 * its colour at a place of the picture, 0 to 1 from left and top, with so much shadow on it.
 *
 * @param {{ wall: string, table: string }} sheet
 */
export function sheetOf(sheet) {
	const [wall, table] = [lightOf(sheet.wall), lightOf(sheet.table)];
	/** @param {number} across @param {number} down @param {number} shadow @param {import("./colours.js").Rgb} out */
	return function paint(across, down, shadow, out) {
		const blend = smooth((down - 0.2) / 0.45);
		const distance = Math.sqrt((across - 0.3) ** 2 + (down - 0.12) ** 2);
		const glow = 0.4 * Math.max(0, 1 - distance / 0.95);
		const lit = 1 - 0.8 * shadow;
		for (let channel = 0; channel < 3; channel += 1) {
			const base = value(wall, channel) * (1 - blend) + value(table, channel) * blend;
			out[channel] = (base + (1 - base) * glow) * lit;
		}
	};
}

/** @param {Float32Array | number[]} list @param {number} at */
function value(list, at) {
	return /** @type {number} */ (list[at]);
}

/** @param {number} share */
function smooth(share) {
	const t = Math.min(1, Math.max(0, share));
	return t * t * (3 - 2 * t);
}
