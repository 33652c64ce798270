import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { versionKinds } from "#app/features/projects/rules/kinds.ts";
import {
	type DraftFacts,
	missingForPublishing,
	type ProjectFacts,
} from "#app/features/projects/rules/publishing.ts";
import { currentVersion, mayBecome, versionStates } from "#app/features/projects/rules/version-lifecycle.ts";

const number = fc.record({ major: fc.nat(5), minor: fc.integer({ min: 1, max: 5 }) });
const draft: fc.Arbitrary<DraftFacts> = fc.record({
	kind: fc.constantFrom(...versionKinds),
	number,
	attested: fc.boolean(),
	changes: fc.nat(3),
	pictures: fc.array(
		fc.record({ role: fc.constantFrom("photo" as const, "render" as const), ready: fc.boolean() }),
		{
			maxLength: 3,
		},
	),
	files: fc.array(fc.record({ ready: fc.boolean() }), { maxLength: 2 }),
	claimedCriteria: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }),
});
const project: fc.Arbitrary<ProjectFacts> = fc.record({
	latest: fc.option(number),
	criteriaTakenUp: fc.array(fc.integer({ min: 1, max: 6 })),
});

describe("publishing a version", () => {
	it("never lets out a claim on a criterion that was never taken up", () => {
		fc.assert(
			fc.property(draft, project, (d, p) => {
				const stray = d.claimedCriteria.some((id) => !p.criteriaTakenUp.includes(id));
				expect(missingForPublishing(d, p).includes("claimNotTakenUp")).toBe(stray);
			}),
		);
	});

	it("wants a changelog for every version but the first", () => {
		fc.assert(
			fc.property(draft, project, (d, p) => {
				expect(missingForPublishing(d, p).includes("changelog")).toBe(p.latest !== null && d.changes === 0);
			}),
		);
	});

	it("wants an attested photo for a candidate and a release, and only there", () => {
		fc.assert(
			fc.property(draft, project, (d, p) => {
				const missing = missingForPublishing(d, p);
				const late = d.kind === "candidate" || d.kind === "release";
				const real = d.pictures.some(({ role }) => role === "photo");
				expect(missing.includes("realPicture")).toBe(late && !real);
				expect(missing.includes("attestation")).toBe(late && real && !d.attested);
			}),
		);
	});

	it("keeps numbers increasing", () => {
		fc.assert(
			fc.property(draft, project, (d, p) => {
				const above =
					p.latest === null ||
					d.number.major > p.latest.major ||
					(d.number.major === p.latest.major && d.number.minor > p.latest.minor);
				expect(missingForPublishing(d, p).includes("numberTaken")).toBe(!above);
			}),
		);
	});
});

describe("a version's life", () => {
	it("never leads back to a draft, and a recall is for ever", () => {
		for (const state of versionStates) {
			expect(mayBecome(state, "draft")).toBe(false);
			expect(mayBecome("recalled", state)).toBe(false);
		}
		expect(mayBecome("draft", "recalled")).toBe(false);
	});

	it("has as current the greatest number that is neither draft nor recalled", () => {
		const version = fc.record({ id: fc.nat(), number, state: fc.constantFrom(...versionStates) });
		fc.assert(
			fc.property(fc.array(version), (versions) => {
				const current = currentVersion(versions);
				const usable = versions.filter(({ state }) => state === "published" || state === "superseded");
				expect(current === null).toBe(usable.length === 0);
				for (const { number: n } of usable) {
					expect(
						current!.number.major > n.major ||
							(current!.number.major === n.major && current!.number.minor >= n.minor),
					).toBe(true);
				}
			}),
		);
	});
});
