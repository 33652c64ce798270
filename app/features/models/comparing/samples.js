/** @typedef {import("./surface.js").Mesh} Mesh */

/**
 * Points spread evenly over a surface: its area in as many equal strips as there are points, and in each one point by
 * chance, always the same chance. Gives how many there were: none on a surface without area.
 *
 * @param {Mesh} mesh
 * @param {number} count
 * @param {(x: number, y: number, z: number, at: number) => void} visit
 * @returns {number}
 */
export function sampleEvenly({ positions, indices }, count, visit) {
	const areas = areasOf(positions, indices);
	const whole = areas.reduce((sum, area) => sum + area, 0);
	if (!(whole > 0)) return 0;
	const chance = mulberry32(20261128);
	let triangle = 0;
	let before = 0;
	for (let at = 0; at < count; at += 1) {
		const wanted = ((at + chance()) / count) * whole;
		while (triangle < areas.length - 1 && before + /** @type {number} */ (areas[triangle]) < wanted) {
			before += /** @type {number} */ (areas[triangle]);
			triangle += 1;
		}
		const root = Math.sqrt(chance());
		const [a, b] = [1 - root, root * chance()];
		const c = 1 - a - b;
		const [p, q, r] = [0, 1, 2].map((corner) => 3 * /** @type {number} */ (indices[triangle * 3 + corner]));
		/** @param {number} axis */
		const along = (axis) =>
			a * /** @type {number} */ (positions[/** @type {number} */ (p) + axis]) +
			b * /** @type {number} */ (positions[/** @type {number} */ (q) + axis]) +
			c * /** @type {number} */ (positions[/** @type {number} */ (r) + axis]);
		visit(along(0), along(1), along(2), at);
	}
	return count;
}

/** @param {Float32Array} positions @param {Uint32Array} indices @returns {Float64Array} */
export function areasOf(positions, indices) {
	const areas = new Float64Array(indices.length / 3);
	/** @param {number} corner @param {number} axis */
	const at = (corner, axis) =>
		/** @type {number} */ (positions[/** @type {number} */ (indices[corner]) * 3 + axis]);
	for (let triangle = 0; triangle < areas.length; triangle += 1) {
		const [a, b, c] = [triangle * 3, triangle * 3 + 1, triangle * 3 + 2];
		const [ux, uy, uz] = [at(b, 0) - at(a, 0), at(b, 1) - at(a, 1), at(b, 2) - at(a, 2)];
		const [vx, vy, vz] = [at(c, 0) - at(a, 0), at(c, 1) - at(a, 1), at(c, 2) - at(a, 2)];
		areas[triangle] = Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) / 2;
	}
	return areas;
}

/** Numbers from 0 up to 1 that come in the same order each time (Tommy Ettinger's mulberry32). @param {number} seed */
function mulberry32(seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
