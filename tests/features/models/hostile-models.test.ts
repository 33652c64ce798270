import { expect, test } from "vitest";
import type { ModelKind } from "#app/features/media/index.server.ts";
import { binaryStl, meshObject, modelXml, obj, threeMf } from "#tests/features/media/sample-files.ts";
import { testStorage } from "#tests/features/media/storage.ts";
import { factsFrom, shapeFrom } from "./read-file.ts";
import { box, objectXml, objOf, stlOf } from "./solids.ts";

const { storage, stored, scratch } = await testStorage();
const cube = box([0, 0, 0], [1, 1, 1]);
const cubeXml = objectXml(1, cube);
const inMesh = (from: string, to: string) => threeMf(modelXml(meshObject(1).replace(from, to)));
const placed = (transform: string) =>
	threeMf(modelXml(cubeXml, `<item objectid="1" transform="${transform}"/>`));
const components = (id: number, of: number, times: number) =>
	`<object id="${id}"><components>${`<component objectid="${of}"/>`.repeat(times)}</components></object>`;
/** Nothing but a triangle, and beside it nothing, a hundred million times. */
const emptiness = [2, 3, 4, 5].map((id) => components(id, id + 1, 100)).join("");
const manyCorners = `f${" 1 2 3".repeat(9000)}\n`;

const hostile: [string, ModelKind, Buffer | string | Promise<Buffer>, string][] = [
	["an STL that counts more than it has", "stl", lying(binaryStl(5), 6), "damagedFile"],
	["an STL of nothing", "stl", binaryStl(0), "damagedFile"],
	["an STL in the middle of which stands no number", "stl", binaryStl(9, Number.NaN), "notFinite"],
	["an OBJ whose face names a corner that isn't there", "obj", obj.replace("3//1", "9//1"), "damagedFile"],
	["an OBJ whose face counts back beyond the first", "obj", obj.replace("3//1", "-4"), "damagedFile"],
	["an OBJ whose face names corner 0", "obj", obj.replace("3//1", "0"), "damagedFile"],
	["an OBJ with numbers beyond single precision", "obj", obj.replace("v 1 0 0", "v 1e39 0 0"), "notFinite"],
	["an OBJ beyond everything that is made", "obj", obj.replace("v 1 0 0", "v 2e9 0 0"), "tooFar"],
	["an OBJ with half a corner", "obj", obj.replace("v 1 0 0", "v 1"), "notFinite"],
	[
		"an OBJ with a statement of megabytes",
		"obj",
		obj + `f${" 1 2 3".repeat(9000)}\\\n`.repeat(40),
		"tooComplex",
	],
	["an OBJ with a thousand and one bodies", "obj", obj + "o a\nf 1 2 3\n".repeat(1001), "tooComplex"],
	[
		"an OBJ with millions of triangles in a few lines",
		"obj",
		obj + manyCorners.repeat(80),
		"tooManyTriangles",
	],
	["a 3MF with corners that aren't there", "3mf", inMesh('v3="2"', 'v3="3"'), "damagedFile"],
	["a 3MF with half numbers of corners", "3mf", inMesh('v3="2"', 'v3="1.5"'), "damagedFile"],
	["a 3MF with eleven numbers for twelve", "3mf", placed("1 0 0 0 1 0 0 0 1 0 0"), "damagedFile"],
	["a 3MF moved to nowhere", "3mf", placed("1 0 0 0 1 0 0 0 1 0 0 NaN"), "notFinite"],
	["a 3MF moved out of this world", "3mf", placed("1e300 0 0 0 1e300 0 0 0 1 0 0 0"), "notFinite"],
	["a 3MF that builds nothing", "3mf", threeMf(modelXml(cubeXml, "")), "damagedFile"],
	["a 3MF of supports alone", "3mf", threeMf(modelXml(objectXml(1, cube, 'type="support"'))), "emptyModel"],
	[
		"a 3MF that repeats nothing without end",
		"3mf",
		threeMf(modelXml(emptied(), '<item objectid="1"/>')),
		"tooComplex",
	],
	["a 3MF with more bodies than anybody prints", "3mf", repeated(1001, 1), "tooComplex"],
	["a 3MF that repeats a body without end", "3mf", repeated(900, 3000), "tooManyTriangles"],
	["a 3MF with a flood of objects", "3mf", flood(), "tooComplex"],
];

function lying(bytes: Buffer, count: number): Buffer {
	bytes.writeUInt32LE(count, 80);
	return Buffer.concat([bytes, Buffer.alloc(7)]);
}

function emptied(): string {
	const one =
		'<object id="1"><components><component objectid="2"/><component objectid="7"/></components></object>';
	return `${one}${emptiness}<object id="6"><mesh><vertices/><triangles/></mesh></object>${meshObject(7)}`;
}

function repeated(times: number, triangles: number): Promise<Buffer> {
	return threeMf(modelXml(meshObject(1, triangles), '<item objectid="1"/>'.repeat(times)));
}

function flood(): Promise<Buffer> {
	const many = Array.from({ length: 20_001 }, (_, at) => `<object id="${at + 2}"/>`);
	return threeMf(modelXml(meshObject(1) + many.join("")));
}

test.for(hostile)(
	"%s gets a reason, and nothing is left of it",
	{ timeout: 30_000 },
	async ([, kind, file, reason]) => {
		const outcome = await shapeFrom(storage, kind, await file).then(
			() => "taken",
			(error) => error.reason,
		);
		expect(outcome).toBe(`media:${reason}`);
		expect([...(await stored()), ...(await scratch())]).toEqual([]);
	},
);

test("faces of an OBJ count forward and back, have any number of corners, and go on over lines", async () => {
	const square = "v 0 0 0\nv 4 0 0\nv 4 4 0\nv 0 4 0\n";
	for (const face of [
		"f 1 2 3 4",
		"f -4 -3 -2 -1",
		"f 1/1/1 2//2 3/3 4",
		"f 1 2 \\\n 3 4",
		"f 1 2 3\nf 1 3 4",
	]) {
		const { whole } = await factsFrom(storage, "obj", `${square}${face}\n`);
		expect(whole, face).toMatchObject({ area: 16, triangles: 2, openEdges: 4, size: [4, 4, 0] });
	}
});

test("a hollow face of an OBJ has its own area, however it is turned and wherever it begins", async () => {
	/** A star of five points, which a fan from any corner would leave. */
	const star = Array.from({ length: 10 }, (_, at) => {
		const [radius, turn] = [at % 2 ? 4 : 10, (Math.PI * at) / 5];
		return [radius * Math.cos(turn), radius * Math.sin(turn)];
	});
	const area = 10 * (0.5 * 10 * 4 * Math.sin(Math.PI / 5));
	const turns = [
		([x = 0, y = 0]: number[]) => [x, y, 0],
		([x = 0, y = 0]: number[]) => [0, x, y],
		([x = 0, y = 0]: number[]) => [y, 3, x],
		([x = 0, y = 0]: number[]) => [x * 0.6, x * 0.8, -y],
	];
	for (const [at, place] of turns.entries()) {
		for (const order of [star, star.toReversed(), [...star.slice(3), ...star.slice(0, 3)]]) {
			const lines = order.map((corner) => `v ${place(corner).join(" ")}`).join("\n");
			const { whole } = await factsFrom(storage, "obj", `${lines}\nf 1 2 3 4 5 6 7 8 9 10\n`);
			expect(whole, String(at)).toMatchObject({ triangles: 8, openEdges: 10, disagreeingEdges: 0 });
			expect(whole.area).toBeCloseTo(area, 3);
		}
	}
	// A quad with a corner drawn in, one without area, and one that crosses itself.
	const hollow = "v 0 0 0\nv 4 4 0\nv 0 8 0\nv 1 4 0\n";
	expect((await factsFrom(storage, "obj", `${hollow}f 1 2 3 4\n`)).whole.area).toBeCloseTo(12, 4);
	for (const odd of ["f 1 2 1 2", "f 1 3 2 4"])
		expect((await factsFrom(storage, "obj", `${hollow}${odd}\n`)).whole.triangles).toBe(2);
});

test("the largest STL that is read is one of 100 MB", { timeout: 60_000 }, async () => {
	const most = Buffer.alloc(84 + 2_100_001 * 50);
	most.writeUInt32LE(2_100_001, 80);
	await expect(shapeFrom(storage, "stl", most)).rejects.toMatchObject({
		reason: "media:tooManyTriangles",
		values: { max: 2_100_000 },
	});
	expect(84 + 2_100_000 * 50).toBeGreaterThan(100 * 1024 * 1024);
});

test("equal corners are joined, whichever sign their zeros have", async () => {
	const soup = cube.map((number) => (number === 0 ? -0 : number));
	const half = [...cube.slice(0, 54), ...soup.slice(54)];
	const { parts } = await shapeFrom(storage, "stl", stlOf(half));
	expect(parts[0]?.positions.length).toBe(24);
	expect((await factsFrom(storage, "obj", objOf({ a: half }))).whole.watertight).toBe(true);
});
