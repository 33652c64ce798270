import fc from "fast-check";
import { expect, test } from "vitest";
import { saidWish } from "#app/features/ideas/components/said-wish.ts";
import { expiryDue, hasExpired } from "#app/features/ideas/rules/expiry.ts";
import { hotHalfLifeDays, hotScore } from "#app/features/ideas/rules/hot-score.ts";
import { languageOf } from "#app/features/ideas/rules/language.ts";
import { ideaStates } from "#app/features/ideas/rules/lifecycle.ts";
import { fewestForCurve, priceCurves } from "#app/features/ideas/rules/prices.ts";
import { type ClaimFact, criterionStanding, type ResultFact } from "#app/features/ideas/rules/standings.ts";
import { shownVoteCount } from "#app/features/ideas/rules/voting.ts";

const moment = fc.date({ min: new Date("2024-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
const backers = fc.integer({ min: 0, max: 100_000 });

test("the hot order is the order of backers halved for every week since the last one, at any time of reading", () => {
	fc.assert(
		fc.property(backers, moment, backers, moment, moment, (v1, t1, v2, t2, reading) => {
			const week = hotHalfLifeDays * 86_400_000;
			const decayed = (v: number, t: Date) => Math.log2(1 + v) - (reading.getTime() - t.getTime()) / week;
			const stored = hotScore(v1, t1) - hotScore(v2, t2);
			expect(stored).toBeCloseTo(decayed(v1, t1) - decayed(v2, t2), 6);
		}),
	);
});

test("one more backer, or a later one, is never colder", () => {
	fc.assert(
		fc.property(backers, moment, fc.nat(1e9), (v, t, later) => {
			expect(hotScore(v + 1, t)).toBeGreaterThan(hotScore(v, t));
			expect(hotScore(v, new Date(t.getTime() + later))).toBeGreaterThanOrEqual(hotScore(v, t));
		}),
	);
});

const offer = fc.record({
	priceMinor: fc.integer({ min: 1, max: 100_000 }),
	currency: fc.constantFrom("CNY", "USD"),
});

test("a price curve starts with everybody, falls, and says what a recount says", () => {
	fc.assert(
		fc.property(fc.array(offer, { maxLength: 40 }), (offers) => {
			for (const curve of priceCurves(offers)) {
				const mine = offers.filter((one) => one.currency === curve.currency);
				expect(mine.length).toBeGreaterThanOrEqual(fewestForCurve);
				expect(curve.steps[0]?.people).toBe(mine.length);
				for (const [index, step] of curve.steps.entries()) {
					expect(step.people).toBe(mine.filter((one) => one.priceMinor >= step.priceMinor).length);
					if (index > 0) expect(step.people).toBeLessThan(curve.steps[index - 1]?.people ?? 0);
				}
			}
		}),
	);
});

test("no price is shown from fewer than five people", () => {
	const four = Array.from({ length: 4 }, (_, index) => ({ priceMinor: 100 + index, currency: "CNY" }));
	expect(priceCurves(four)).toEqual([]);
	expect(priceCurves([...four, { priceMinor: 100, currency: "USD" }])).toEqual([]);
	expect(priceCurves([...four, { priceMinor: 100, currency: "CNY" }])[0]).toMatchObject({
		people: 5,
		steps: [{ priceMinor: 100, people: 5 }, { people: 3 }, { people: 2 }, { people: 1 }],
	});
});

test("a criterion goes from unanswered over claimed to confirmed, and can be lost again", () => {
	const claim: ClaimFact = { criterionId: 1, projectId: 7, recalled: false };
	const result = (day: number, confirmed: boolean, projectId = 7): ResultFact => ({
		criterionId: 1,
		projectId,
		confirmed,
		closedAt: new Date(Date.UTC(2026, 0, day)),
	});
	expect(criterionStanding(1, [], []).kind).toBe("unanswered");
	expect(criterionStanding(1, [{ ...claim, recalled: true }], []).kind).toBe("unanswered");
	expect(criterionStanding(2, [claim], [result(1, true)]).kind).toBe("unanswered");
	expect(criterionStanding(1, [claim], [])).toEqual({ kind: "claimed", projectIds: [7] });
	expect(criterionStanding(1, [claim], [result(1, false)]).kind).toBe("claimed");
	expect(criterionStanding(1, [claim], [result(2, true), result(1, false)]).kind).toBe("confirmed");
	expect(criterionStanding(1, [claim], [result(1, true), result(2, false)]).kind).toBe("lost");
	const other = [result(1, true), result(2, false), result(3, true, 8)];
	expect(criterionStanding(1, [claim], other)).toEqual({ kind: "confirmed", projectIds: [8] });
});

test("a vote that waits looks counted to its voter, and to nobody else", () => {
	expect(shownVoteCount(4, "quarantined")).toBe(5);
	expect(shownVoteCount(4, "counted")).toBe(4);
	expect(shownVoteCount(4, null)).toBe(4);
});

test("only an open idea expires, and only after a quiet year", () => {
	const lastSign = new Date("2026-01-01T00:00:00Z");
	for (const state of ideaStates) {
		expect(hasExpired(state, lastSign, expiryDue(lastSign))).toBe(state === "open");
		expect(hasExpired(state, lastSign, new Date(expiryDue(lastSign).getTime() - 1))).toBe(false);
	}
});

test("the language of a text is found in its letters", () => {
	expect(languageOf("BJD 换妆后眼睑总是掉色", "en")).toBe("zh-CN");
	expect(languageOf("A lamp clip for an 8 cm board", "zh-CN")).toBe("en");
	expect(languageOf("A6 环 for my planner, three holes please", "zh-CN")).toBe("en");
	expect(languageOf("123 🎉", "zh-CN")).toBe("zh-CN");
});

test("somebody reads what they said with their vote, in their own currency's writing", () => {
	const segments = [{ id: 7, name: "travel" }];
	const vote = { state: "counted" as const, priceMinor: 4950, currency: "CNY", segmentId: 7 };
	expect(saidWish({ vote, segments }, "zh-CN")).toBe("¥49.50 · travel");
	expect(saidWish({ vote: { ...vote, segmentId: null }, segments }, "en")).toBe("CN¥49.50");
	expect(saidWish({ vote: { ...vote, priceMinor: null, segmentId: null }, segments }, "en")).toBeNull();
	expect(saidWish({ vote: null, segments }, "en")).toBeNull();
});
