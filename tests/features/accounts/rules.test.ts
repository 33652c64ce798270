import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canChangeRole, canDeleteAccount } from "#app/features/accounts/policy.ts";
import { deviceOf } from "#app/features/accounts/rules/devices.ts";
import { handlePattern, isReservedHandle } from "#app/features/accounts/rules/handles.ts";
import {
	nextStanding,
	standingOf,
	standsAtLeast,
	type TakingPart,
} from "#app/features/accounts/rules/standing.ts";
import { isSuspended } from "#app/features/accounts/rules/suspension.ts";
import {
	accountLimits,
	addressLimits,
	afterAttempt,
	secondsToWait,
	type ThrottleState,
} from "#app/features/accounts/rules/throttling.ts";
import { votesCount } from "#app/features/accounts/rules/voting.ts";
import { anonymous, type Member, type Standing } from "#app/kernel/actor.ts";

const now = new Date("2026-03-01T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

const parts: fc.Arbitrary<TakingPart> = fc.record({
	ageDays: fc.nat(400),
	emailVerified: fc.boolean(),
	accepted: fc.nat(100),
	responses: fc.nat(20),
	loopsClosed: fc.nat(8),
	hidden: fc.nat(12),
	suspendedLately: fc.boolean(),
});
const standings = fc.constantFrom<Standing>("new", "member", "regular", "trusted");

describe("standing", () => {
	test("never falls by taking part more", () => {
		const more = fc.constantFrom("ageDays", "accepted", "responses", "loopsClosed") as fc.Arbitrary<
			"ageDays" | "accepted" | "responses" | "loopsClosed"
		>;
		fc.assert(
			fc.property(parts, more, fc.nat(50), (part, what, by) => {
				const richer = { ...part, [what]: part[what] + by };
				expect(standsAtLeast(standingOf(richer), standingOf(part))).toBe(true);
			}),
		);
	});

	test("never rises by hidden things or a suspension", () => {
		fc.assert(
			fc.property(parts, fc.nat(10), (part, by) => {
				const worse = { ...part, hidden: part.hidden + by, suspendedLately: true };
				expect(standsAtLeast(standingOf(part), standingOf(worse))).toBe(true);
			}),
		);
	});

	test("never falls back to new, so that counted votes stay counted", () => {
		fc.assert(
			fc.property(standings, parts, (current, part) => {
				if (current !== "new") expect(nextStanding(current, part)).not.toBe("new");
			}),
		);
	});

	test("is reached without e-mail by a day and one accepted thing, not by either alone", () => {
		const nothing: TakingPart = {
			ageDays: 0,
			emailVerified: false,
			accepted: 0,
			responses: 0,
			loopsClosed: 0,
			hidden: 0,
			suspendedLately: false,
		};
		expect(standingOf({ ...nothing, ageDays: 300 })).toBe("new");
		expect(standingOf({ ...nothing, accepted: 90 })).toBe("new");
		expect(standingOf({ ...nothing, ageDays: 1, accepted: 1 })).toBe("member");
		expect(standingOf({ ...nothing, emailVerified: true })).toBe("member");
	});

	test("cannot be trusted without closed loops, however much was written", () => {
		fc.assert(
			fc.property(parts, (part) => {
				expect(standingOf({ ...part, loopsClosed: 2 })).not.toBe("trusted");
			}),
		);
	});
});

describe("votes", () => {
	const member: Member = {
		kind: "member",
		id: 1,
		handle: "ana",
		role: "member",
		standing: "new",
		suspended: false,
		emailVerified: false,
	};
	test("of new and unproved accounts wait, those of all others count", () => {
		expect(votesCount(anonymous)).toBe(false);
		expect(votesCount(member)).toBe(false);
		expect(votesCount({ ...member, emailVerified: true })).toBe(true);
		expect(votesCount({ ...member, standing: "member" })).toBe(true);
		expect(votesCount({ ...member, role: "administrator" })).toBe(true);
	});
});

describe("throttling", () => {
	test("free attempts cost nothing, then the wait doubles up to its longest", () => {
		let state: ThrottleState | null = null;
		const waits: number[] = [];
		let at = now;
		for (let attempt = 0; attempt < 20; attempt += 1) {
			at = new Date(at.getTime() + secondsToWait(state, at) * 1000);
			state = afterAttempt(state, accountLimits, at);
			waits.push(secondsToWait(state, at));
		}
		expect(waits.slice(0, 8)).toEqual([0, 0, 0, 0, 0, 1, 2, 4]);
		expect(waits.at(-1)).toBe(accountLimits.longestSeconds);
	});

	test("the wait never shrinks with another failure and never passes its bound", () => {
		const limits = fc.constantFrom(accountLimits, addressLimits);
		fc.assert(
			fc.property(limits, fc.nat(500), (limit, failures) => {
				const state = { failures, blockedUntil: null, updatedAt: now };
				const wait = secondsToWait(afterAttempt(state, limit, now), now);
				const next = secondsToWait(afterAttempt({ ...state, failures: failures + 1 }, limit, now), now);
				expect(next).toBeGreaterThanOrEqual(wait);
				expect(next).toBeLessThanOrEqual(limit.longestSeconds);
			}),
		);
	});

	test("is forgotten after its quiet time", () => {
		const state = { failures: 30, blockedUntil: null, updatedAt: now };
		expect(afterAttempt(state, accountLimits, later(accountLimits.forgetSeconds + 1)).failures).toBe(1);
	});
});

describe("suspension", () => {
	test("holds from its beginning to its end and not a moment longer", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: -1e6, max: 2e6 }), (length, at) => {
				const account = { suspendedAt: now, suspendedUntil: later(length) };
				expect(isSuspended(account, later(at))).toBe(at >= 0 && at < length);
			}),
		);
		expect(isSuspended({ suspendedAt: now, suspendedUntil: null }, later(1e9))).toBe(true);
		expect(isSuspended({ suspendedAt: null, suspendedUntil: null }, now)).toBe(false);
	});
});

describe("handles", () => {
	test.each(["a", "a".repeat(41), "名字", "a b", "a-b", "ａｂｃ", "a\u200bb", ""])("%j is none", (handle) => {
		expect(handlePattern.test(handle)).toBe(false);
	});
	test("addresses of the site and names of deleted accounts are kept back, in any case", () => {
		for (const name of ["admin", "Admin", "settings", "sign_in", "deleted_12", "Deleted_3"]) {
			expect(isReservedHandle(name)).toBe(true);
		}
		expect(isReservedHandle("lin_1")).toBe(false);
	});
});

describe("devices", () => {
	test.each([
		[
			"Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1",
			"Safari",
			"iPhone",
		],
		[
			"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0",
			"Edge",
			"Windows",
		],
		[
			"Mozilla/5.0 (Linux; Android 14; M2102) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0",
			"WeChat",
			"Android",
		],
		[
			"Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:130.0) Gecko/20100101 Firefox/130.0",
			"Firefox",
			"macOS",
		],
		["", null, null],
	])("%j", (userAgent, browser, system) => {
		expect(deviceOf(userAgent)).toEqual({ browser, system });
	});
});

describe("policy", () => {
	const admin: Member = {
		kind: "member",
		id: 1,
		handle: "root_1",
		role: "administrator",
		standing: "member",
		suspended: false,
		emailVerified: true,
	};
	const target = { id: 2, deleted: false, role: "member" as const };
	test("only an administrator who isn't suspended changes roles, and never their own", () => {
		expect(canChangeRole(admin, target).allowed).toBe(true);
		expect(canChangeRole(admin, { ...target, id: 1 }).allowed).toBe(false);
		expect(canChangeRole({ ...admin, suspended: true }, target).allowed).toBe(false);
		expect(canChangeRole({ ...admin, role: "moderator" }, target).allowed).toBe(false);
		expect(canChangeRole(anonymous, target).allowed).toBe(false);
	});
	test("the last administrator and the demo's people stay", () => {
		expect(canDeleteAccount({ isDemo: false, role: "administrator" }, 1).allowed).toBe(false);
		expect(canDeleteAccount({ isDemo: false, role: "administrator" }, 2).allowed).toBe(true);
		expect(canDeleteAccount({ isDemo: false, role: "member" }, 1).allowed).toBe(true);
		expect(canDeleteAccount({ isDemo: true, role: "member" }, 5).allowed).toBe(false);
	});
});
