import fc from "fast-check";
import { expect, test } from "vitest";
import { actsOnPerson, canAct, canDecideAbout, canReport } from "#app/features/moderation/policy.ts";
import {
	actsFor,
	actTypes,
	parseSubject,
	subjectTypes,
	undoOf,
	writeSubject,
} from "#app/features/moderation/rules/acts.ts";
import {
	accuracyBonus,
	hidePeople,
	hidesByItself,
	hideWeight,
	reportWeight,
} from "#app/features/moderation/rules/weights.ts";
import type { Member, Role } from "#app/kernel/actor.ts";

const roles: Role[] = ["member", "moderator", "administrator"];
const role = fc.constantFrom(...roles);
const standing = fc.constantFrom("new" as const, "member" as const, "regular" as const, "trusted" as const);
const member = fc.record({
	kind: fc.constant("member" as const),
	id: fc.integer({ min: 1, max: 5 }),
	handle: fc.constant("somebody"),
	role,
	standing,
	suspended: fc.boolean(),
	emailVerified: fc.boolean(),
});
const concerned = fc.record({ id: fc.integer({ min: 1, max: 5 }), role });
const matter = fc.record({ concerned, makerIds: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 2 }) });

test("nobody decides about themselves or upward, and nobody who is suspended or no moderator decides at all", () => {
	fc.assert(
		fc.property(member, matter, (actor: Member, about) => {
			if (!canDecideAbout(actor, about).allowed) return;
			expect([about.concerned.id, ...about.makerIds]).not.toContain(actor.id);
			expect(roles.indexOf(actor.role)).toBeGreaterThanOrEqual(roles.indexOf(about.concerned.role));
			expect(actor.suspended).toBe(false);
			expect(actor.role).not.toBe("member");
		}),
	);
});

test("who suspends stands above, roles are given by administrators, and whoever may act may decide", () => {
	fc.assert(
		fc.property(member, matter, fc.constantFrom(...actTypes), (actor: Member, about, act) => {
			if (!canAct(actor, act, about).allowed) return;
			if (act === "suspend")
				expect(roles.indexOf(actor.role)).toBeGreaterThan(roles.indexOf(about.concerned.role));
			if (act === "role") expect(actor.role).toBe("administrator");
			expect(canDecideAbout(actor, about).allowed).toBe(true);
		}),
	);
});

test("nobody reports what is their own", () => {
	fc.assert(
		fc.property(member, concerned, (actor: Member, person) => {
			if (canReport(actor, person).allowed) expect(actor.id).not.toBe(person.id);
		}),
	);
});

test("a better record and a higher standing never weigh less", () => {
	const record = fc.record({ standing, role, agreed: fc.nat(40), dismissed: fc.nat(40) });
	fc.assert(
		fc.property(record, (one) => {
			const weight = reportWeight(one);
			expect(weight).toBeGreaterThanOrEqual(0);
			expect(reportWeight({ ...one, standing: "trusted" })).toBeGreaterThanOrEqual(weight);
			if (one.agreed + one.dismissed > 5)
				expect(reportWeight({ ...one, agreed: one.agreed + 1 })).toBeGreaterThanOrEqual(weight);
		}),
	);
});

test("a record counts from the sixth decided report on", () => {
	expect(accuracyBonus({ agreed: 5, dismissed: 0 })).toBe(0);
	expect(accuracyBonus({ agreed: 6, dismissed: 0 })).toBeCloseTo(5);
	expect(accuracyBonus({ agreed: 7, dismissed: 3 })).toBeCloseTo(0);
	expect(accuracyBonus({ agreed: 0, dismissed: 6 })).toBeCloseTo(-5);
});

test("two people never hide anything by themselves, and what was found in order takes twice as much", () => {
	expect(hidesByItself({ weight: 100, people: hidePeople - 1, dismissedBefore: false })).toBe(false);
	expect(hidesByItself({ weight: hideWeight, people: hidePeople, dismissedBefore: false })).toBe(true);
	expect(hidesByItself({ weight: hideWeight, people: hidePeople, dismissedBefore: true })).toBe(false);
});

test("a thing in an address reads back as itself, and nothing else is one", () => {
	for (const type of subjectTypes)
		expect(parseSubject(writeSubject({ type, id: 12 }))).toEqual({ type, id: 12 });
	for (const wrong of ["", "idea", "idea:0", "idea:-1", "idea:1e9", "planet:3", "idea:1:2", "idea:９", null])
		expect(parseSubject(wrong)).toBeNull();
});

test("what is offered for a thing has an undo, or is the opposite of something", () => {
	const flags = fc.boolean();
	const state = fc.record({
		type: fc.constantFrom(...subjectTypes),
		hidden: flags,
		locked: flags,
		suspended: flags,
		living: flags,
		closed: flags,
		merged: flags,
		openCase: flags,
	});
	fc.assert(
		fc.property(state, (thing) => {
			const acts = actsFor(thing);
			for (const act of acts)
				expect(undoOf(act) !== null || ["restore", "unlock", "lift", "reopen"].includes(act)).toBe(true);
			expect(acts.includes("lock") && acts.includes("unlock")).toBe(false);
			expect(acts.includes("hide") && acts.includes("restore")).toBe(false);
			if (thing.type !== "user") expect(acts).not.toContain("suspend");
		}),
	);
});

test("staff find on a person's page what they may do about them, and nobody else finds anything", () => {
	fc.assert(
		fc.property(member, concerned, fc.boolean(), (actor: Member, person, suspended) => {
			const acts = actsOnPerson(actor, { ...person, suspended });
			for (const act of actTypes) {
				const may = canAct(actor, act, { concerned: person, makerIds: [] }).allowed;
				const sensible = act === (suspended ? "lift" : "suspend") || act === "role";
				expect(acts.includes(act)).toBe(may && sensible);
			}
		}),
	);
});
