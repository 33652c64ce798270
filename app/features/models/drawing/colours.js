/** @typedef {[number, number, number]} Rgb red, green and blue, 0 to 1, as light adds up */

const steps = 4095;
const encoded = Uint8Array.from({ length: steps + 1 }, (_, step) => {
	const light = step / steps;
	const value = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
	return Math.round(value * 255);
});

/** The byte of an sRGB picture for this much light. @param {number} light */
export function byteOf(light) {
	return /** @type {number} */ (encoded[light <= 0 ? 0 : light >= 1 ? steps : Math.round(light * steps)]);
}

/** #rrggbb as light. @param {string} hex @returns {Rgb} */
export function lightOf(hex) {
	const [red, green, blue] = [1, 3, 5].map((at) => {
		const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	});
	return [red ?? 0, green ?? 0, blue ?? 0];
}
