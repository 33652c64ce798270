import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesOf, markOfCell } from "#app/features/loops/rules/cells.ts";
import { chainOf, figuresOf, firstSentence } from "#app/features/loops/rules/chain.ts";
import { frameFor } from "#app/features/loops/rules/frame.ts";

const day = 86_400_000;

describe("a loop's chain", () => {
	it("is in the order of time, with days between that never add up to more than the whole", () => {
		fc.assert(
			fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 20 }), (days) => {
				const chain = chainOf(days.map((at) => ({ kind: "version", at: new Date(at * day) })));
				const between = chain.reduce((sum, { daysToNext }) => sum + (daysToNext ?? 0), 0);
				expect(between).toBe(Math.max(...days) - Math.min(...days));
				expect(chain.at(-1)?.daysToNext).toBeNull();
			}),
		);
	});

	it("counts until solved, or until now", () => {
		const facts = { wantedBy: 3, saidAt: new Date(0), firstAnswerAt: null, versions: 1, makes: 0 };
		const now = new Date(50 * day);
		expect(figuresOf({ ...facts, solvedAt: new Date(34 * day), now }).days).toBe(34);
		expect(figuresOf({ ...facts, solvedAt: null, now })).toMatchObject({ days: 50, solved: false });
	});
});

describe("the frame of a picture on a card", () => {
	it("cuts nothing from a landscape, little from a portrait, and leaves room for the words", () => {
		const cut = (width: number, height: number) => {
			const frame = frameFor({ width, height });
			const scale = Math.max(frame.width / width, frame.height / height);
			return 1 - (frame.width * frame.height) / (width * height * scale ** 2);
		};
		for (const [width, height] of [
			[1600, 900],
			[1500, 1000],
			[4000, 3000],
			[700, 700],
		] as const)
			expect(cut(width, height)).toBeLessThan(0.01);
		expect(cut(2000, 3000)).toBeLessThan(0.02);
		expect(cut(3000, 4000)).toBeLessThan(0.13);
		const size = fc.integer({ min: 1, max: 10_000 });
		fc.assert(
			fc.property(size, size, (width, height) => {
				const frame = frameFor({ width, height });
				expect(frame.width).toBeLessThanOrEqual(420);
				expect(frame.height).toBeLessThanOrEqual(frame.shape === "wide" ? 300 : 502);
			}),
		);
	});
});

describe("what versions win and lose", () => {
	const cell = (solved: number, judged: number, confirmed: boolean) => ({
		...{ solved, judged, confirmed },
		decisive: judged >= 3,
	});

	it("is told at the version where it happens", () => {
		const versions = [
			{ cells: new Map([[1, cell(1, 7, false)]]) },
			{
				cells: new Map([
					[1, cell(8, 9, true)],
					[2, cell(2, 2, false)],
				]),
			},
			{ cells: new Map([[1, cell(2, 9, false)]]) },
		];
		expect(changesOf(versions)).toEqual([
			[],
			[{ criterionId: 1, change: "won" }],
			[{ criterionId: 1, change: "lost" }],
		]);
	});

	it("is drawn full, half, empty or dashed", () => {
		expect(markOfCell(cell(8, 9, true))).toBe("solved");
		expect(markOfCell(cell(3, 7, false))).toBe("partly");
		expect(markOfCell(cell(1, 7, false))).toBe("not");
		expect(markOfCell(cell(0, 0, false))).toBe("unknown");
	});
});

describe("the opening of a text", () => {
	it("is its first sentence, in either language, never longer than can be quoted", () => {
		expect(firstSentence("每次补妆都要整脸重做。底妆一沾就化。")).toBe("每次补妆都要整脸重做。");
		expect(firstSentence("## It slips.\nAnd more.")).toBe("It slips.");
		fc.assert(
			fc.property(fc.string({ maxLength: 400, unit: "grapheme" }), (text) => {
				expect([...firstSentence(text)].length).toBeLessThanOrEqual(90);
				expect(firstSentence(text)).not.toContain("\n");
			}),
		);
	});
});
