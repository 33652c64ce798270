import type { Soup } from "./solids.ts";

interface Node {
	mesh?: number;
	name?: string;
	children?: number[];
	[key: string]: unknown;
}

/** A GLB whose mesh 0 is that soup, in the nodes given; `numbered` names each corner in a list of its own. */
export function glbOf(
	soup: Soup,
	{ nodes = [{ mesh: 0 }], roots = [0], numbered = true, scene = {} }: GlbShape = {},
): Buffer {
	const corners = soup.length / 3;
	const floats = Buffer.from(new Float32Array(soup).buffer);
	const numbers = Buffer.from(Uint16Array.from({ length: corners }, (_, at) => at).buffer);
	const binary = Buffer.concat([floats, numbers, Buffer.alloc(numbers.length % 4)]);
	return packGlb(
		{
			asset: { version: "2.0" },
			scene: 0,
			scenes: [{ nodes: roots }],
			nodes,
			meshes: [{ primitives: [{ attributes: { POSITION: 0 }, ...(numbered && { indices: 1 }) }] }],
			accessors: [
				{ bufferView: 0, componentType: 5126, count: corners, type: "VEC3" },
				{ bufferView: 1, componentType: 5123, count: corners, type: "SCALAR" },
			],
			bufferViews: [
				{ buffer: 0, byteOffset: 0, byteLength: floats.length },
				{ buffer: 0, byteOffset: floats.length, byteLength: numbers.length },
			],
			buffers: [{ byteLength: binary.length }],
			...scene,
		},
		binary,
	);
}

interface GlbShape {
	nodes?: Node[];
	roots?: number[];
	numbered?: boolean;
	/** Replaces what stands at the top of the scene. */
	scene?: object;
}

/** A scene and its bytes as one GLB. */
export function packGlb(scene: object, binary: Buffer): Buffer {
	const json = Buffer.from(JSON.stringify(scene));
	const text = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, " ")]);
	const head = Buffer.alloc(12);
	head.write("glTF");
	head.writeUInt32LE(2, 4);
	head.writeUInt32LE(28 + text.length + binary.length, 8);
	return Buffer.concat([head, chunk(0x4e4f534a, text), chunk(0x004e4942, binary)]);
}

function chunk(type: number, content: Buffer): Buffer {
	const head = Buffer.alloc(8);
	head.writeUInt32LE(content.length, 0);
	head.writeUInt32LE(type, 4);
	return Buffer.concat([head, content]);
}
