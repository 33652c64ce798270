import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	allowsRemix,
	allRightsReserved,
	commonLicences,
	licenceTerms,
	mayRemixUnder,
} from "#app/features/projects/rules/licences.ts";
import { allLicences, findLicence } from "#app/features/projects/rules/spdx.ts";

const anyLicence = fc.constantFrom(...allLicences().map(({ id }) => id));

describe("licences", () => {
	it("come from the SPDX list, with the common ones first", () => {
		expect(allLicences().length).toBeGreaterThan(500);
		expect(
			allLicences()
				.slice(0, commonLicences.length)
				.map(({ id }) => id),
		).toEqual([...commonLicences]);
		expect(new Set(allLicences().map(({ id }) => id)).size).toBe(allLicences().length);
		expect(findLicence("CC-BY-SA-4.0")?.name).toContain("Share Alike");
		for (const id of ["", "nope", "__proto__", "constructor", "toString", "MIT "])
			expect(findLicence(id)).toBeNull();
	});

	it("forbid a remix where they say no derivatives", () => {
		fc.assert(
			fc.property(anyLicence, anyLicence, (parent, child) => {
				if (/-ND-/.test(parent) || parent === allRightsReserved) {
					expect(mayRemixUnder(parent, child).allowed).toBe(false);
				}
			}),
		);
	});

	it("allow the same licence again wherever they allow a remix at all", () => {
		fc.assert(
			fc.property(anyLicence, (id) => {
				expect(mayRemixUnder(id, id).allowed).toBe(allowsRemix(id));
			}),
		);
	});

	it("keep share-alike alike and non-commercial non-commercial, down any chain", () => {
		fc.assert(
			fc.property(fc.array(anyLicence, { minLength: 2, maxLength: 6 }), (chain) => {
				const legal = chain.every((id, at) => at === 0 || mayRemixUnder(chain[at - 1]!, id).allowed);
				if (!legal) return;
				const [first, last] = [licenceTerms(chain[0]!), licenceTerms(chain.at(-1)!)];
				if (!first.commercial) expect(last.commercial).toBe(false);
				if (first.remix === "same") expect(last.remix).toBe("same");
			}),
		);
	});

	it("know the cases that makers ask about", () => {
		expect(mayRemixUnder("CC-BY-4.0", "CC-BY-SA-4.0").allowed).toBe(true);
		expect(mayRemixUnder("CC-BY-SA-4.0", "CC-BY-4.0").allowed).toBe(false);
		expect(mayRemixUnder("CC-BY-SA-3.0", "CC-BY-SA-4.0").allowed).toBe(true);
		expect(mayRemixUnder("CC-BY-NC-4.0", "CC-BY-4.0").allowed).toBe(false);
		expect(mayRemixUnder("CC-BY-NC-SA-4.0", "CC-BY-SA-4.0").allowed).toBe(false);
		expect(mayRemixUnder("CC0-1.0", allRightsReserved).allowed).toBe(true);
		expect(mayRemixUnder("MIT", "GPL-3.0-only").allowed).toBe(true);
		expect(mayRemixUnder("GPL-2.0-or-later", "GPL-3.0-only").allowed).toBe(true);
		expect(mayRemixUnder("GPL-2.0-only", "GPL-3.0-only").allowed).toBe(false);
		expect(mayRemixUnder("BUSL-1.1", "MIT").allowed).toBe(false);
	});
});
