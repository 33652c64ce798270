import fc from "fast-check";
import { expect, test } from "vitest";
import { eachModelOnce } from "#app/features/models/index.ts";
import { choosePair, pairModels } from "#app/features/models/rules/pairing.ts";

const named = (...names: string[]) => names.map((name, at) => ({ publicId: `${name} ${at}`, name }));

/** The pairs by name, as "before>after". */
function pairs(before: string[], after: string[]) {
	return pairModels(named(...before), named(...after)).map(
		(pair) => `${pair.before?.name ?? ""}>${pair.after?.name ?? ""}`,
	);
}

test("one name is one thing, whatever stands before it", () => {
	expect(pairs(["clip.stl", "base.stl"], ["base.stl", "clip.stl"])).toEqual([
		"base.stl>base.stl",
		"clip.stl>clip.stl",
	]);
});

test("a number, another writing or another format is the same thing", () => {
	expect(pairs(["Clip_v1.stl", "Hinge-2.0.stl"], ["hinge 2.1.3mf", "clip-V2.stl"])).toEqual([
		"Hinge-2.0.stl>hinge 2.1.3mf",
		"Clip_v1.stl>clip-V2.stl",
	]);
	expect(pairs(["台灯夹 1.stl", "底座.stl"], ["底座 v2.stl", "台灯夹 2.stl"])).toEqual([
		"底座.stl>底座 v2.stl",
		"台灯夹 1.stl>台灯夹 2.stl",
	]);
});

test("what is much the same goes together before what is left, and what is left goes in order", () => {
	expect(pairs(["lower jaw.stl", "upper jaw.stl"], ["upper jaws.stl", "lower jaw bent.stl"])).toEqual([
		"upper jaw.stl>upper jaws.stl",
		"lower jaw.stl>lower jaw bent.stl",
	]);
	expect(pairs(["a.stl"], ["lamp.stl"])).toEqual(["a.stl>lamp.stl"]);
	expect(pairs(["lamp.stl", "xyz.stl"], ["lamp.stl"])).toEqual(["lamp.stl>lamp.stl", "xyz.stl>"]);
	expect(pairs([], ["lamp.stl"])).toEqual([">lamp.stl"]);
});

test("each stands in exactly one pair", () => {
	const names = fc.array(fc.constantFrom("a.stl", "A 2.stl", "b.stl", "bb.stl", "灯.stl", "灯 2.3mf"), {
		maxLength: 6,
	});
	fc.assert(
		fc.property(names, names, (one, other) => {
			const [before, after] = [named(...one), named(...other)];
			const found = pairModels(before, after);
			expect(found.flatMap((pair) => pair.after ?? [])).toEqual(after);
			expect(new Set(found.flatMap((pair) => pair.before ?? []))).toEqual(new Set(before));
			expect(found).toHaveLength(Math.max(before.length, after.length));
		}),
	);
});

test("a model in two formats is one; of another shape, or not read yet, it is another", () => {
	const things = [
		["clip.stl", 12],
		["clip.3mf", 12],
		["clip.step", 40],
		["base.stl", null],
		["base.3mf", null],
	] as const;
	const once = eachModelOnce([...things], ([name, triangles]) => ({ name, triangles }));
	expect(once.map(([name]) => name)).toEqual(["clip.stl", "clip.step", "base.stl", "base.3mf"]);
});

test("an address chooses a pair, or one side of one; what names nothing chooses nothing", () => {
	const before = named("a.stl", "b.stl");
	const after = named("a.stl", "c.stl");
	const found = pairModels(before, after);
	const choose = (left: string | null, right: string | null) => {
		const pair = choosePair(found, { before: left, after: right });
		return `${pair?.before?.publicId}>${pair?.after?.publicId}`;
	};
	expect(choose(null, null)).toBe("a.stl 0>a.stl 0");
	expect(choose("a.stl 0", "c.stl 1")).toBe("a.stl 0>c.stl 1");
	expect(choose(null, "c.stl 1")).toBe("b.stl 1>c.stl 1");
	expect(choose("b.stl 1", "nonsense")).toBe("b.stl 1>c.stl 1");
	expect(choosePair([], { before: null, after: null })).toBeNull();
});
