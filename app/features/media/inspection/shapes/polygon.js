/** @typedef {[number, number, number]} Place */

/** Steps of looking for a corner to cut off, for all faces of a file; beyond them faces become fans, as convex ones do. */
const mostSteps = 20_000_000;

/**
 * Cuts faces of more than three corners into triangles. Ears are cut off one after the other where a face is hollow
 * (Meisters, "Polygons have ears", 1975), seen from where it is largest (Newell's normal).
 */
export class FaceCutter {
	#steps = 0;

	/**
	 * Three numbers of corners for each triangle.
	 *
	 * @param {Place[]} corners @returns {[number, number, number][]}
	 */
	cut(corners) {
		const flat = corners.length > 3 ? flattened(corners) : null;
		return flat && isHollow(flat) ? this.#ears(flat) : fanOf(corners.map((_, at) => at));
	}

	/** @param {[number, number][]} flat @returns {[number, number, number][]} */
	#ears(flat) {
		/** @type {[number, number, number][]} */
		const triangles = [];
		const left = flat.map((_, at) => at);
		let failed = 0;
		for (let at = 0; left.length > 3 && failed < left.length; ) {
			const [before, ear, after] = [left.at(at - 1) ?? 0, left[at] ?? 0, left[(at + 1) % left.length] ?? 0];
			this.#steps += left.length;
			if (this.#steps > mostSteps) break;
			if (!isEar(flat, left, before, ear, after)) {
				failed += 1;
				at = (at + 1) % left.length;
				continue;
			}
			triangles.push([before, ear, after]);
			left.splice(at, 1);
			failed = 0;
			at %= left.length;
		}
		return [...triangles, ...fanOf(left)];
	}
}

/** @param {number[]} corners @returns {[number, number, number][]} */
function fanOf([first = 0, ...rest]) {
	return rest.slice(1).map((corner, at) => [first, rest[at] ?? 0, corner]);
}

/** The corners on the plane of two axes that shows most of them, their turn against the clock; null without an area. @param {Place[]} corners @returns {[number, number][] | null} */
function flattened(corners) {
	const normal = [0, 1, 2].map((axis) => {
		const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
		return corners.reduce((sum, corner, at) => {
			const next = corners[(at + 1) % corners.length] ?? corner;
			return sum + ((corner[u] ?? 0) - (next[u] ?? 0)) * ((corner[v] ?? 0) + (next[v] ?? 0));
		}, 0);
	});
	const axis = [0, 1, 2].reduce((most, one) =>
		Math.abs(normal[one] ?? 0) > Math.abs(normal[most] ?? 0) ? one : most,
	);
	const sign = Math.sign(normal[axis] ?? 0);
	if (sign === 0) return null;
	return corners.map((corner) => [(corner[(axis + 1) % 3] ?? 0) * sign, corner[(axis + 2) % 3] ?? 0]);
}

/** @param {[number, number][]} flat */
function isHollow(flat) {
	return flat.some(
		(corner, at) => turn(flat.at(at - 1) ?? corner, corner, flat[(at + 1) % flat.length] ?? corner) < 0,
	);
}

/** Twice the area of three corners, below zero where they turn with the clock. @param {[number, number]} a @param {[number, number]} b @param {[number, number]} c */
function turn([ax, ay], [bx, by], [cx, cy]) {
	return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** Whether a corner sticks out, and no other lies in what would be cut off. @param {[number, number][]} flat @param {number[]} left @param {number} before @param {number} ear @param {number} after */
function isEar(flat, left, before, ear, after) {
	const [a, b, c] = [flat[before], flat[ear], flat[after]];
	if (!a || !b || !c || turn(a, b, c) < 0) return false;
	return left.every((other) => {
		const place = flat[other];
		if (!place || other === before || other === ear || other === after) return true;
		if (turn(a, b, place) < 0 || turn(b, c, place) < 0 || turn(c, a, place) < 0) return true;
		return [a, b, c].some(([x, y]) => x === place[0] && y === place[1]);
	});
}
