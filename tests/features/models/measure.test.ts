import { expect, test } from "vitest";
import type { BodyFacts, ModelFacts } from "#app/features/models/index.ts";
import { modelXml, painted, threeMf } from "#tests/features/media/sample-files.ts";
import { testStorage } from "#tests/features/media/storage.ts";
import { factsFrom, shapeFrom } from "./read-file.ts";
import { box, objectXml, objOf, type Soup, sphere, stlOf, torus } from "./solids.ts";

const { storage } = await testStorage();
const solidFacts = async (soup: Soup) => (await factsFrom(storage, "stl", stlOf(soup))).whole;
const sound = { watertight: true, openEdges: 0, crowdedEdges: 0, disagreeingEdges: 0, degenerate: 0 };

/** Within so many hundredths of the closed form. */
function near(value: number, exact: number, percent: number): void {
	expect(Math.abs(value - exact), `${value} is not near ${exact}`).toBeLessThan((exact * percent) / 100);
}

test("a box is measured exactly", async () => {
	const facts = await solidFacts(box([5, -7, 100], [10, 20, 30]));
	expect(facts).toMatchObject({ ...sound, size: [10, 20, 30], volume: 6000, area: 2200, triangles: 12 });
	expect(facts).toMatchObject({ shells: 1, genus: 0, insideOut: false, overhangShare: 0 });
	expect(facts.wall?.thin).toBeCloseTo(10, 3);
	const coloured = painted(stlOf(box([5, -7, 100], [10, 20, 30])));
	expect((await factsFrom(storage, "stl", coloured)).whole, "with colours").toEqual(facts);
});

test("a tetrahedron has a sixth of its cube, and says which of its faces hangs", async () => {
	const [o, x, y, z] = [
		[0, 0, 0],
		[6, 0, 0],
		[0, 6, 0],
		[0, 0, 6],
	] as const;
	const standing = await solidFacts([o, y, x, o, x, z, o, z, y, x, y, z].flat());
	expect(standing.volume).toBeCloseTo(36, 5);
	expect(standing.area).toBeCloseTo(54 + 18 * Math.sqrt(3), 4);
	expect(standing.overhangShare).toBe(0);
	// Half as high and on its tip: the sloping face looks down at 35.3° from straight down, and nothing lies on the bed.
	const corners = [o, x, y, o, z, x, o, y, z, x, z, y];
	const flat = await solidFacts(corners.flatMap(([a, b, c]) => [a, b, -c / 2]));
	expect(flat).toMatchObject({ ...sound, insideOut: false });
	expect(flat.volume).toBeCloseTo(18, 5);
	near(flat.overhangShare, (9 * Math.sqrt(6)) / flat.area, 0.01);
});

test("a sphere and a torus come near their closed forms, and a torus has a hole", async () => {
	// 96 rings of 192: the chords of a step of 1.9° leave 0.1 % of the volume.
	const ball = await solidFacts(sphere(25, 96));
	near(ball.volume, (4 / 3) * Math.PI * 25 ** 3, 0.15);
	near(ball.area, 4 * Math.PI * 25 ** 2, 0.1);
	expect(ball).toMatchObject({ ...sound, shells: 1, genus: 0 });
	near(ball.wall?.median ?? 0, 50, 0.2);
	// The lower cap beyond 45°: a share of (1 − cos 45°) / 2.
	near(ball.overhangShare, (1 - Math.SQRT1_2) / 2, 3);
	const ring = await solidFacts(torus(30, 8, 128));
	near(ring.volume, 2 * Math.PI ** 2 * 30 * 8 ** 2, 0.2);
	near(ring.area, 4 * Math.PI ** 2 * 30 * 8, 0.1);
	expect(ring).toMatchObject({ ...sound, shells: 1, genus: 1 });
});

test("the wall of a hollow sphere is as thick as it was made", async () => {
	const shell = await solidFacts([...sphere(40, 80), ...sphere(38.8, 80, true)]);
	expect(shell).toMatchObject({ ...sound, shells: 2, genus: 0 });
	near(shell.wall?.thin ?? 0, 1.2, 2);
	near(shell.wall?.median ?? 0, 1.2, 2);
	// A box with a wall of 0.8 on one side only: a fifth of its area lies over it, so the thin part is told.
	const hollow = await solidFacts([...box([0, 0, 0], [40, 40, 40]), ...box([0.8, 5, 5], [30, 30, 30], true)]);
	expect(hollow.wall?.thin).toBeCloseTo(0.8, 3);
	expect(hollow.wall?.median).toBeGreaterThan(4.9);
});

test("what isn't closed, looks inward or has no area is said", async () => {
	const whole = box([0, 0, 0], [10, 10, 10]);
	const open = await solidFacts(whole.slice(9));
	expect(open).toMatchObject({ watertight: false, openEdges: 3, genus: null, insideOut: false, wall: null });
	const inward = await solidFacts(box([0, 0, 0], [10, 10, 10], true));
	expect(inward).toMatchObject({ watertight: true, volume: -1000, insideOut: true, wall: null });
	const openInward = await solidFacts(box([0, 0, 0], [10, 10, 10], true).slice(9));
	expect(openInward.insideOut, "an open surface has no inside").toBe(false);
	const [first, second, third] = [whole.slice(0, 3), whole.slice(3, 6), whole.slice(6, 9)];
	const mixed = await solidFacts([...whole.slice(9), ...(first ?? []), ...(third ?? []), ...(second ?? [])]);
	expect(mixed).toMatchObject({ watertight: false, disagreeingEdges: 3 });
	const doubled = await solidFacts([...whole, ...whole.slice(0, 9)]);
	expect(doubled).toMatchObject({ watertight: false, crowdedEdges: 3 });
	const sliver = await solidFacts([...whole, 1, 1, 1, 1, 1, 1, 2, 2, 2]);
	expect(sliver).toMatchObject({ degenerate: 1, triangles: 13, watertight: true, volume: 1000 });
});

test("what lies so far out that numbers lose their digits is said", async () => {
	const at = async (x: number) => factsFrom(storage, "stl", stlOf(box([x, 0, 0], [16, 16, 16])));
	const near = await at(1000);
	expect([near.farOut, near.whole.volume]).toEqual([undefined, 4096]);
	expect(await at(2 ** 23)).toMatchObject({ farOut: 2 ** 23 + 16, whole: { size: [16, 16, 16] } });
	const gone = await factsFrom(storage, "obj", objOf({ a: box([9e8, 0, 0], [10, 10, 10]) }));
	expect(gone.farOut).toBeGreaterThan(8e8);
	expect(gone.whole.size.every(Number.isFinite)).toBe(true);
});

test("two bodies in one surface are two shells; named ones are parts", async () => {
	const pair = [box([0, 0, 0], [10, 10, 10]), box([20, 0, 0], [10, 10, 5])] as const;
	expect(await solidFacts(pair.flat())).toMatchObject({
		shells: 2,
		genus: 0,
		volume: 1500,
		size: [30, 10, 10],
	});
	const { whole, parts } = await factsFrom(storage, "obj", objOf({ foot: pair[0], lid: pair[1] }));
	expect(whole).toMatchObject({
		shells: 2,
		volume: 1500,
		size: [30, 10, 10],
		triangles: 24,
		watertight: true,
	});
	expect(parts.map(({ name, facts }) => [name, facts.volume])).toEqual([
		["foot", 1000],
		["lid", 500],
	]);
	expect(whole.wall?.thin).toBeCloseTo(5, 3);
});

test("many bodies are measured as well as few", async () => {
	const many = Object.fromEntries(
		Array.from({ length: 900 }, (_, at) => [`b${at}`, box([at * 2, 0, 0], [1, 1, 1])]),
	);
	const { whole, parts } = await factsFrom(storage, "obj", objOf(many));
	expect(whole).toMatchObject({ shells: 900, volume: 900, triangles: 10_800 });
	expect(parts).toHaveLength(40);
});

const cube = box([0, 0, 0], [1, 1, 1]);

async function sizeOf(...file: Parameters<typeof factsFrom> extends [unknown, ...infer Rest] ? Rest : never) {
	const { whole }: ModelFacts = await factsFrom(storage, ...file);
	return rounded(whole);
}

function rounded({ size }: BodyFacts): number[] {
	return size.map((length) => Math.round(length * 1e4) / 1e4);
}

test("units come from the format, else from whoever was asked", async () => {
	expect(await sizeOf("stl", stlOf(cube))).toEqual([1, 1, 1]);
	expect(await sizeOf("stl", stlOf(cube), "in")).toEqual([25.4, 25.4, 25.4]);
	expect(await sizeOf("obj", objOf({ a: cube }), "cm")).toEqual([10, 10, 10]);
	expect(await sizeOf("obj", objOf({ a: cube }), "m")).toEqual([1000, 1000, 1000]);
	for (const [unit, length] of [
		["micron", 0.001],
		["millimeter", 1],
		["centimeter", 10],
		["inch", 25.4],
		["foot", 304.8],
		["meter", 1000],
	] as const) {
		const model = modelXml(objectXml(1, cube)).replace('unit="millimeter"', `unit="${unit}"`);
		expect(await sizeOf("3mf", await threeMf(model), "in"), unit).toEqual([length, length, length]);
	}
	const unknown = modelXml(objectXml(1, cube)).replace('unit="millimeter"', 'unit="league"');
	await expect(sizeOf("3mf", await threeMf(unknown))).rejects.toMatchObject({ reason: "media:damagedFile" });
});

test("a 3MF is laid out as its build says: moved, turned, mirrored, repeated, put together, without supports", async () => {
	const objects = [
		objectXml(1, box([0, 0, 0], [1, 2, 3]), 'type="model" name="brick"'),
		objectXml(2, cube, 'type="support"'),
		'<object id="3" name="wall"><components><component objectid="1"/><component objectid="1" transform="1 0 0 0 1 0 0 0 1 10 0 0"/><component objectid="2"/></components></object>',
	].join("");
	const mirrored = '<item objectid="1" transform="-1 0 0 0 1 0 0 0 1 -5 0 0"/>';
	const build = `<item objectid="3" transform="0 1 0 -1 0 0 0 0 1 0 0 7"/>${mirrored}`;
	const { whole, parts } = await factsFrom(storage, "3mf", await threeMf(modelXml(objects, build)));
	expect(whole).toMatchObject({ watertight: true, insideOut: false, volume: 18, shells: 3, triangles: 36 });
	expect(parts.map(({ name, facts }) => [name, ...rounded(facts)])).toEqual([
		["wall", 2, 11, 3],
		["brick", 1, 2, 3],
	]);
});

test("each part of a 3MF counts in its own unit", async () => {
	const outer =
		'<object id="1"><components><component p:path="/3D/o.model" objectid="5" transform="1 0 0 0 1 0 0 0 1 2 0 0"/></components></object>';
	const inner = modelXml(objectXml(5, cube), "").replace('unit="millimeter"', 'unit="centimeter"');
	const root = modelXml(outer).replace('unit="millimeter"', 'unit="inch"');
	const { parts } = await shapeFrom(storage, "3mf", await threeMf(root, { "3D/o.model": inner }));
	const places = parts[0]?.positions ?? new Float32Array();
	const along = [...places].filter((_, at) => at % 3 === 0);
	expect(Math.min(...along)).toBeCloseTo(50.8, 4);
	expect(Math.max(...along)).toBeCloseTo(60.8, 4);
});

test("what stands in a 3MF's comments is no shape, however long they are, and names are words", async () => {
	const filler = "x".repeat(150_000);
	const inside = `<!-- <triangle v1="0" v2="1" v3="2"/> <b/> ${filler} --><![CDATA[<item objectid="9"/><b>]]>`;
	const named = 'type="model" name="&#x5939;&#20855; &lt;A&gt; &amp; B"';
	const model = modelXml(objectXml(1, cube, named).replace("</triangles>", `${inside}</triangles>`));
	const other = objectXml(2, box([5, 0, 0], [1, 1, 1]));
	const file = await threeMf(
		model.replace("</resources>", `${other}</resources>`).replace("</build>", '<item objectid="2"/></build>'),
	);
	const { whole, parts } = await factsFrom(storage, "3mf", file);
	expect(whole).toMatchObject({ triangles: 24, watertight: true });
	expect(parts.map(({ name }) => name)).toEqual(["夹具 <A> & B", ""]);
});
