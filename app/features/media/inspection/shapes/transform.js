/**
 * Twelve numbers, row by row, as a 3MF writes them: a point is a row in front of the matrix.
 *
 * @typedef {readonly number[]} Transform
 */

/** @type {Transform} */
export const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];

/** First `a`, then `b`. @param {Transform} a @param {Transform} b @returns {Transform} */
export function product(a, b) {
	/** @param {number} row @param {number} column */
	const entry = (row, column) =>
		[0, 1, 2].reduce((sum, k) => sum + (a[row * 3 + k] ?? 0) * (b[k * 3 + column] ?? 0), 0) +
		(row === 3 ? (b[9 + column] ?? 0) : 0);
	return [0, 1, 2, 3].flatMap((row) => [entry(row, 0), entry(row, 1), entry(row, 2)]);
}

/** Below zero where the transform mirrors. @param {Transform} m */
export function determinant([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0]) {
	return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}

/** One coordinate of a point after the transform. @param {Transform} m @param {number} axis @param {number} x @param {number} y @param {number} z */
export function along(m, axis, x, y, z) {
	return x * (m[axis] ?? 0) + y * (m[axis + 3] ?? 0) + z * (m[axis + 6] ?? 0) + (m[axis + 9] ?? 0);
}
