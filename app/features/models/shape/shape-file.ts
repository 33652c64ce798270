/**
 * The one form in which models are kept once they were read: a GLB (glTF 2.0, Khronos) of triangles only, one mesh
 * per part, numbers in millimetres with Z up. A node above all parts turns them to glTF's own metres with Y up.
 */
export interface ShapePart {
	name: string;
	/** x, y, z of each vertex, in millimetres. */
	positions: Float32Array;
	/** Three vertices a triangle, seen from outside against the clock. */
	indices: Uint32Array;
}

export interface Shape {
	parts: ShapePart[];
}

export { writeShape } from "./write-shape.js";

const magic = 0x46546c67;

export interface Gltf {
	asset: { version: string; generator: string };
	scene: number;
	scenes: { nodes: number[] }[];
	nodes: { name?: string; mesh?: number; children?: number[]; matrix?: number[] }[];
	meshes: {
		name: string;
		primitives: { attributes: { POSITION: number }; indices: number; mode: number }[];
	}[];
	accessors: {
		bufferView: number;
		componentType: number;
		count: number;
		type: string;
		min?: number[];
		max?: number[];
	}[];
	bufferViews: { buffer: number; byteOffset: number; byteLength: number; target: number }[];
	buffers: { byteLength: number }[];
}

/**
 * Reads what `writeShape` wrote; the parts' lists are views of `file`, which must begin at a multiple of four bytes
 * of its buffer. Throws for anything else: these files are ours, and never come from outside.
 */
export function readShape(file: Uint8Array): Shape {
	const head = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const isGlb =
		file.length >= 28 && head.getUint32(0, true) === magic && head.getUint32(8, true) === file.length;
	if (!isGlb) throw new Error("This is no whole shape file.");
	const textLength = head.getUint32(12, true);
	const gltf: Gltf = JSON.parse(new TextDecoder().decode(file.subarray(20, 20 + textLength)));
	const start = file.byteOffset + 28 + textLength;
	function bytesOf(accessor: number) {
		const view = gltf.bufferViews[gltf.accessors[accessor]?.bufferView ?? -1];
		if (!view) throw new Error("This shape file lacks a list.");
		return { offset: start + view.byteOffset, length: view.byteLength / 4 };
	}
	const parts = gltf.meshes.map(({ name, primitives: [primitive] }) => {
		if (!primitive) throw new Error("This shape file lacks triangles.");
		const positions = bytesOf(primitive.attributes.POSITION);
		const indices = bytesOf(primitive.indices);
		return {
			name,
			positions: new Float32Array(file.buffer as ArrayBuffer, positions.offset, positions.length),
			indices: new Uint32Array(file.buffer as ArrayBuffer, indices.offset, indices.length),
		};
	});
	return { parts };
}
