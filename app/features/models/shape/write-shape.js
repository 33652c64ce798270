/** @typedef {import("./shape-file.ts").Shape} Shape */
/** @typedef {import("./shape-file.ts").ShapePart} ShapePart */
/** @typedef {import("./shape-file.ts").Gltf} Gltf */

const magic = 0x46546c67;
const jsonChunk = 0x4e4f534a;
const binaryChunk = 0x004e4942;
const floats = 5126;
const unsignedInts = 5125;
/** Millimetres with Z up to metres with Y up. */
const toGltf = [0.001, 0, 0, 0, 0, 0, -0.001, 0, 0, 0.001, 0, 0, 0, 0, 0, 1];

/**
 * Writes a shape as GLB. Plain JavaScript, so that a worker can.
 *
 * @param {Shape} shape
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function writeShape({ parts }) {
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

/** @param {ShapePart[]} parts @returns {Gltf} */
function describe(parts) {
	/** @type {Gltf} */
	const gltf = {
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

/** @param {Float32Array} positions */
function boundsOf(positions) {
	const min = [Infinity, Infinity, Infinity];
	const max = [-Infinity, -Infinity, -Infinity];
	for (let at = 0; at < positions.length; at += 1) {
		const value = positions[at] ?? 0;
		if (value < (min[at % 3] ?? 0)) min[at % 3] = value;
		if (value > (max[at % 3] ?? 0)) max[at % 3] = value;
	}
	return { min, max };
}
