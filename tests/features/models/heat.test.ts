import fc from "fast-check";
import { expect, test } from "vitest";
import { missingIn } from "#app/features/models/components/pair/missing-in.ts";
import type { PairMode } from "#app/features/models/components/pair/pair-stages.tsx";
import { heatColour, scaleEnd } from "#app/features/models/viewing/heat.ts";

type Comparison = Parameters<typeof missingIn>[1];

const scale = { from: 0.1, to: 10 };
const lightness = ([red, green, blue]: readonly number[]) =>
	0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);

test("up to the tolerance everything looks the same, and nothing beyond it does", () => {
	const calm = heatColour(0, scale);
	expect(heatColour(0.1, scale)).toEqual(calm);
	expect(heatColour(Number.NaN, scale)).toEqual(calm);
	expect(heatColour(0.11, scale)).not.toEqual(calm);
});

test("farther is darker, up to the end of the scale and not beyond it", () => {
	const distance = fc.double({ min: 0.11, max: 30, noNaN: true });
	fc.assert(
		fc.property(distance, distance, (one, other) => {
			const [near, far] = one < other ? [one, other] : [other, one];
			const [light, dark] = [near, far].map((at) => lightness(heatColour(at, scale)));
			expect(dark).toBeLessThanOrEqual((light ?? 0) + 1);
		}),
	);
	expect(heatColour(500, scale)).toEqual(heatColour(10, scale));
});

test("a scale ends at a round number that holds the largest distance, and never where it begins", () => {
	expect(scaleEnd(19.92, 0.1)).toBe(20);
	expect(scaleEnd(0.86, 0.1)).toBe(1);
	const length = fc.double({ min: 0, max: 1e5, noNaN: true });
	fc.assert(
		fc.property(length, fc.double({ min: 0.01, max: 20, noNaN: true }), (largest, tolerance) => {
			const end = scaleEnd(largest, tolerance);
			expect(end).toBeGreaterThanOrEqual(Math.max(largest * (1 - 1e-9), tolerance * 1.4));
			expect(end).toBeLessThanOrEqual(Math.max(largest, tolerance * 1.5, 0.01) * 1.67);
		}),
	);
});

test("a view of two models that has nothing to show says why", () => {
	const reason = (mode: PairMode, files: string[], difference: object | null) => {
		const addresses = Object.fromEntries(files.map((name) => [name, `/${name}`]));
		return missingIn(mode, { files: addresses, difference } as unknown as Comparison, "after");
	};
	const solids = { added: 3, removed: 0, common: 9 };
	expect(reason("overlay", [], null)).toBeNull();
	expect(reason("heat", [], null)).toBe("pair.notYet");
	expect(reason("heat", [], { identical: true })).toBe("difference.identical");
	expect(reason("heat", ["heat-before"], { solids })).toBe("pair.noMap");
	expect(reason("heat", ["heat-after"], { solids })).toBeNull();
	expect(reason("solids", ["added"], { solids })).toBeNull();
	expect(reason("solids", [], { solids })).toBe("pair.tooFine");
	expect(reason("solids", [], { solids: { ...solids, added: 0 } })).toBe("pair.nothing");
	expect(reason("solids", ["heat-after"], { solids: null })).toBe("pair.noSolids");
});
