/*
 * A picture's perceptual hash: pictures that look alike have hashes that differ in few bits. The way is pHash's: the
 * lowest frequencies of a small grey picture, each above or below their median. Source: Christoph Zauner,
 * "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010, section 3.2.1 (DCT based hash).
 */

/** Side of the grey picture that is looked at. */
export const lookSide = 32;
const kept = 8;
const bandBits = 16;
const bandSize = 2 ** bandBits;
/** Below this no frequency tells a picture from a plain sheet. */
const faintest = 1;

/** Up to so many of 64 bits apart, two pictures are taken for one. */
export const nearest = 8;

// Without the zeroth frequency, which is the brightness of the whole.
const waves = Array.from({ length: kept }, (_, wave) =>
	Float64Array.from({ length: lookSide }, (_, at) =>
		Math.cos((Math.PI / lookSide) * (at + 0.5) * (wave + 1)),
	),
);

/** The hash of 32 × 32 values of light, row by row, in four bands; of a plain sheet, which is like any other, none. */
export function hashOf(light: ArrayLike<number>): number[] {
	const rows = waves.map((wave) =>
		Float64Array.from({ length: lookSide }, (_, y) =>
			wave.reduce((sum, factor, x) => sum + factor * (light[y * lookSide + x] ?? 0), 0),
		),
	);
	const found = waves.flatMap((wave) =>
		rows.map((row) => (2 / lookSide) * wave.reduce((sum, factor, y) => sum + factor * (row[y] ?? 0), 0)),
	);
	if (Math.max(...found.map(Math.abs)) < faintest) return [];
	const sorted = [...found].sort((a, b) => a - b);
	const middle = ((sorted[31] ?? 0) + (sorted[32] ?? 0)) / 2;
	return [0, 1, 2, 3].map((band) => {
		const values = found.slice(band * bandBits, (band + 1) * bandBits);
		return band * bandSize + values.reduce((bits, value) => bits * 2 + (value > middle ? 1 : 0), 0);
	});
}

/** In how many bits two hashes differ; null where a picture has none to compare. */
export function hashDistance(a: number[] | null, b: number[] | null): number | null {
	if (!a?.length || !b?.length) return null;
	return a.reduce((sum, band, at) => sum + onesIn((band ^ (b[at] ?? 0)) % bandSize), 0);
}

/**
 * The bands that a hash near this one shares one of: each band as it is and with one bit turned. What is up to seven
 * bits away always does; at eight bits only what has two turned in every band does not.
 */
export function bandsNear(bands: number[]): number[] {
	return bands.flatMap((band) => [band, ...Array.from({ length: bandBits }, (_, bit) => band ^ (1 << bit))]);
}

function onesIn(bits: number): number {
	let count = 0;
	for (let left = bits; left > 0; left &= left - 1) count += 1;
	return count;
}
