import fc from "fast-check";
import { expect, test } from "vitest";
import type { BodyFacts, ModelFacts } from "#app/features/models/index.ts";
import {
	fitOn,
	largerThanEveryBed,
	materials,
	modelFitOn,
	printerBeds,
	solidWeight,
} from "#app/features/models/rules/beds.ts";
import { mostPartsNamed } from "#app/features/models/rules/facts.ts";
import { lengthIn, problemsOf } from "#app/features/models/rules/judgement.ts";
import { lengthUnits } from "#app/features/models/rules/reading.ts";

const sound: BodyFacts = {
	...{ size: [20, 30, 40], volume: 24_000, area: 5200, triangles: 12, watertight: true, shells: 1, genus: 0 },
	...{ overhangShare: 0, openEdges: 0, crowdedEdges: 0, disagreeingEdges: 0, degenerate: 0 },
	...{ insideOut: false, wall: null },
};

function modelOf(whole: Partial<BodyFacts>, ...parts: [number, number, number][]): ModelFacts {
	return {
		whole: { ...sound, ...whole },
		parts: parts.map((size) => ({ name: "", facts: { ...sound, size } })),
	};
}

const side = fc.double({ min: 0.01, max: 5000, noNaN: true });
const size = fc.tuple(side, side, side);
const bed = fc.constantFrom(...printerBeds);
const count = fc.nat({ max: 3 });
const levels = ["danger", "warning", "info"];

test("a body fits however it is named about the vertical, and a smaller one fits where a larger one does", () => {
	fc.assert(
		fc.property(size, bed, fc.double({ min: 0.01, max: 1, noNaN: true }), ([x, y, z], on, less) => {
			const fit = fitOn([x, y, z], on);
			expect(fitOn([y, x, z], on)).toBe(fit);
			if (fit) expect(fitOn([x * less, y * less, z * less], on)).not.toBeNull();
			if (fit === "standing") expect(fitOn([x, y, z * less], on)).toBe("standing");
			// On a side or not is the same question for every order of the three.
			const orders = [fitOn([x, z, y], on), fitOn([y, z, x], on)].map((one) => one !== null);
			expect(orders).toEqual([fit !== null, fit !== null]);
		}),
	);
});

test("what fits no printer whole fits part by part where every part is known and fits", () => {
	const [mini] = printerBeds;
	if (!mini) throw new Error("There are no printers.");
	expect(modelFitOn(modelOf({ size: [180, 180, 180] }), mini)).toBe("standing");
	expect(modelFitOn(modelOf({ size: [180.1, 10, 10] }), mini)).toBe("none");
	expect(modelFitOn(modelOf({ size: [300, 10, 10] }, [150, 10, 10], [150, 10, 10]), mini)).toBe("apart");
	expect(modelFitOn(modelOf({ size: [300, 10, 10] }, [200, 10, 10], [100, 10, 10]), mini)).toBe("none");
	const many = Array.from({ length: mostPartsNamed }, (): [number, number, number] => [1, 1, 1]);
	expect(modelFitOn(modelOf({ size: [300, 10, 10] }, ...many), mini), "there may be more parts").toBe("none");
	fc.assert(
		fc.property(size, (whole) => {
			expect(largerThanEveryBed(modelOf({ size: whole }))).toBe(printerBeds.every((on) => !fitOn(whole, on)));
		}),
	);
});

test("weight grows with volume and density: a cube of 1 cm in PLA is 1.24 g", () => {
	expect(solidWeight(1000, materials[0].density)).toBeCloseTo(1.24, 6);
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (volume) => {
			const [pla, petg, resin] = materials.map(({ density }) => solidWeight(volume, density));
			expect(petg).toBeGreaterThanOrEqual(pla ?? Number.NaN);
			expect(pla).toBeGreaterThanOrEqual(resin ?? Number.NaN);
		}),
	);
});

test("a sound model of an ordinary size has no problem", () => {
	expect(problemsOf(modelOf({}))).toEqual([]);
});

test("each defect is a problem of its own, the worst first, and counted", () => {
	const defects = fc.record({
		size,
		insideOut: fc.boolean(),
		...{ openEdges: count, crowdedEdges: count, disagreeingEdges: count, degenerate: count },
		wall: fc.option(fc.record({ thin: side, median: side })),
	});
	const unit = fc.record({
		unit: fc.constantFrom(...lengthUnits),
		from: fc.constantFrom("format" as const, "assumed" as const, "maker" as const),
	});
	fc.assert(
		fc.property(defects, unit, (whole, said) => {
			const problems = problemsOf(modelOf(whole), said);
			const order = problems.map(({ level }) => levels.indexOf(level));
			expect(order).toEqual(order.toSorted((a, b) => a - b));
			const counts = new Map(problems.map(({ code, count }) => [code as string, count]));
			expect(counts.size).toBe(problems.length);
			for (const code of ["openEdges", "crowdedEdges", "disagreeingEdges", "degenerate"] as const)
				expect(counts.get(code) ?? 0).toBe(whole[code]);
			expect(counts.has("insideOut")).toBe(whole.insideOut);
			if (said.from === "maker") expect(counts.has("tiny") || counts.has("huge")).toBe(false);
			for (const { otherwise = [], length = 0 } of problems) {
				for (const other of otherwise) {
					expect(other.unit).not.toBe(said.unit);
					expect(other.length).toBeGreaterThanOrEqual(8);
					expect(other.length).toBeLessThanOrEqual(600);
					expect(lengthIn(other.length, other.unit, said.unit)).toBeCloseTo(length, 6);
				}
			}
		}),
	);
});

test("an odd size proposes the units in which it would be likely, unless its maker stands by it", () => {
	const small = modelOf({ size: [6.2, 3, 1].map((side) => side / 2) as [number, number, number] });
	expect(problemsOf(small)).toMatchObject([
		{ code: "tiny", level: "warning", otherwise: [{ unit: "cm" }, { unit: "in", length: 78.74 }] },
	]);
	expect(problemsOf(small, { unit: "mm", from: "maker" })).toEqual([]);
	const large = modelOf({ size: [2540, 1270, 254] });
	expect(problemsOf(large, { unit: "in", from: "assumed" })).toMatchObject([
		{ code: "huge", otherwise: [{ unit: "mm", length: 100 }] },
	]);
	// A maker stands by the unit, yet no printer takes it.
	expect(problemsOf(large, { unit: "in", from: "maker" })).toMatchObject([{ code: "largerThanBeds" }]);
	expect(problemsOf(modelOf({ wall: { thin: 0.5, median: 2 } }))).toMatchObject([
		{ code: "thinWalls", level: "info", length: 0.5 },
	]);
	const inFeet = { ...modelOf({ size: [3048, 3048, 3048] }), writtenIn: "ft" as const };
	expect(problemsOf(inFeet, { unit: "mm", from: "format" }), "ten of something").toMatchObject([
		{ code: "huge", otherwise: [{ unit: "mm", length: 10 }, { unit: "cm", length: 100 }, { unit: "in" }] },
	]);
	const noted = {
		...modelOf({}),
		farOut: 1e6,
		notes: ["badPicture", "slices", "cuts", "otherShapes"] as const,
	};
	expect(problemsOf({ ...noted, notes: [...noted.notes] }).map(({ code }) => code)).toEqual([
		...["otherShapes", "cuts", "farOut", "badPicture"],
	]);
	expect(problemsOf(modelOf({ size: [20, 30, 0] }))).toMatchObject([{ code: "flat", level: "danger" }]);
});
