import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { authenticate } from "#app/features/accounts/authenticate.server.ts";
import { signIn, signInToDemo } from "#app/features/accounts/commands/sign-in.server.ts";
import { signUp } from "#app/features/accounts/commands/sign-up.server.ts";
import { suspendAccount } from "#app/features/accounts/commands/suspension.server.ts";
import { passwordMatches } from "#app/features/accounts/passwords.server.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { sessions, throttles } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { makeUser } from "#tests/support/factories.ts";
import { device, newcomer, now, origin, password } from "./people.ts";

const db = await testDatabase();

function entry(login: string, given = password, at = now, from = device) {
	return { login, password: given, device: from, origin, now: at, previousSessionId: null };
}

test("handle and address both sign in, whatever their case, into a new session", async () => {
	const opened = await signUp(db, newcomer("ana"));
	const byHandle = await signIn(db, { ...entry("ANA"), previousSessionId: opened.sessionId });
	const byAddress = await signIn(db, entry("Ana@Example.org"));
	expect(byHandle.userId).toBe(byAddress.userId);
	expect(byHandle.sessionId).not.toBe(opened.sessionId);
	const left = await db.select({ id: sessions.id }).from(sessions);
	expect(left.map(({ id }) => id).sort()).toEqual([byHandle.sessionId, byAddress.sessionId].sort());
});

test("wrong, unknown and passwordless answer alike and cost alike", async () => {
	await signUp(db, newcomer("ana"));
	await makeUser(db, { handle: "demo_dan", isDemo: true });
	const costs: Record<string, number[]> = {};
	for (const login of ["ana", "nobody_here", "demo_dan", "ana@example.org", "nobody@example.org"]) {
		for (let round = 0; round < 5; round += 1) {
			// What the process worked, all threads together: other work on this machine does not count.
			const start = process.cpuUsage();
			const from = { userAgent: "", addressHash: `${login}${round}` };
			await expect(signIn(db, entry(login, "not the password", now, from))).rejects.toMatchObject({
				kind: "rule-broken",
				field: null,
				reason: "accounts:signIn.wrong",
			});
			costs[login] = [...(costs[login] ?? []), process.cpuUsage(start).user];
		}
	}
	// The middle ones: the system counts by its ticks, and has given a hash nothing or double.
	const middle = Object.values(costs).map((all) => all.sort((a, b) => a - b)[2] ?? 0);
	// Without a hash one of them would cost a twentieth or less.
	expect(Math.max(...middle) / Math.min(...middle)).toBeLessThan(5);
});

test("guessing slows down by account, wherever it comes from, and a right password waits as well", async () => {
	await signUp(db, newcomer("ana"));
	for (let index = 0; index < 6; index += 1) {
		const from = { userAgent: "", addressHash: `from ${index}` };
		await expect(signIn(db, entry("ana", "wrong", now, from))).rejects.toMatchObject({ kind: "rule-broken" });
	}
	await expect(signIn(db, entry("ana"))).rejects.toMatchObject({ kind: "too-many", retryAfterSeconds: 1 });
	await signIn(db, entry("ana", password, new Date(now.getTime() + 1001)));
	await signIn(db, entry("ana", password, new Date(now.getTime() + 1002)));
});

test("a hundred guesses at once are counted before they are made", async () => {
	await signUp(db, newcomer("ana"));
	const tries = Array.from({ length: 40 }, () => signIn(db, entry("ana", "wrong")));
	const results = await Promise.allSettled(tries);
	const kinds = results.map((result) => (result.status === "rejected" ? result.reason.kind : "in"));
	expect(kinds.filter((kind) => kind === "rule-broken")).toHaveLength(6);
	expect(kinds.filter((kind) => kind === "too-many")).toHaveLength(34);
});

test("an address that tries many accounts slows down too, and no name or address stands in the table", async () => {
	for (let index = 0; index < 31; index += 1) {
		await expect(signIn(db, entry(`person_${index}`, "wrong"))).rejects.toMatchObject({
			kind: "rule-broken",
		});
	}
	await expect(signIn(db, entry("person_99", "wrong"))).rejects.toMatchObject({ kind: "too-many" });
	const keys = await db.select({ key: throttles.key }).from(throttles);
	expect(JSON.stringify(keys)).not.toContain("person_");
}, 30_000);

test("a demo member comes in by one press, only where there is a demo, and nobody else does", async () => {
	const demo = await makeUser(db, { isDemo: true });
	const real = await makeUser(db);
	const by = (handle: string, on: boolean) => ({
		handle,
		demo: on,
		device,
		origin,
		now,
		previousSessionId: null,
	});
	expect((await signInToDemo(db, by(demo.handle, true))).userId).toBe(demo.id);
	await expect(signInToDemo(db, by(demo.handle, false))).rejects.toMatchObject({ kind: "forbidden" });
	await expect(signInToDemo(db, by(real.handle, true))).rejects.toMatchObject({ kind: "not-found" });
	await expect(signInToDemo(db, by("nobody", true))).rejects.toMatchObject({ kind: "not-found" });
});

test("a suspension ends all sessions; signing in again shows it until it is over", async () => {
	const ana = await signUp(db, newcomer("ana"));
	const moderator = await makeUser(db, { role: "moderator" });
	const until = daysAfter(now, 3);
	await suspendAccount(db, { userId: ana.userId, actorId: moderator.id, reason: "spam", until, now });
	expect(await db.select().from(sessions).where(eq(sessions.userId, ana.userId))).toEqual([]);
	const again = await signIn(db, entry("ana"));
	const cookie = again.setCookie.split(";")[0];
	const services = { db, origin, demo: true };
	expect((await authenticate(services, cookie, now)).actor).toMatchObject({ suspended: true });
	expect((await authenticate(services, cookie, until)).actor).toMatchObject({ suspended: false });
});

test("more people at once than can be hashed for are asked to come back, not told that they tried too often", async () => {
	const answers = await Promise.allSettled(
		Array.from({ length: 60 }, () => passwordMatches(null, "not the password")),
	);
	const refused = answers.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
	expect(refused).toHaveLength(8);
	for (const error of refused) expect(error).toMatchObject({ kind: "busy", retryAfterSeconds: 5 });
});
