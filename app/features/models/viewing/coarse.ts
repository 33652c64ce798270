import type { Box } from "./prepared-shape.ts";

/** Cells along the longest side of the whole thing. */
const cells = 80;

/**
 * Far fewer triangles over the same vertices, for the moments in which a thing moves and all of them would take too
 * long: all vertices in a cell of a grid are taken for the first of them. null where there is nothing to save, and
 * where there are fewer than `fewTriangles`.
 */
export function coarsened(
	{ positions, indices }: { positions: Float32Array; indices: Uint32Array },
	part: Box,
	whole: { box: Box; fewTriangles: number },
): Uint32Array | null {
	if (indices.length / 3 < whole.fewTriangles) return null;
	const sides = ([0, 1, 2] as const).map((axis) => whole.box.max[axis] - whole.box.min[axis]);
	const cell = Math.max(...sides) / cells || 1;
	const [x0, y0, z0] = part.min;
	const wide = Math.floor((part.max[0] - x0) / cell) + 1;
	const deep = Math.floor((part.max[1] - y0) / cell) + 1;
	const high = Math.floor((part.max[2] - z0) / cell) + 1;
	const firsts = new Int32Array(wide * deep * high).fill(-1);
	const taken = new Uint32Array(positions.length / 3);
	for (let vertex = 0; vertex < taken.length; vertex += 1) {
		const at = vertex * 3;
		const x = Math.floor(((positions[at] as number) - x0) / cell);
		const y = Math.floor(((positions[at + 1] as number) - y0) / cell);
		const z = Math.floor(((positions[at + 2] as number) - z0) / cell);
		const place = (z * deep + y) * wide + x;
		if ((firsts[place] as number) < 0) firsts[place] = vertex;
		taken[vertex] = firsts[place] as number;
	}
	const kept = new Uint32Array(indices.length);
	let length = 0;
	for (let at = 0; at < indices.length; at += 3) {
		const a = taken[indices[at] as number] as number;
		const b = taken[indices[at + 1] as number] as number;
		const c = taken[indices[at + 2] as number] as number;
		if (a === b || b === c || c === a) continue;
		kept[length] = a;
		kept[length + 1] = b;
		kept[length + 2] = c;
		length += 3;
	}
	return length < indices.length / 2 ? kept.slice(0, length) : null;
}
