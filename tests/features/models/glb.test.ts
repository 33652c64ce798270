import { expect, test } from "vitest";
import { readShape, writeShape } from "#app/features/models/index.ts";
import { testStorage } from "#tests/features/media/storage.ts";
import { glbOf, packGlb } from "./glb-files.ts";
import { factsFrom, shapeFrom } from "./read-file.ts";
import { box, torus } from "./solids.ts";

const { storage } = await testStorage();
/** 1 × 2 × 3 metres along glTF's x, y (up) and z. */
const brick = box([0, 0, 0], [1, 2, 3]);
const facts = (file: Buffer) => factsFrom(storage, "glb", file);
const refusal = (file: Buffer) =>
	shapeFrom(storage, "glb", file).then(
		() => "taken",
		({ reason }) => reason,
	);

test("a GLB is read in metres with Y up, with and without numbered corners, as list, strip and fan", async () => {
	for (const numbered of [true, false]) {
		const { whole } = await facts(glbOf(brick, { numbered }));
		expect(whole).toMatchObject({
			size: [1000, 3000, 2000],
			watertight: true,
			insideOut: false,
			triangles: 12,
		});
		expect(whole.volume / 6e9).toBeCloseTo(1, 6);
	}
	const primitive = (mode: number) => ({ meshes: [{ primitives: [{ attributes: { POSITION: 0 }, mode }] }] });
	const square = { strip: [0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 0], fan: [0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0] };
	for (const [corners, mode] of [
		[square.strip, 5],
		[square.fan, 6],
	] as const) {
		const { whole } = await facts(glbOf(corners, { scene: primitive(mode) }));
		expect(whole).toMatchObject({ triangles: 2, openEdges: 4, disagreeingEdges: 0, crowdedEdges: 0 });
		expect(whole.area / 1e6).toBeCloseTo(1, 6);
	}
	expect(await refusal(glbOf(square.fan, { scene: primitive(1) })), "lines alone").toBe("media:emptyModel");
});

test("nodes move, turn, scale, mirror and repeat what stands in them", async () => {
	const turned = Math.SQRT1_2;
	const nodes = [
		{ name: "all", children: [1, 2], scale: [0.01, 0.01, 0.01] },
		{ name: "lying", mesh: 0, rotation: [0, 0, turned, turned], translation: [10, 0, 0] },
		{ name: "mirror", mesh: 0, matrix: [-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 20, 0, 0, 1] },
	];
	const { whole, parts } = await facts(glbOf(brick, { nodes }));
	expect(whole).toMatchObject({ watertight: true, insideOut: false, shells: 2 });
	expect(parts.map(({ name }) => name)).toEqual(["lying", "mirror"]);
	const sizes = parts.map(({ facts: { size } }) => size.map((length) => Math.round(length * 100) / 100));
	expect(sizes).toEqual([
		[20, 30, 10],
		[10, 30, 20],
	]);
	expect(whole.size[0]).toBeCloseTo(120, 3);
});

test("a sparse list of places is the list it changes, or zeros, with its changes", async () => {
	const moved = [0, 0, 0, 1, 0, 0, 0, 1, 0];
	const views = [
		{ buffer: 0, byteOffset: 0, byteLength: 36 },
		{ buffer: 0, byteOffset: 36, byteLength: 6 },
		{ buffer: 0, byteOffset: 44, byteLength: 36 },
	];
	const binary = Buffer.concat([
		Buffer.from(new Float32Array(9).buffer),
		Buffer.from(new Uint16Array([0, 1, 2, 0]).buffer),
		Buffer.from(new Float32Array(moved).buffer),
	]);
	const sparse = { count: 3, indices: { bufferView: 1, componentType: 5123 }, values: { bufferView: 2 } };
	const file = (accessor: object) =>
		packGlb(
			{
				...{ asset: { version: "2.0" }, scenes: [{ nodes: [0] }], nodes: [{ mesh: 0 }] },
				...{ meshes: [{ primitives: [position] }], bufferViews: views, buffers: [{ byteLength: 80 }] },
				accessors: [{ componentType: 5126, count: 3, type: "VEC3", sparse, ...accessor }],
			},
			binary,
		);
	for (const accessor of [{ bufferView: 0 }, {}])
		expect((await facts(file(accessor))).whole.area / 1e6).toBeCloseTo(0.5, 6);
	expect(await refusal(file({ count: 2 })), "a place beyond the list").toBe("media:damagedFile");
});

test("the kept form of a model is read as the model it was made of", async () => {
	const { parts } = await shapeFrom(storage, "glb", glbOf(torus(0.03, 0.008, 24)));
	const again = await shapeFrom(storage, "glb", Buffer.from(writeShape({ parts })));
	expect(again.parts[0]?.indices).toEqual(parts[0]?.indices);
	expect(readShape(writeShape(again)).parts[0]?.positions.length).toBe(parts[0]?.positions.length);
	for (const [at, number] of (parts[0]?.positions ?? []).entries())
		expect(again.parts[0]?.positions[at]).toBeCloseTo(number, 3);
});

const lists = [
	{ bufferView: 0, componentType: 5126, count: 36, type: "VEC3" },
	{ bufferView: 1, componentType: 5123, count: 36, type: "SCALAR" },
];
const with0 = (change: object) => ({ scene: { accessors: [{ ...lists[0], ...change }, lists[1]] } });
const with1 = (change: object) => ({ scene: { accessors: [lists[0], { ...lists[1], ...change }] } });
const meshes = (primitive: object) => ({ scene: { meshes: [{ primitives: [primitive] }] } });
const position = { attributes: { POSITION: 0 } };
const draco = { extensions: { KHR_draco_mesh_compression: {} } };
const circle = { nodes: [{ children: [1] }, { children: [0], mesh: 0 }] };
const doubling = Array.from({ length: 40 }, (_, at) => ({ children: [at + 1, at + 1] }));
const views = (change: object) => ({
	scene: {
		bufferViews: [
			{ buffer: 0, byteOffset: 0, byteLength: 432, ...change },
			{ buffer: 0, byteOffset: 432, byteLength: 72 },
		],
	},
});

const bad: [string, Parameters<typeof glbOf>[1], string][] = [
	["sparse lists that say nothing", with0({ sparse: { count: 1 } }), "damagedFile"],
	["sparse lists without end", with0({ bufferView: undefined, count: 2 ** 40, sparse: {} }), "tooComplex"],
	["Draco", meshes({ ...position, ...draco }), "compressedModel"],
	["quantised places", { scene: { extensionsRequired: ["KHR_mesh_quantization"] } }, "compressedModel"],
	["meshopt", views({ extensions: { EXT_meshopt_compression: {} } }), "compressedModel"],
	["another file", { scene: { buffers: [{ uri: "shape.bin", byteLength: 504 }] } }, "refersElsewhere"],
	["nodes in a circle", circle, "tooComplex"],
	["nodes that double", { nodes: [...doubling, { mesh: 0 }] }, "tooComplex"],
	["a node that isn't there", { roots: [7] }, "damagedFile"],
	["a mesh that isn't there", { nodes: [{ mesh: 3 }] }, "damagedFile"],
	["more corners than there are", with0({ count: 37 }), "damagedFile"],
	["corners without end", with0({ count: 2 ** 52 }), "damagedFile"],
	["fewer than none", with0({ count: -1 }), "damagedFile"],
	["numbers of corners beyond the list", with0({ count: 30 }), "damagedFile"],
	["numbers that are words", with1({ componentType: "5123" }), "damagedFile"],
	["a list that begins before the file", with1({ byteOffset: -4 }), "damagedFile"],
	["a list beyond the file", views({ byteOffset: 1e9 }), "damagedFile"],
	["steps of nothing", views({ byteStride: 0 }), "damagedFile"],
	["no scene", { scene: { scene: 4 } }, "damagedFile"],
	["no corners", meshes({ attributes: {} }), "damagedFile"],
	["nothing", { nodes: [{}] }, "emptyModel"],
	["a place that is no number", { nodes: [{ mesh: 0, translation: ["a", 0, 0] }] }, "damagedFile"],
	["a place out of this world", { nodes: [{ mesh: 0, scale: [1e300, 1, 1] }] }, "notFinite"],
];

test.for(bad)("a GLB with %s is refused with a reason", async ([, shape, reason]) => {
	expect(await refusal(glbOf(brick, shape))).toBe(`media:${reason}`);
});

test("a GLB whose bytes stand in the scene itself is read; one without bytes is refused", async () => {
	const whole = glbOf(brick);
	const json = JSON.parse(whole.toString("utf8", 20, 20 + whole.readUInt32LE(12)));
	const binary = whole.subarray(28 + whole.readUInt32LE(12));
	const uri = `data:application/octet-stream;base64,${binary.toString("base64")}`;
	const inline = packGlb({ ...json, buffers: [{ uri, byteLength: binary.length }] }, Buffer.alloc(0));
	expect((await facts(inline)).whole.triangles).toBe(12);
	expect(await refusal(packGlb(json, Buffer.alloc(0)))).toBe("media:damagedFile");
	expect(await refusal(whole.subarray(0, -4))).toBe("media:damagedFile");
});
