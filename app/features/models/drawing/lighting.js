import { whole } from "./surface.js";

/** @typedef {import("./camera.js").Vector} Vector */
/** @typedef {import("./colours.js").Rgb} Rgb */

/** How strong each light is, and its colour: the lamp, the sky, what the table throws back, the room. */
const lamp = { red: 1.06, green: 1, blue: 0.92 };
const sky = { red: 0.38, green: 0.396, blue: 0.424 };
const table = { red: 0.31, green: 0.297, blue: 0.279 };
const room = 0.07;
/** A dull shine, as printed plastic has. */
const shine = 0.05;

/**
 * The light on the body's samples. It takes long to gather, so samples of a pixel that lie on one surface share it,
 * and two pixels share what changes slowly.
 *
 * @param {Pick<import("./develop.js").Exposed, "camera" | "film" | "normals" | "shade">} exposed
 */
export function lightingOf({ camera, film, normals, shade }) {
	const { right, up, eye, scale, left, top } = camera;
	const light = { key: 0, sky: 0, open: 0 };
	/** @type {Vector} */
	const normal = [0, 0, 0];
	let knowsKey = false;
	let knowsSky = false;
	let depth = 0;

	/** @param {number} column @param {number} row @param {number} w @param {boolean} withSky */
	function gather(column, row, w, withSky) {
		const x = (column + 0.5 - left) / scale;
		const y = (top - row - 0.5) / scale;
		shade(
			right[0] * x + up[0] * y + eye[0] * w,
			right[1] * x + up[1] * y + eye[1] * w,
			right[2] * x + up[2] * y + eye[2] * w,
			normal,
			light,
			withSky,
		);
		knowsKey = true;
		knowsSky = true;
	}

	return {
		/** @param {number} x its column */
		nextPixel(x) {
			knowsKey = false;
			if ((x & 1) === 0) knowsSky = false;
		},
		/**
		 * Writes the light that comes from a sample, given the paint there.
		 *
		 * @param {number} column
		 * @param {number} row
		 * @param {number} index
		 * @param {Rgb} paint
		 * @param {Rgb} out
		 */
		write(column, row, index, paint, out) {
			const w = /** @type {number} */ (film.depth[index]);
			const nx = /** @type {number} */ (normals[index * 3]) / whole;
			const ny = /** @type {number} */ (normals[index * 3 + 1]) / whole;
			const nz = /** @type {number} */ (normals[index * 3 + 2]) / whole;
			const near = w - depth < 0.02 && depth - w < 0.02;
			const same = near && normal[0] * nx + normal[1] * ny + normal[2] * nz > 0.985;
			if (!same || !knowsKey) {
				normal[0] = nx;
				normal[1] = ny;
				normal[2] = nz;
				depth = w;
				gather(column, row, w, !same || !knowsSky);
			}
			const facing = Math.max(0, eye[0] * nx + eye[1] * ny + eye[2] * nz);
			const below = (0.5 - 0.5 * nz) * (0.3 + 0.7 * light.open);
			const plain = room * facing * light.open;
			const gloss = shine * light.key * light.key;
			out[0] = paint[0] * (lamp.red * light.key + sky.red * light.sky + table.red * below + plain) + gloss;
			out[1] =
				paint[1] * (lamp.green * light.key + sky.green * light.sky + table.green * below + plain) + gloss;
			out[2] = paint[2] * (lamp.blue * light.key + sky.blue * light.sky + table.blue * below + plain) + gloss;
		},
	};
}
