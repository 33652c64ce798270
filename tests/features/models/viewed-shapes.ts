import type { ShapePart } from "#app/features/models/index.ts";

/** Around the origin, with edges of this length. */
export function cube(edge: number): ShapePart {
	const positions = Float32Array.from({ length: 24 }, (_, at) => {
		const [corner, axis] = [Math.floor(at / 3), at % 3];
		return ((corner >> axis) & 1 ? edge : -edge) / 2;
	});
	const faces = [
		[0, 2, 3, 1],
		[4, 5, 7, 6],
		[0, 1, 5, 4],
		[2, 6, 7, 3],
		[0, 4, 6, 2],
		[1, 3, 7, 5],
	];
	const indices = Uint32Array.from(faces.flatMap(([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, a, c, d]));
	return { name: "cube", positions, indices };
}

/** Around the origin, `around` triangles pairs about the vertical and half as many from pole to pole. */
export function sphere(radius: number, around: number): ShapePart {
	const rows = around / 2;
	const positions: number[] = [0, 0, radius];
	for (let row = 1; row < rows; row += 1) {
		for (let column = 0; column < around; column += 1) {
			const [a, b] = [(row / rows) * Math.PI, (column / around) * 2 * Math.PI];
			positions.push(
				radius * Math.sin(a) * Math.cos(b),
				radius * Math.sin(a) * Math.sin(b),
				radius * Math.cos(a),
			);
		}
	}
	positions.push(0, 0, -radius);
	const last = positions.length / 3 - 1;
	const at = (row: number, column: number) => 1 + (row - 1) * around + (column % around);
	const indices: number[] = [];
	for (let column = 0; column < around; column += 1) {
		indices.push(0, at(1, column), at(1, column + 1));
		for (let row = 1; row < rows - 1; row += 1) {
			const [a, b] = [at(row, column), at(row, column + 1)];
			const [c, d] = [at(row + 1, column), at(row + 1, column + 1)];
			indices.push(a, c, b, b, c, d);
		}
		indices.push(last, at(rows - 1, column + 1), at(rows - 1, column));
	}
	return { name: "sphere", positions: Float32Array.from(positions), indices: Uint32Array.from(indices) };
}
