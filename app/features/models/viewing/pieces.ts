import type { PreparedPiece } from "./prepared-shape.ts";

/** Corners of a piece: on the slowest machines it is drawn in a tenth of a second. */
const most = 65_536 * 3;
/** Vertices that numbers of two bytes tell apart. */
const fewVertices = 65_536;

interface Surface {
	positions: Float32Array;
	normals: Int16Array | null;
	/** Which vertex of the file each copy behind the file's own stands for. */
	copies: Uint32Array;
}

type Renumber = (indices: Uint32Array) => PreparedPiece;

/** Triangles in pieces that are each drawn in a moment. What follows each other should lie near each other. */
export function inPieces(indices: Uint32Array, renumber: Renumber): PreparedPiece[] {
	const count = Math.ceil(indices.length / most);
	return Array.from({ length: count }, (_, number) =>
		renumber(indices.subarray(number * most, (number + 1) * most)),
	);
}

/**
 * Gives triangles vertices of their own and no more than they use, so that whoever draws them hands over only that.
 * What is used by triangles in two pieces stands in both.
 */
export function renumbering({ positions, normals, copies }: Surface): Renumber {
	const own = positions.length / 3 - copies.length;
	const numbers = new Int32Array(positions.length / 3).fill(-1);
	return (indices) => {
		const used = new Uint32Array(Math.min(indices.length, numbers.length));
		const renumbered = new Uint32Array(indices.length);
		let count = 0;
		for (let corner = 0; corner < indices.length; corner += 1) {
			const vertex = indices[corner] as number;
			let number = numbers[vertex] as number;
			if (number < 0) {
				number = count;
				numbers[vertex] = number;
				used[count] = vertex;
				count += 1;
			}
			renumbered[corner] = number;
		}
		const vertices = used.slice(0, count);
		for (const vertex of vertices) numbers[vertex] = -1;
		const piece = {
			positions: picked(positions, vertices, 3, new Float32Array(count * 3)),
			normals: normals && picked(normals, vertices, 4, new Int16Array(count * 4)),
			indices: count <= fewVertices ? Uint16Array.from(renumbered) : renumbered,
		};
		for (let at = 0; at < count; at += 1) {
			const vertex = vertices[at] as number;
			if (vertex >= own) vertices[at] = copies[vertex - own] as number;
		}
		return { ...piece, vertices };
	};
}

function picked<List extends Float32Array | Int16Array>(
	from: List,
	vertices: Uint32Array,
	each: number,
	into: List,
): List {
	for (let at = 0; at < vertices.length; at += 1) {
		const start = (vertices[at] as number) * each;
		for (let number = 0; number < each; number += 1)
			into[at * each + number] = from[start + number] as number;
	}
	return into;
}
