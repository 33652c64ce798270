import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { inspectFile } from "#app/features/media/inspection/inspect.server.ts";
import { measured } from "#app/features/models/measuring/measured.server.ts";
import { step as empty } from "#tests/features/media/sample-files.ts";
import { testStorage } from "#tests/features/media/storage.ts";
import { factsFrom, shapeFrom } from "./read-file.ts";

const { dataDir, storage, scratch, stored } = await testStorage();
/** Models of several programs, which the kernel's package brings along for its own tests. */
const samples = join(dirname(createRequire(import.meta.url).resolve("occt-import-js")), "../test/testfiles");
const sample = (name: string) => readFile(join(samples, name));
const refusal = (content: Buffer | string) =>
	shapeFrom(storage, "step", content).then(
		() => "taken",
		({ reason }) => reason,
	);

test("a STEP file is read in millimetres, whatever unit it says", { timeout: 60_000 }, async () => {
	for (const unit of ["m", "in"]) {
		const shape = await shapeFrom(storage, "step", await sample(`cube-units/cube-${unit}.step`));
		expect(shape.writtenIn).toBe(unit);
		const { whole } = (await measured(shape)).facts;
		expect(whole.size.map(Math.round), unit).toEqual([1000, 1000, 1000]);
		expect(whole).toMatchObject({ watertight: true, insideOut: false, triangles: 12, shells: 1, genus: 0 });
		expect(whole.volume / 1e9).toBeCloseTo(1, 6);
	}
	const exported = [
		await factsFrom(storage, "stl", await sample("cube-10x10mm/Cube 10x10.stl")),
		await factsFrom(storage, "step", await sample("cube-10x10mm/Cube 10x10.stp")),
	];
	const cube = { size: [10, 10, 10], volume: 1000, area: 600, watertight: true };
	expect(exported, "a program's own STL and STEP of one part").toMatchObject([
		{ whole: cube },
		{ whole: cube },
	]);
	expect(await shapeFrom(storage, "step", await sample("cube-fcstd/cube.step"))).toMatchObject({
		unitFrom: "format",
		parts: [{ name: "Cube" }],
	});
});

test("curved and assembled STEP files close without a gap", { timeout: 60_000 }, async () => {
	const rounded = await factsFrom(storage, "step", await sample("rounded-cube/rounded-cube.step"));
	expect(rounded.whole).toMatchObject({ watertight: true, shells: 1, genus: 0, insideOut: false });
	const assembly = await factsFrom(storage, "step", await sample("cax-if/as1-oc-214.stp"));
	expect(assembly.parts).toHaveLength(18);
	expect(assembly.whole.watertight).toBe(true);
	// The bracket of the assembly has holes for bolts.
	expect(assembly.whole.genus).toBeGreaterThan(5);
	const foot = await factsFrom(storage, "step", await sample("cax-if/s1_pe_214/foot_front_prt.stp"));
	// Half of a hollow body with a wall of 1 mm.
	expect(foot.whole).toMatchObject({ watertight: true, shells: 1, genus: 0 });
	expect(foot.whole.wall?.thin).toBeCloseTo(1, 1);
	expect(foot.whole.wall?.median).toBeCloseTo(1, 1);
});

test("a STEP file without a shape, cut, torn or no STEP at all is refused with a reason", {
	timeout: 60_000,
}, async () => {
	const whole = await sample("cax-if/as1_pe_203.stp");
	expect(await refusal(empty)).toMatch(/^media:(damagedFile|emptyModel)$/);
	expect(await refusal(await sample("cax-if/s1_pe_214/s1_pe_214.stp"))).toBe("media:emptyModel");
	expect(await refusal(whole.subarray(0, 70_000))).toBe("media:damagedFile");
	expect(await refusal(Buffer.alloc(5000, 1))).toBe("media:damagedFile");
	expect([...(await scratch()), ...(await stored())]).toEqual([]);
});

test("a STEP file is known by what it holds, under both of its endings", async () => {
	const path = join(dataDir, "scratch", "a");
	const content = await sample("cube-fcstd/cube.step");
	const bytes = content.length;
	await writeFile(path, content);
	const inspect = (name: string) => inspectFile({ path, bytes, name, target: `${path}.target` });
	expect(await inspect("a.step")).toMatchObject({ kind: "step" });
	expect(await inspect("a.STP")).toMatchObject({ kind: "step" });
	await expect(inspect("a.stl")).rejects.toMatchObject({
		reason: "media:nameLies",
		values: { kind: "STEP", right: "step" },
	});
	expect(await readdir(join(dataDir, "scratch"))).toEqual(["a"]);
});
