import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sightOf } from "#app/features/feedback/rules/blindness.ts";
import { findingOf, wilsonLowerBound } from "#app/features/feedback/rules/confirmation.ts";
import { settingsAskedIn } from "#app/features/feedback/rules/make-settings.ts";
import { readSettings, writeSettings } from "#app/features/feedback/rules/makes.ts";
import { stepsOfClose } from "#app/features/feedback/rules/progress.ts";
import { outcomeStanding, takesAnswers } from "#app/features/feedback/rules/rounds.ts";
import {
	bestStanding,
	resolvesIdea,
	type Standing,
	standingOf,
} from "#app/features/feedback/rules/standings.ts";
import { judgedIn, tallyOf, verdictChoices } from "#app/features/feedback/rules/verdicts.ts";
import { choicesFor, pulseOf, seesPulse } from "#app/features/feedback/rules/version-votes.ts";

const choices = fc.array(fc.constantFrom(...verdictChoices), { maxLength: 60 });
const tally = choices.map(tallyOf);
const of = (solved: number, judged: number) =>
	findingOf({ solved, partly: 0, notSolved: judged - solved, cannotTell: 0 });

describe("a claim's verdicts", () => {
	it.each([
		[3, 3, true],
		[4, 5, true],
		[6, 8, true],
		[2, 3, false],
		[2, 2, false],
		[0, 0, false],
		[5, 8, false],
	])("%i of %i solved: confirmed is %s", (solved, judged, confirmed) => {
		expect(of(solved, judged).confirmed).toBe(confirmed);
	});

	it("stay confirmed when somebody else says solved", () => {
		fc.assert(
			fc.property(tally, (before) => {
				fc.pre(findingOf(before).confirmed);
				expect(findingOf({ ...before, solved: before.solved + 1 }).confirmed).toBe(true);
			}),
		);
	});

	it("never become confirmed because somebody says partly or not", () => {
		fc.assert(
			fc.property(tally, fc.constantFrom("partly" as const, "notSolved" as const), (before, field) => {
				fc.pre(judgedIn(before) >= 3 && !findingOf(before).confirmed);
				expect(findingOf({ ...before, [field]: before[field] + 1 }).confirmed).toBe(false);
			}),
		);
	});

	it("are found the same whoever couldn't tell and in whatever order they came", () => {
		fc.assert(
			fc.property(choices, fc.nat(20), (given, unsure) => {
				const more = [...given].reverse().concat(Array(unsure).fill("cannot_tell"));
				expect(findingOf(tallyOf(more))).toEqual(findingOf(tallyOf(given)));
			}),
		);
	});

	it("have a bound under their share, growing with the number of people of one mind", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (trials, some) => {
				const solved = some % (trials + 1);
				const bound = wilsonLowerBound(solved, trials);
				expect(bound).toBeGreaterThanOrEqual(0);
				expect(bound).toBeLessThanOrEqual(solved / trials + 1e-12);
				expect(wilsonLowerBound(solved * 2, trials * 2)).toBeGreaterThanOrEqual(bound - 1e-12);
			}),
		);
	});
});

describe("a criterion's standing", () => {
	const finding = fc.constantFrom(
		{ decisive: true, confirmed: true },
		{ decisive: true, confirmed: false },
		{ decisive: false, confirmed: false },
	);

	it("goes from unanswered to claimed, confirmed and lost again", () => {
		const yes = { decisive: true, confirmed: true };
		const no = { decisive: true, confirmed: false };
		expect(standingOf(false, [])).toBe("unanswered");
		expect(standingOf(true, [])).toBe("claimed");
		expect(standingOf(true, [no])).toBe("claimed");
		expect(standingOf(true, [no, yes])).toBe("confirmed");
		expect(standingOf(true, [yes, no])).toBe("lost");
		expect(standingOf(true, [yes, no, no])).toBe("lost");
		expect(standingOf(true, [yes, no, yes])).toBe("confirmed");
	});

	it("follows the latest round that enough people judged", () => {
		fc.assert(
			fc.property(fc.array(finding, { maxLength: 12 }), (findings) => {
				const latest = findings.findLast((each) => each.decisive);
				expect(standingOf(true, findings) === "confirmed").toBe(latest?.confirmed ?? false);
			}),
		);
	});

	it("is never changed by a round that too few judged", () => {
		fc.assert(
			fc.property(fc.array(finding, { maxLength: 12 }), fc.nat(12), (findings, at) => {
				const padded = findings.toSpliced(at % (findings.length + 1), 0, {
					decisive: false,
					confirmed: false,
				});
				expect(standingOf(true, padded)).toBe(standingOf(true, findings));
			}),
		);
	});

	it("is for an idea the best that any project reached", () => {
		expect(bestStanding([])).toBe("unanswered");
		expect(bestStanding(["claimed", "lost"])).toBe("lost");
		expect(bestStanding(["lost", "confirmed"])).toBe("confirmed");
	});
});

describe("the close of a round", () => {
	const standings = fc
		.array(fc.constantFrom<Standing>("unanswered", "claimed", "confirmed", "lost"), {
			minLength: 1,
			maxLength: 5,
		})
		.map((list) => new Map(list.map((standing, id) => [id, standing])));

	it("resolves an idea only when one project has all criteria confirmed", () => {
		fc.assert(
			fc.property(standings, standings, fc.boolean(), (before, after, other) => {
				const steps = stepsOfClose(before, after, other).map((step) => step.type);
				const turned = !resolvesIdea([...before.values()]) && resolvesIdea([...after.values()]);
				expect(steps.includes("resolved")).toBe(turned && !other);
			}),
		);
	});

	it("reopens an idea when the project that resolved it loses a criterion, unless another one has them all", () => {
		const before = new Map<number, Standing>([
			[1, "confirmed"],
			[2, "confirmed"],
		]);
		const after = new Map<number, Standing>([
			[1, "confirmed"],
			[2, "lost"],
		]);
		expect(stepsOfClose(before, after, false)).toEqual([
			{ type: "criterion_lost", criterionId: 2 },
			{ type: "regressed", criterionId: 2 },
		]);
		expect(stepsOfClose(before, after, true)).toEqual([{ type: "criterion_lost", criterionId: 2 }]);
	});

	it("changes nothing when nothing changed", () => {
		fc.assert(
			fc.property(standings, fc.boolean(), (same, other) => {
				expect(stepsOfClose(same, new Map(same), other)).toEqual([]);
			}),
		);
	});

	it("doesn't resolve an idea that has no criteria", () => {
		expect(stepsOfClose(new Map(), new Map(), false)).toEqual([]);
	});
});

describe("a round", () => {
	const now = new Date("2026-03-08T00:00:00Z");

	it("takes answers until the very moment of its close and never after", () => {
		expect(takesAnswers({ state: "open", closesAt: new Date(now.getTime() + 1) }, now)).toBe(true);
		expect(takesAnswers({ state: "open", closesAt: now }, now)).toBe(false);
		expect(takesAnswers({ state: "closed", closesAt: new Date(now.getTime() + 1) }, now)).toBe(false);
	});

	it("shows a tally to nobody before the close, texts only to makers and staff, everything to all after", () => {
		for (const viewer of ["maker", "staff", "member", "visitor"] as const) {
			expect(sightOf(viewer, "open").verdicts).toBe(false);
			expect(sightOf(viewer, "cancelled").verdicts).toBe(false);
			expect(sightOf(viewer, "open").texts).toBe(viewer === "maker" || viewer === "staff");
			expect(sightOf(viewer, "closed")).toEqual({ texts: true, verdicts: true });
		}
	});

	it("shows silence once the outcome is overdue", () => {
		const due = new Date("2026-03-15T00:00:00Z");
		const round = { state: "closed" as const, outcomePublishedAt: null, outcomeDueAt: due };
		expect(outcomeStanding(round, due)).toBe("awaited");
		expect(outcomeStanding(round, new Date(due.getTime() + 1))).toBe("silent");
		expect(outcomeStanding({ ...round, outcomePublishedAt: due }, due)).toBe("published");
		expect(outcomeStanding({ ...round, state: "open", outcomeDueAt: null }, due)).toBe("not_due");
	});
});

describe("version votes", () => {
	it("ask about a first version whether one would use it, about others how they compare", () => {
		expect(choicesFor(true)).toEqual(["use", "not_yet"]);
		expect(choicesFor(false)).toEqual(["better", "same", "worse"]);
	});

	it("are counted to their recount", () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom("better", "same", "worse")), (votes) => {
				const total = pulseOf(false, votes as ("better" | "same" | "worse")[]).reduce(
					(sum, bar) => sum + bar.count,
					0,
				);
				expect(total).toBe(votes.length);
			}),
		);
	});

	it("stay hidden from whoever could still vote and hasn't", () => {
		expect(seesPulse({ isMaker: false, voted: false }, true)).toBe(false);
		expect(seesPulse({ isMaker: false, voted: true }, true)).toBe(true);
		expect(seesPulse({ isMaker: true, voted: false }, true)).toBe(true);
		expect(seesPulse({ isMaker: false, voted: false }, false)).toBe(true);
	});
});

describe("a make's settings", () => {
	const name = fc.stringMatching(/^[a-z材料]{1,40}$/);
	const value = fc.stringMatching(/^[\w.%:：层]{1,120}$/);

	it("come back as they were written, and lines that nobody filled in are left out", () => {
		fc.assert(
			fc.property(fc.dictionary(name, value, { maxKeys: 8, noNullPrototype: true }), (settings) => {
				expect(readSettings(`材料：\n${writeSettings(settings)}\nPrinter: \n`)).toEqual(settings);
			}),
		);
	});

	it("are asked for by the kind of thing, at most as many as are kept", () => {
		expect(settingsAskedIn("prints")).toContain("layerHeight");
		expect(settingsAskedIn("dolls")).toContain("scale");
		expect(settingsAskedIn("apps")).toContain("system");
		for (const other of ["goods", "constructor", undefined])
			expect(settingsAskedIn(other)).toEqual(["material", "size"]);
	});
});
