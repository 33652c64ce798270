/** Smallest and largest x, y and z, in millimetres. */
export interface Box {
	min: [number, number, number];
	max: [number, number, number];
}

/** Triangles that are drawn at once, with vertices of their own. */
export interface PreparedPiece {
	positions: Float32Array;
	/** Four whole numbers for each vertex, the fourth means nothing; null: every triangle is flat. */
	normals: Int16Array | null;
	indices: Uint16Array | Uint32Array;
	/** Which vertex of the part in its file each one is. */
	vertices: Uint32Array;
}

/** A part as it is drawn: what is heavy to find was found off the main thread. */
export interface PreparedPart {
	name: string;
	/** How many vertices it has in its file. */
	vertices: number;
	/** All triangles, to be drawn one piece after the other. */
	pieces: PreparedPiece[];
	/** Fewer triangles, for while it moves; null where all of them are few. */
	coarse: PreparedPiece | null;
	/**
	 * What rays find: vertices, triangles over them in the order that `tree` wants, and the tree over those
	 * (three-mesh-bvh), empty where there are none.
	 */
	positions: Float32Array;
	indices: Uint32Array;
	tree: ArrayBuffer[];
	box: Box;
}

export interface PreparedShape {
	parts: PreparedPart[];
	triangles: number;
	box: Box;
}

const nothing: Box = { min: [0, 0, 0], max: [0, 0, 0] };

/** The box around all of them; one point at the origin where there is nothing. */
export function boxAround(boxes: Box[]): Box {
	const full = boxes.filter((box) => box.min[0] <= box.max[0]);
	if (full.length === 0) return nothing;
	const pick = (end: "min" | "max", axis: 0 | 1 | 2) => Math[end](...full.map((box) => box[end][axis]));
	return {
		min: [pick("min", 0), pick("min", 1), pick("min", 2)],
		max: [pick("max", 0), pick("max", 1), pick("max", 2)],
	};
}

/** The box around these vertices; inside out where there are none. */
export function boxOf(positions: Float32Array): Box {
	const min: Box["min"] = [Infinity, Infinity, Infinity];
	const max: Box["max"] = [-Infinity, -Infinity, -Infinity];
	for (let at = 0; at < positions.length; at += 3) {
		for (let axis = 0; axis < 3; axis += 1) {
			const value = positions[at + axis] as number;
			if (value < (min[axis] as number)) min[axis] = value;
			if (value > (max[axis] as number)) max[axis] = value;
		}
	}
	return { min, max };
}

export function movedBox({ min, max }: Box, [x, y, z]: readonly [number, number, number]): Box {
	return { min: [min[0] + x, min[1] + y, min[2] + z], max: [max[0] + x, max[1] + y, max[2] + z] };
}
