import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	compareVersionNumbers,
	latestNumber,
	mayFollow,
	parseVersionNumber,
	proposedNumbers,
	type VersionNumber,
	writeVersionNumber,
} from "#app/features/projects/rules/version-number.ts";

const part = fc.integer({ min: 0, max: 9_999 });
const number = fc
	.record({ major: part, minor: part })
	.filter(({ major, minor }) => major + minor > 0) as fc.Arbitrary<VersionNumber>;

describe("version numbers", () => {
	it("are read as they are written", () => {
		fc.assert(
			fc.property(number, (n) => {
				expect(parseVersionNumber(writeVersionNumber(n))).toEqual(n);
			}),
		);
	});

	it("are nothing else", () => {
		for (const text of [
			"",
			"1",
			"1.",
			".1",
			"0.0",
			"01.2",
			"1.2.3",
			"v1.2",
			"1.2 ",
			"-1.2",
			"1e1.0",
			"99999.1",
			"１.２",
		]) {
			expect(parseVersionNumber(text), text).toBeNull();
		}
		fc.assert(
			fc.property(fc.string(), (text) => {
				const read = parseVersionNumber(text);
				if (read) expect(writeVersionNumber(read)).toBe(text);
			}),
		);
	});

	it("are in one strict order", () => {
		expect(compareVersionNumbers({ major: 1, minor: 10 }, { major: 1, minor: 9 })).toBeGreaterThan(0);
		fc.assert(
			fc.property(number, number, (a, b) => {
				expect(Math.sign(compareVersionNumbers(a, b))).toBe(-Math.sign(compareVersionNumbers(b, a)) + 0);
				expect(mayFollow(a, b) && mayFollow(b, a)).toBe(false);
			}),
		);
	});

	it("are proposed so that each may follow all before it", () => {
		expect(proposedNumbers(null)[0]).toEqual({ major: 0, minor: 1 });
		fc.assert(
			fc.property(fc.array(number, { minLength: 1 }), (numbers) => {
				for (const proposed of proposedNumbers(latestNumber(numbers))) {
					for (const earlier of numbers) expect(mayFollow(earlier, proposed)).toBe(true);
					expect(parseVersionNumber(writeVersionNumber(proposed))).toEqual(proposed);
				}
			}),
		);
	});
});
