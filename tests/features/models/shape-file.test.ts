import fc from "fast-check";
import { expect, test } from "vitest";
import { readShape, type ShapePart, writeShape } from "#app/features/models/index.ts";

const part: fc.Arbitrary<ShapePart> = fc
	.record({
		name: fc.string({ unit: "grapheme", maxLength: 20 }),
		points: fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 3, maxLength: 60 }),
		picks: fc.array(fc.nat({ max: 19 }), { minLength: 3, maxLength: 60 }),
	})
	.map(({ name, points, picks }) => ({
		name,
		positions: new Float32Array(points.slice(0, points.length - (points.length % 3))),
		indices: new Uint32Array(picks.slice(0, picks.length - (picks.length % 3))),
	}));

test("what is written as a shape file is read as it was, part by part", () => {
	fc.assert(
		fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
			expect(readShape(writeShape({ parts }))).toEqual({ parts });
		}),
	);
});

test("a cut or foreign file is refused", () => {
	const whole = writeShape({
		parts: [{ name: "a", positions: new Float32Array(9), indices: new Uint32Array([0, 1, 2]) }],
	});
	expect(() => readShape(whole.slice(0, -4))).toThrow("no whole shape file");
	expect(() => readShape(new Uint8Array(40))).toThrow("no whole shape file");
});
