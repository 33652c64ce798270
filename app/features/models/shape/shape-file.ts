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

const magic = 0x46546c67;
const jsonChunk = 0x4e4f534a;
const binaryChunk = 0x004e4942;
const floats = 5126;
const unsignedInts = 5125;
/** Millimetres with Z up to metres with Y up. */
const toGltf = [0.001, 0, 0, 0, 0, 0, -0.001, 0, 0, 0.001, 0, 0, 0, 0, 0, 1];

interface Gltf {
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

/** Writes a shape as GLB. */
export function writeShape({ parts }: Shape): Uint8Array {
	const gltf = describe(parts);
	const text = new TextEncoder().encode(JSON.stringify(gltf));
	const textLength = Math.ceil(text.length / 4) * 4;
	const binaryLength = gltf.buffers[0]?.byteLength ?? 0;
	const file = new Uint8Array(28 + textLength + binaryLength);
	const head = new DataView(file.buffer);
	const numbers = [magic, 2, file.length, textLength, jsonChunk];
	for (const [at, number] of numbers.entries()) head.setUint32(at * 4, number, true);
	file.fill(0x20, 20, 20 + textLength);
	file.set(text, 20);
	head.setUint32(20 + textLength, binaryLength, true);
	head.setUint32(24 + textLength, binaryChunk, true);
	let at = 28 + textLength;
	for (const { positions, indices } of parts) {
		for (const list of [positions, indices]) {
			file.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at);
			at += list.byteLength;
		}
	}
	return file;
}

function describe(parts: ShapePart[]): Gltf {
	const gltf: Gltf = {
		asset: { version: "2.0", generator: "Huixiang" },
		scene: 0,
		scenes: [{ nodes: [0] }],
		nodes: [{ matrix: toGltf, children: parts.map((_, index) => index + 1) }],
		meshes: [],
		accessors: [],
		bufferViews: [],
		buffers: [{ byteLength: 0 }],
	};
	let at = 0;
	for (const { name, positions, indices } of parts) {
		const first = gltf.accessors.length;
		gltf.nodes.push({ name, mesh: gltf.meshes.length });
		gltf.meshes.push({
			name,
			primitives: [{ attributes: { POSITION: first }, indices: first + 1, mode: 4 }],
		});
		gltf.accessors.push(
			{
				bufferView: first,
				componentType: floats,
				count: positions.length / 3,
				type: "VEC3",
				...boundsOf(positions),
			},
			{ bufferView: first + 1, componentType: unsignedInts, count: indices.length, type: "SCALAR" },
		);
		gltf.bufferViews.push(
			{ buffer: 0, byteOffset: at, byteLength: positions.byteLength, target: 34962 },
			{ buffer: 0, byteOffset: at + positions.byteLength, byteLength: indices.byteLength, target: 34963 },
		);
		at += positions.byteLength + indices.byteLength;
	}
	gltf.buffers = [{ byteLength: at }];
	return gltf;
}

function boundsOf(positions: Float32Array): { min: number[]; max: number[] } {
	const min = [Infinity, Infinity, Infinity];
	const max = [-Infinity, -Infinity, -Infinity];
	for (let at = 0; at < positions.length; at += 1) {
		const value = positions[at] as number;
		if (value < (min[at % 3] as number)) min[at % 3] = value;
		if (value > (max[at % 3] as number)) max[at % 3] = value;
	}
	return { min, max };
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
