import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareShapes } from "#app/features/models/comparing/compare.server.ts";
import { solidsBetween } from "#app/features/models/comparing/solids.js";
import { surfacesBetween } from "#app/features/models/comparing/surfaces.js";
import { type Alignment, readShape, type Shape, tolerances } from "#app/features/models/index.ts";
import { shapeWorkshop } from "./shapes.ts";

const { Manifold, shapeOf, cube, sphere, torus } = await shapeWorkshop();
const share = (beyond: number[], tolerance: (typeof tolerances)[number]) =>
	beyond[tolerances.indexOf(tolerance)] ?? Number.NaN;

function compare(before: Shape, after: Shape, alignment: Alignment = "origin") {
	return compareShapes(before, after, { alignment, bounds: { samples: 20_000, mostPainted: 40_000 } });
}

/** Float32 distances of a side, as a page reads them. */
function heat(files: Awaited<ReturnType<typeof compare>>["files"], side: "before" | "after") {
	const bytes = Uint8Array.from(files[`heat-${side}`] ?? []);
	return new Float32Array(bytes.buffer);
}

describe("against closed forms", () => {
	test("a cube moved by 2 mm lies 2 mm away by two of its sides and nowhere when centred", async () => {
		const [before, after] = [shapeOf(cube(20)), shapeOf(cube(20).translate([2, 0, 0]))];
		const { difference } = await compare(before, after);
		const { fromBefore, fromAfter, solids } = difference;
		for (const seen of [fromBefore, fromAfter]) {
			expect(seen.samples).toBe(20_000);
			expect(seen.largest).toBeCloseTo(2, 4);
			expect(seen.p95).toBeCloseTo(2, 4);
			// One end is off by 2, the other by 2 but near its edges; of the sides strips lie outside of the other cube.
			const strips = (tolerance: number) => 4 * 20 * (2 - tolerance);
			const changed = (tolerance: number) => 400 + (20 - 2 * tolerance) ** 2 + strips(tolerance);
			for (const tolerance of [0.01, 0.5, 1.5] as const)
				expect(share(seen.beyond, tolerance)).toBeCloseTo(changed(tolerance) / 2400, 2);
		}
		expect(solids?.added).toBeCloseTo(800, 3);
		expect(solids?.removed).toBeCloseTo(800, 3);
		expect(solids?.common).toBeCloseTo(7200, 3);
		const centred = (await compare(before, after, "centre")).difference;
		expect(centred.shift).toEqual([2, 0, 0]);
		expect(centred.fromBefore.largest).toBeLessThan(1e-5);
		expect(centred.solids).toEqual({ added: 0, removed: 0, common: expect.closeTo(8000, 3) });
	});

	test("on their bases, two heights differ at the top alone", async () => {
		const low = shapeOf(Manifold.cube([10, 20, 5]));
		const high = shapeOf(Manifold.cube([10, 20, 6], true));
		const { difference, files } = await compare(low, high, "base");
		expect(difference.shift).toEqual([-5, -10, -3]);
		expect(difference.fromAfter.largest).toBeCloseTo(1, 4);
		expect(difference.solids?.added).toBeCloseTo(200, 3);
		expect(difference.solids?.removed).toBe(0);
		expect(files.removed).toBeUndefined();
		// What was added lies where the later model lies: from z = 2 to its top at 3.
		const added = readShape(files.added ?? new Uint8Array()).parts[0]?.positions ?? [];
		const heights = Array.from(added).filter((_, at) => at % 3 === 2);
		expect([Math.min(...heights), Math.max(...heights)]).toEqual([2, 3]);
	});

	test("a sphere that grew by 1 mm lies 1 mm away everywhere", async () => {
		const { difference } = await compare(shapeOf(sphere(20)), shapeOf(sphere(21)));
		// Flat faces of 96 segments lie at most r(1 − cos(π/96)) ≈ 0.011 mm inside of the round.
		for (const { mean, largest, p95 } of [difference.fromBefore, difference.fromAfter]) {
			for (const figure of [mean, largest, p95]) expect(Math.abs(figure - 1)).toBeLessThan(0.03);
		}
		const shell = (4 / 3) * Math.PI * (21 ** 3 - 20 ** 3);
		expect(Math.abs((difference.solids?.added ?? 0) / shell - 1)).toBeLessThan(0.01);
		expect(difference.solids?.removed).toBe(0);
	});

	test("a hole drilled through a box removes its round and adds nothing", async () => {
		const box = Manifold.cube([40, 40, 10], true);
		const drilled = box.subtract(Manifold.cylinder(12, 4, 4, 128, true));
		const { difference, files } = await compare(shapeOf(box), shapeOf(drilled));
		const round = Math.PI * 16 * 10;
		expect(Math.abs((difference.solids?.removed ?? 0) / round - 1)).toBeLessThan(0.002);
		expect(difference.solids?.added).toBeLessThan(1e-3);
		// The hole's middle is 4 mm from its rim; a box has corners far away from it only, so it is painted by a finer one.
		expect(difference.fromBefore.largest).toBeCloseTo(4, 1);
		const area = 2 * 1600 + 4 * 400;
		expect(share(difference.fromBefore.beyond, 1)).toBeCloseTo((2 * Math.PI * 9) / area, 2);
		const surface = readShape(files["surface-before"] ?? new Uint8Array()).parts[0];
		const painted = heat(files, "before");
		expect(painted.length * 3).toBe(surface?.positions.length);
		expect(Math.max(...painted)).toBeCloseTo(4, 0);
		expect(painted.slice(0, 8).every((distance) => distance < 1e-6)).toBe(true);
	});

	test("a ring that became thicker, and boxes that were joined", async () => {
		const rings = await compare(shapeOf(torus(20, 4)), shapeOf(torus(20, 5)));
		const grown = 2 * Math.PI ** 2 * 20 * (25 - 16);
		expect(Math.abs((rings.difference.solids?.added ?? 0) / grown - 1)).toBeLessThan(0.005);
		expect(Math.abs(rings.difference.fromAfter.mean - 1)).toBeLessThan(0.02);
		// Two parts that reach into each other count their common space once.
		const [one, other] = [cube(10), cube(10).translate([5, 0, 0])];
		const joined = await compare(shapeOf(one), shapeOf(one, other));
		expect(joined.difference.solids?.added).toBeCloseTo(500, 3);
		expect(joined.difference.solids?.common).toBeCloseTo(1000, 3);
	});
});

test("faces that look inward, a hollow, and triangles of no size make a solid all the same", async () => {
	const [outer, inner] = [cube(20), cube(10)];
	const inward = shapeOf(outer);
	const [part] = inward.parts;
	if (part) part.indices = Uint32Array.from([...part.indices.toReversed(), 0, 0, 1]);
	const turned = await solidsBetween(inward.parts, shapeOf(outer).parts, [0, 0, 0]);
	expect(turned).toMatchObject({ added: expect.closeTo(0, 6), common: expect.closeTo(8000, 3) });
	const hollow = await solidsBetween(shapeOf(outer).parts, shapeOf(outer.subtract(inner)).parts, [0, 0, 0]);
	expect(hollow).toMatchObject({ added: 0, removed: expect.closeTo(1000, 3) });
});

test("what has too many triangles to be drawn is simplified, or told by its volume alone", async () => {
	const [before, after] = [shapeOf(sphere(10, 200)), shapeOf(sphere(12, 200))];
	const added = async (mostDrawn: number) => {
		const solids = await solidsBetween(before.parts, after.parts, [0, 0, 0], mostDrawn);
		if (solids === "notWatertight") throw new Error(solids);
		return { volume: solids.added, mesh: solids.addedMesh };
	};
	const whole = await added(800_000);
	expect(whole.mesh?.indices.length).toBeGreaterThan(60_000);
	const few = await added(8000);
	expect(few.volume).toBe(whole.volume);
	expect(few.mesh?.indices.length).toBeGreaterThan(300);
	expect(few.mesh?.indices.length).toBeLessThanOrEqual(24_000);
	const { positions = new Float32Array() } = few.mesh ?? {};
	for (let at = 0; at < positions.length; at += 3) {
		const radius = Math.hypot(positions[at] ?? 0, positions[at + 1] ?? 0, positions[at + 2] ?? 0);
		expect(Math.min(Math.abs(radius - 10), Math.abs(radius - 12))).toBeLessThan(0.22);
	}
	expect(await added(3)).toEqual({ volume: whole.volume, mesh: null });
});

test("whatever triangles come, there are figures, or a word for why there are none", async () => {
	const coordinate = fc.integer({ min: -4, max: 4 });
	const points = fc.array(fc.tuple(coordinate, coordinate, coordinate), { minLength: 4, maxLength: 30 });
	const soup = (corners: number, facesOf: (corners: number[]) => number[]) =>
		points.chain((places) => {
			const body = fc.array(fc.nat({ max: places.length - 1 }), { minLength: corners, maxLength: corners });
			return fc.record({
				positions: fc.constant(Float32Array.from(places.flat())),
				indices: fc
					.array(body, { minLength: 1, maxLength: 15 })
					.map((bodies) => Uint32Array.from(bodies.flatMap(facesOf))),
			});
		});
	const triangles = soup(3, (corners) => corners);
	// Closed all of them, and flat, turned inside out, one in another, edge on edge as they come.
	const tetrahedra = soup(4, ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, a, d, b, b, d, c, c, d, a]);
	const any = fc.oneof(triangles, tetrahedra);
	const fineness = { samples: 200, fewestSamples: 200, sideMs: 1e6, mostVertices: 1e6, mostPainted: 500 };
	await fc.assert(
		fc.asyncProperty(
			any,
			any,
			fc.constantFrom<Alignment>("origin", "centre", "base"),
			async (a, b, alignment) => {
				const found = surfacesBetween([a], [b], alignment, { ...fineness, tolerances }, () => {});
				for (const { distances, heat, surface } of [found.before, found.after]) {
					const { largest, p95, mean, beyond } = distances;
					expect([largest, p95, mean].every((figure) => Number.isFinite(figure))).toBe(true);
					expect(Math.max(p95, mean)).toBeLessThanOrEqual(largest + 1e-6);
					expect(beyond).toEqual(beyond.toSorted((x, y) => y - x));
					expect(heat?.length).toBe(
						((surface ?? (distances === found.before.distances ? a : b)).positions.length ?? 0) / 3,
					);
				}
				const solids = await solidsBetween([a], [b], found.shift);
				if (solids !== "notWatertight") expect(solids.added).toBeGreaterThanOrEqual(0);
			},
		),
		{ numRuns: 30, endOnFailure: true },
	);
});

describe("what can't be had", () => {
	test("an open surface has distances and no solids, and says why", async () => {
		const whole = shapeOf(cube(10));
		const open = structuredClone(whole);
		const [part] = open.parts;
		if (part) part.indices = part.indices.slice(3);
		const { difference, files } = await compare(whole, open);
		expect(difference).toMatchObject({ solids: null, solidsMissing: "notWatertight" });
		// Inside of the half of a side that is missing, the point farthest from its three edges.
		expect(difference.fromBefore.largest).toBeCloseTo(10 / (2 + Math.SQRT2), 1);
		expect(difference.fromAfter.largest).toBeLessThan(1e-6);
		expect(Object.keys(files).sort()).toEqual([
			"heat-after",
			"heat-before",
			"surface-after",
			"surface-before",
		]);
	});

	test("too many triangles or too much memory for solids leave the distances", async () => {
		const [before, after] = [shapeOf(sphere(20, 256)), shapeOf(sphere(21, 256))];
		for (const bounds of [{ mostSolidTriangles: 1000 }, { solidsMegabytes: 16 }, { solidsMs: 0 }]) {
			const { difference } = await compareShapes(before, after, {
				alignment: "origin",
				bounds: { fewestSamples: 2000, sideMs: 0, ...bounds },
			});
			expect(difference, JSON.stringify(bounds)).toMatchObject({ solids: null, solidsMissing: "tooLarge" });
			expect(difference.fromAfter.mean).toBeCloseTo(1, 1);
		}
	});

	test("where points take too long there are fewer, and no map", async () => {
		const bounds = { sideMs: 0, samples: 3000, fewestSamples: 1000 };
		const { difference, files } = await compareShapes(shapeOf(cube(10)), shapeOf(cube(12)), {
			alignment: "origin",
			bounds,
		});
		expect(difference.fromBefore).toMatchObject({ samples: 1000, corners: 0 });
		expect(difference.fromBefore.p95).toBeCloseTo(1, 2);
		expect(Object.keys(files)).toEqual(["added"]);
	});

	test("nothing to compare, or too long a time, is an error with its name", async () => {
		const nothing = { parts: [{ name: "", positions: new Float32Array(), indices: new Uint32Array() }] };
		await expect(compare(nothing, shapeOf(cube(1)))).rejects.toMatchObject({ reason: "empty" });
		const bounds = { surfacesMs: 0 };
		const late = compareShapes(shapeOf(cube(1)), shapeOf(cube(2)), { alignment: "origin", bounds });
		await expect(late).rejects.toMatchObject({ reason: "tooComplex" });
	});
});

test("surfaces far from the origin, where no number lies between two, are compared all the same", async () => {
	const far = (side: number) => {
		const shape = shapeOf(cube(side));
		for (const { positions } of shape.parts)
			for (const at of positions.keys()) positions[at] = (positions[at] ?? 0) + 2 ** 25;
		return shape;
	};
	const { difference } = await compare(far(16), far(32));
	expect(difference.fromBefore.p95).toBeCloseTo(8, 3);
});

test("a comparison tells how far it is, and ends when it is given up", async () => {
	const [before, after] = [shapeOf(sphere(20, 400)), shapeOf(sphere(21, 400))];
	const given = new AbortController();
	const told: number[] = [];
	const running = compareShapes(before, after, {
		alignment: "origin",
		signal: given.signal,
		onProgress(percent) {
			told.push(percent);
			given.abort(new Error("Nobody waits for it."));
		},
	});
	await expect(running).rejects.toThrow("Nobody waits for it.");
	expect(told).toHaveLength(1);
	await expect(compareShapes(before, after, { alignment: "origin", signal: given.signal })).rejects.toThrow(
		"Nobody",
	);
});

test("what is the same to the last byte isn't compared", async () => {
	const { difference, files } = await compare(shapeOf(cube(10)), shapeOf(cube(10)), "base");
	expect(difference).toMatchObject({
		identical: true,
		shift: [0, 0, 0],
		fromAfter: { largest: 0, samples: 0 },
	});
	expect(files).toEqual({});
});

test("the same is no difference, and the other way round is the other way round", async () => {
	const box = fc.record({
		size: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 4, max: 30 }))),
		at: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -10, max: 10 }))),
		turn: fc.integer({ min: 0, max: 90 }),
	});
	const solidOf = ({ size, at, turn }: { size: number[]; at: number[]; turn: number }) =>
		shapeOf(
			Manifold.cube(size as [number, number, number])
				.rotate([turn, turn / 2, 0])
				.translate(at as [number, number, number]),
		);
	const fineness = {
		samples: 2000,
		fewestSamples: 2000,
		sideMs: 0,
		mostVertices: 0,
		mostPainted: 0,
		tolerances,
	};
	// As the worker does it, without a thread for each.
	const differenceOf = async (one: Shape, other: Shape, alignment: Alignment) => {
		const surfaces = surfacesBetween(one.parts, other.parts, alignment, fineness, () => {});
		return { ...surfaces, solids: await solidsBetween(one.parts, other.parts, surfaces.shift) };
	};
	await fc.assert(
		fc.asyncProperty(
			box,
			box,
			fc.constantFrom<Alignment>("origin", "centre", "base"),
			async (a, b, alignment) => {
				const [one, other] = [solidOf(a), solidOf(b)];
				const same = await differenceOf(one, one, alignment);
				expect(same.shift.every((by) => by === 0)).toBe(true);
				expect(same.before.distances.largest).toBeLessThan(1e-5);
				expect(same.solids).toMatchObject({ added: expect.closeTo(0, 3), removed: expect.closeTo(0, 3) });
				const there = await differenceOf(one, other, alignment);
				const back = await differenceOf(other, one, alignment);
				for (const figure of ["largest", "p95", "mean"] as const) {
					expect(back.before.distances[figure]).toBeCloseTo(there.after.distances[figure], 3);
					expect(back.after.distances[figure]).toBeCloseTo(there.before.distances[figure], 3);
				}
				if (back.solids === "notWatertight" || there.solids === "notWatertight")
					throw new Error("It is open.");
				expect(back.solids.added).toBeCloseTo(there.solids.removed, 1);
				expect(back.solids.removed).toBeCloseTo(there.solids.added, 1);
			},
		),
		{ numRuns: 10, endOnFailure: true },
	);
});
