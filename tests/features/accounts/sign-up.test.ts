import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { authenticate } from "#app/features/accounts/authenticate.server.ts";
import { proveEmail } from "#app/features/accounts/commands/email.server.ts";
import { signIn } from "#app/features/accounts/commands/sign-in.server.ts";
import { signUp } from "#app/features/accounts/commands/sign-up.server.ts";
import { mails, outbox, sessions, users } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { makeUser } from "#tests/support/factories.ts";
import { newcomer, now, origin, password, tokenIn } from "./people.ts";

const db = await testDatabase();
const services = { db, origin, demo: true };

test("an account is opened, signed in, told of, and asked to prove its address", async () => {
	const opened = await signUp(db, newcomer("ana", { displayName: "安娜 Ana" }));
	const found = await authenticate(services, opened.setCookie.split(";")[0], now);
	expect(found.actor).toMatchObject({ handle: "ana", emailVerified: false, standing: "new" });
	const [user] = await db.select().from(users).where(eq(users.id, opened.userId));
	expect(user!.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	const [mail] = await db.select().from(mails);
	expect(mail).toMatchObject({ recipient: "ana@example.org", kind: "verify", locale: "en" });
	expect(mail!.body).toContain(`${origin}/verify?token=`);
	expect((await db.select().from(outbox)).map(({ type }) => type)).toEqual(["account.opened"]);
});

test("the first account is the administrator, however many come at once, and demo members don't count", async () => {
	await makeUser(db, { isDemo: true, role: "administrator" });
	await Promise.all(["ana", "ben", "cai", "dee"].map((handle) => signUp(db, newcomer(handle))));
	const roles = await db.select({ role: users.role }).from(users).where(eq(users.isDemo, false));
	expect(roles.map(({ role }) => role).sort()).toEqual(["administrator", "member", "member", "member"]);
});

test("a first account that wasn't opened leaves the place to the next", async () => {
	await makeUser(db, { handle: "ana", isDemo: true });
	await expect(signUp(db, newcomer("ANA"))).rejects.toMatchObject({ field: "handle" });
	const next = await signUp(db, newcomer("ben"));
	const [ben] = await db.select().from(users).where(eq(users.id, next.userId));
	expect(ben!.role).toBe("administrator");
});

test("one handle is given once, whatever its case", async () => {
	const tries = ["lin", "LIN", "Lin", "liN"].map((handle, index) =>
		signUp(
			db,
			newcomer(handle, { email: `${index}@example.org`, device: { userAgent: "", addressHash: `${index}` } }),
		),
	);
	const results = await Promise.allSettled(tries);
	expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	for (const result of results) {
		if (result.status === "rejected")
			expect(result.reason).toMatchObject({ reason: "accounts:handle.taken" });
	}
	expect(await db.select().from(users)).toHaveLength(1);
});

test("the same form sent twice opens one account and signs in to it twice", async () => {
	const [first, second] = await Promise.all([signUp(db, newcomer("ana")), signUp(db, newcomer("ana"))]);
	expect(first.userId).toBe(second.userId);
	expect(await db.select().from(users)).toHaveLength(1);
	expect(await db.select().from(sessions)).toHaveLength(2);
});

test("the same form with another password is somebody else's", async () => {
	await signUp(db, newcomer("ana"));
	await expect(signUp(db, newcomer("ana", { password: "not the same one" }))).rejects.toMatchObject({
		reason: "accounts:handle.taken",
	});
});

test("a known address changes nothing in the answer; the mail tells its owner and proves nothing", async () => {
	await makeUser(db, { handle: "ana", email: "shared@example.org" });
	const unknown = await signUp(db, newcomer("ben"));
	const known = await signUp(db, newcomer("cai", { email: "Shared@example.org" }));
	expect(Object.keys(known)).toEqual(Object.keys(unknown));
	const [mail] = await db.select().from(mails).where(eq(mails.recipient, "Shared@example.org"));
	expect(mail).toMatchObject({ kind: "known" });
	expect(mail!.body).toContain("@ana");
	expect(mail!.body).not.toContain("token=");
});

test("an address given by several belongs to the first who proves it", async () => {
	await signUp(db, newcomer("ana", { email: "one@example.org" }));
	await signUp(db, newcomer("ben", { email: "one@example.org" }));
	const sent = await db.select().from(mails).orderBy(mails.id);
	const [anas, bens] = sent.map(({ body }) => tokenIn(body));
	await proveEmail(db, { token: bens!, origin, now });
	await expect(proveEmail(db, { token: anas!, origin, now })).rejects.toMatchObject({
		kind: "conflict",
		reason: "accounts:email.belongsToAnother",
	});
	const proved = await db.select().from(users).where(eq(users.handle, "ben"));
	expect(proved[0]!.emailVerifiedAt).toEqual(now);
	const entry = {
		login: "one@example.org",
		password,
		device: { userAgent: "", addressHash: "x" },
		origin,
		now,
	};
	expect((await signIn(db, { ...entry, previousSessionId: null })).userId).toBe(proved[0]!.id);
});

test.each([
	["password1", "accounts:password.common"],
	["PASSWORD1", "accounts:password.common"],
	["ana_long_handle", "accounts:password.likeTheAccount"],
	["ana.lin@example.org", "accounts:password.likeTheAccount"],
])("the password %s is refused", async (guessable, reason) => {
	const form = newcomer("ana_long_handle", { password: guessable, email: "ana.lin@example.org" });
	await expect(signUp(db, form)).rejects.toMatchObject({ field: "password", reason });
	expect(await db.select().from(users)).toEqual([]);
});

test("one address opens a handful of accounts, then waits", async () => {
	const device = { userAgent: "", addressHash: "one place" };
	for (let index = 0; index < 9; index += 1) {
		await signUp(db, newcomer(`from_here_${index}`, { device }));
	}
	await expect(signUp(db, newcomer("one_more", { device }))).rejects.toMatchObject({ kind: "too-many" });
	await signUp(db, newcomer("from_elsewhere"));
});
