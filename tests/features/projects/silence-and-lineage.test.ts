import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayInvite, mayLeave, mayRemoveMaker } from "#app/features/projects/rules/co-makers.ts";
import { projectLimits } from "#app/features/projects/rules/limits.ts";
import { type Descent, descendsFrom, mayDescend, treeRows } from "#app/features/projects/rules/lineage.ts";
import { silenceStep } from "#app/features/projects/rules/silence.ts";
import { daysAfter } from "#app/kernel/clock.ts";

const start = new Date("2026-03-02T08:00:00Z");

describe("silence", () => {
	it("reminds at 30 and 50 days and releases at 60", () => {
		const at = (days: number, remindersSent: number, reminded: number | null = null) =>
			silenceStep(
				{ lastActivityAt: start, remindersSent },
				daysAfter(start, days),
				reminded === null ? null : daysAfter(start, reminded),
			);
		expect(at(29.9, 0)).toEqual({ kind: "wait", until: daysAfter(start, 30) });
		expect(at(30, 0)).toEqual({ kind: "remind", reminder: 1, daysLeft: 30 });
		expect(at(49, 1)).toEqual({ kind: "wait", until: daysAfter(start, 50) });
		expect(at(50, 1)).toEqual({ kind: "remind", reminder: 2, daysLeft: 10 });
		expect(at(59.9, 2, 50)).toEqual({ kind: "wait", until: daysAfter(start, 60) });
		expect(at(60, 2, 50)).toEqual({ kind: "release" });
	});

	it("never releases before 60 days, before two reminders, or within ten days of the second", () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 90, noNaN: true }), { maxLength: 20 }), (visits) => {
				let remindersSent = 0;
				let remindedAt: Date | null = null;
				for (const days of visits.toSorted((a, b) => a - b)) {
					const now = daysAfter(start, days);
					const step = silenceStep({ lastActivityAt: start, remindersSent }, now, remindedAt);
					if (step.kind === "remind") {
						expect(step.reminder).toBe(remindersSent + 1);
						remindersSent += 1;
						remindedAt = now;
					}
					if (step.kind === "wait") expect(step.until > now).toBe(true);
					if (step.kind === "release") {
						expect(remindersSent).toBe(2);
						expect(now >= daysAfter(start, 60)).toBe(true);
						expect(now >= daysAfter(remindedAt!, 10)).toBe(true);
						return;
					}
				}
			}),
		);
	});
});

describe("lineage", () => {
	it("stays without a cycle when only allowed descents are added, in any order", () => {
		const step = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }));
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
				const parents = new Map<number, number>();
				const descents = (): Descent[] =>
					[...parents].map(([projectId, parentProjectId]) => ({ projectId, parentProjectId }));
				for (const [child, parent] of steps)
					if (mayDescend(descents(), child, parent)) parents.set(child, parent);
				for (const child of parents.keys()) {
					let current: number | undefined = parents.get(child);
					for (let depth = 0; current !== undefined; depth += 1) {
						expect(current).not.toBe(child);
						expect(depth).toBeLessThan(9);
						current = parents.get(current);
					}
				}
			}),
		);
	});

	it("draws every descendant once, below its parent, and ends on damaged data", () => {
		const row = fc.record({
			projectId: fc.integer({ min: 1, max: 9 }),
			parentProjectId: fc.option(fc.integer({ min: 1, max: 9 })),
		});
		fc.assert(
			fc.property(fc.uniqueArray(row, { selector: (r) => r.projectId }), (rows) => {
				const tree = treeRows(rows, 1);
				expect(new Set(tree.map(({ row: r }) => r.projectId)).size).toBe(tree.length);
				for (const { row: r } of tree) expect(descendsFrom(rows, r.projectId, 1)).toBe(true);
				const expected = rows.filter((r) => r.projectId !== 1 && descendsFrom(rows, r.projectId, 1));
				expect(tree.length).toBe(expected.length);
			}),
		);
	});
});

describe("makers of a project", () => {
	const seats = [
		{ userId: 1, role: "owner" as const, joined: true },
		{ userId: 2, role: "maker" as const, joined: true },
		{ userId: 3, role: "maker" as const, joined: false },
	];

	it("are asked once, up to a bound", () => {
		expect(mayInvite(seats, 2).allowed).toBe(false);
		expect(mayInvite(seats, 3).allowed).toBe(false);
		expect(mayInvite(seats, 4).allowed).toBe(true);
		const full = Array.from({ length: projectLimits.makers }, (_, at) => ({
			userId: at,
			role: "maker" as const,
			joined: true,
		}));
		expect(mayInvite(full, 99).allowed).toBe(false);
	});

	it("may leave, all but the owner, and only the owner sends away", () => {
		expect(mayLeave(seats, 1).allowed).toBe(false);
		expect(mayLeave(seats, 2).allowed).toBe(true);
		expect(mayLeave(seats, 9).allowed).toBe(false);
		expect(mayRemoveMaker(seats, 1, 2).allowed).toBe(true);
		expect(mayRemoveMaker(seats, 1, 1).allowed).toBe(false);
		expect(mayRemoveMaker(seats, 2, 3).allowed).toBe(false);
	});
});
