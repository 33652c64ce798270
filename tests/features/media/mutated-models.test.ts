import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type ModelKind, type ModelShape, shapeOf } from "#app/features/media/index.server.ts";
import { inspectFile } from "#app/features/media/inspection/inspect.server.ts";
import { measured } from "#app/features/models/measuring/measured.server.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import { glbOf, packGlb } from "#tests/features/models/glb-files.ts";
import { box, objectXml, objOf, sphere, stlOf } from "#tests/features/models/solids.ts";
import { byteMutations, type Chance, chanceFrom, mutated, textMutations } from "./mutations.ts";
import { modelXml, textStl, threeMf } from "./sample-files.ts";
import { testStorage } from "./storage.ts";

const { dataDir, storage, scratch, stored } = await testStorage();
const inEnglish = translator("en") as unknown as (reason: string, values: object) => string;
const ball = sphere(10, 6);
const stl = stlOf(ball);
const obj = Buffer.from(objOf({ ball, foot: box([0, 0, -20], [5, 5, 5]) }));
const tree =
	'<object id="3"><components><component objectid="1" transform="1 0 0 0 1 0 0 0 1 5 0 0"/><component objectid="2"/></components></object>';
const xml = Buffer.from(
	modelXml(
		objectXml(1, box([0, 0, 0], [1, 2, 3])) + objectXml(2, box([4, 0, 0], [1, 2, 3])) + tree,
		'<item objectid="3"/>',
	),
);
const packed = await threeMf(xml.toString());
const settings = "Metadata/model_settings.config";
const said = Buffer.from(
	'<config><object id="3"><metadata key="name" value="a > b"/><part id="1" subtype="normal_part"><metadata key="name" value="c"/></part><part id="2" firstid="0" lastid="5" subtype="negative_part"/></object></config>',
);
const nodes = [{ children: [1, 2] }, { mesh: 0, scale: [1, 2, 3] }, { mesh: 0, rotation: [0, 0, 0, 1] }];
const glb = glbOf(ball, { nodes });
const sceneLength = glb.readUInt32LE(12);
const [scene, binary] = [glb.subarray(20, 20 + sceneLength), glb.subarray(28 + sceneLength)];
const samples = join(dirname(createRequire(import.meta.url).resolve("occt-import-js")), "../test/testfiles");
const step = await readFile(join(samples, "cube-fcstd/cube.step"));

/** A GLB whose scene is that text, whatever it is. */
function glbWith(text: Buffer): Buffer {
	const whole = packGlb({}, binary);
	const padded = Buffer.concat([text, Buffer.alloc((4 - (text.length % 4)) % 4, " ")]);
	const bytes = Buffer.concat([whole.subarray(0, 20), padded, whole.subarray(20 + whole.readUInt32LE(12))]);
	bytes.writeUInt32LE(bytes.length, 8);
	bytes.writeUInt32LE(padded.length, 12);
	return bytes;
}

const corpus: [string, ModelKind, number, (chance: Chance) => Buffer | Promise<Buffer>][] = [
	["a binary STL", "stl", 300, (chance) => mutated(stl, byteMutations, chance)],
	["a text STL", "stl", 250, (chance) => mutated(Buffer.from(textStl(20)), textMutations, chance)],
	["an OBJ", "obj", 350, (chance) => mutated(obj, textMutations, chance)],
	["a 3MF", "3mf", 200, (chance) => mutated(packed, byteMutations, chance)],
	[
		"the model in a 3MF",
		"3mf",
		500,
		async (chance) =>
			threeMf(mutated(xml, textMutations, chance).toString(), {
				[settings]: mutated(said, textMutations, chance),
			}),
	],
	["a GLB", "glb", 300, (chance) => mutated(glb, byteMutations, chance)],
	["the scene of a GLB", "glb", 400, (chance) => glbWith(mutated(scene, textMutations, chance))],
	["a STEP file", "step", 10, (chance) => mutated(step, textMutations, chance)],
];

/** Null where it was taken; throws for anything that isn't a refusal with a sentence of its own. */
async function refusalOf(work: Promise<unknown>): Promise<RuleBroken | null> {
	const error = await work.then(
		() => null,
		(reason) => reason,
	);
	if (error === null) return null;
	if (!(error instanceof RuleBroken)) throw error;
	expect(inEnglish(error.reason, error.values)).toMatch(/^[A-Z].{6,}\.$/);
	return error;
}

function expectSound({ parts }: ModelShape): void {
	for (const { positions, indices } of parts) {
		expect(positions.every(Number.isFinite)).toBe(true);
		expect(indices.every((place) => place < positions.length / 3)).toBe(true);
		expect(indices.length % 3).toBe(0);
	}
}

test.for(corpus)(
	"whatever becomes of %s, it is taken or refused with a reason",
	{ timeout: 120_000 },
	async ([what, kind, times, make]) => {
		const chance = chanceFrom(times);
		const before = process.memoryUsage().rss;
		let refused = 0;
		for (let turn = 0; turn < times; turn += 1) {
			const bytes = Buffer.from(await make(chance));
			if (bytes.length === 0) continue;
			const path = join(dataDir, "scratch", "upload");
			const target = `${path}.target`;
			await writeFile(path, bytes);
			const inspected = inspectFile({ path, bytes: bytes.length, name: `a.${kind}`, target });
			if (await refusalOf(inspected)) refused += 1;
			await Promise.all([rm(path), rm(target, { force: true })]);
			// Read even so: what was taken may lie there changed, and each reader stands for itself.
			await storage.put("aa/one/original", bytes);
			const shape = shapeOf(storage, { key: "aa/one/original", bytes: bytes.length, kind, unit: "mm" });
			if ((await refusalOf(shape)) === null) {
				expectSound(await shape);
				await measured(await shape);
			}
		}
		await storage.removeFolder("aa");
		expect(refused, what).toBeGreaterThan(times / 10);
		expect(refused, what).toBeLessThan(times);
		expect([...(await scratch()), ...(await stored())]).toEqual([]);
		expect(process.memoryUsage().rss - before).toBeLessThan(600 * 1024 * 1024);
	},
);
