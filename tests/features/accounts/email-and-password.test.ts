import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
	askEmailChange,
	proveEmail,
	resendVerification,
} from "#app/features/accounts/commands/email.server.ts";
import { deliverMails, type OutgoingMail } from "#app/features/accounts/commands/mails.server.ts";
import { askReset, changePassword, resetPassword } from "#app/features/accounts/commands/password.server.ts";
import { signIn } from "#app/features/accounts/commands/sign-in.server.ts";
import { signUp } from "#app/features/accounts/commands/sign-up.server.ts";
import { htmlOf } from "#app/features/accounts/mail-transport.server.ts";
import { hour, minute } from "#app/kernel/clock.ts";
import { mails, outbox, sessions, throttles, tokens, users } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeUser } from "#tests/support/factories.ts";
import { device, newcomer, now, origin, password, tokenIn } from "./people.ts";

const db = await testDatabase();
const other = "another long walk";

async function member(handle = "ana") {
	const opened = await signUp(db, newcomer(handle));
	const [user] = await db.select().from(users).where(eq(users.id, opened.userId));
	return { opened, user: user!, actor: actorOf(user!, now) };
}

async function lastMail(recipient: string) {
	const sent = await db.select().from(mails).where(eq(mails.recipient, recipient)).orderBy(mails.id);
	return sent.at(-1)!;
}

test("a proved address gives the first standing and tells of it, once", async () => {
	await member();
	const token = tokenIn((await lastMail("ana@example.org")).body);
	const results = await Promise.allSettled([
		proveEmail(db, { token, origin, now }),
		proveEmail(db, { token, origin, now }),
	]);
	expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	const [user] = await db.select().from(users);
	expect(user).toMatchObject({ emailVerifiedAt: now, standing: "member" });
	const types = (await db.select().from(outbox)).map(({ type }) => type);
	expect(types.filter((type) => type === "account.standing_changed")).toHaveLength(1);
});

test("a link ends after two hours, when a newer one is sent, and is stored as a hash", async () => {
	const { actor } = await member();
	const first = tokenIn((await lastMail("ana@example.org")).body);
	await resendVerification(db, actor, { locale: "en", origin, now });
	const second = tokenIn((await lastMail("ana@example.org")).body);
	expect(JSON.stringify(await db.select().from(tokens))).not.toContain(second);
	await expect(proveEmail(db, { token: first, origin, now })).rejects.toMatchObject({
		reason: "accounts:link.ended",
	});
	const late = new Date(now.getTime() + 2 * hour);
	await expect(proveEmail(db, { token: second, origin, now: late })).rejects.toMatchObject({
		reason: "accounts:link.ended",
	});
});

test("a link of one kind opens nothing of another", async () => {
	await member();
	const verify = tokenIn((await lastMail("ana@example.org")).body);
	await expect(
		resetPassword(db, { token: verify, password: other, device, origin, now }),
	).rejects.toMatchObject({ reason: "accounts:link.ended" });
	await askReset(db, { email: "ana@example.org", locale: "en", device, origin, now });
	const reset = tokenIn((await lastMail("ana@example.org")).body);
	await expect(proveEmail(db, { token: reset, origin, now })).rejects.toMatchObject({
		reason: "accounts:link.ended",
	});
});

test("a new address counts once its link is opened, and the old one hears of it", async () => {
	const { actor } = await member();
	await proveEmail(db, { token: tokenIn((await lastMail("ana@example.org")).body), origin, now });
	const wish = { email: "new@example.org", current: password, locale: "en" as const, origin, now };
	await expect(askEmailChange(db, actor, { ...wish, current: "wrong" })).rejects.toMatchObject({
		field: "current",
	});
	await askEmailChange(db, actor, wish);
	expect((await db.select().from(users))[0]!.email).toBe("ana@example.org");
	await proveEmail(db, { token: tokenIn((await lastMail("new@example.org")).body), origin, now });
	expect((await db.select().from(users))[0]!.email).toBe("new@example.org");
	expect((await lastMail("ana@example.org")).kind).toBe("emailChanged");
});

test("changing to an address of somebody else's looks the same and leads nowhere", async () => {
	await makeUser(db, { email: "taken@example.org" });
	const { actor } = await member();
	const wish = { current: password, locale: "en" as const, origin, now };
	await expect(askEmailChange(db, actor, { ...wish, email: "free@example.org" })).resolves.toBeUndefined();
	await expect(askEmailChange(db, actor, { ...wish, email: "taken@example.org" })).resolves.toBeUndefined();
	expect((await lastMail("taken@example.org")).kind).toBe("known");
});

test("a new password asks for the old one and ends every session but a fresh one", async () => {
	const { actor, opened } = await member();
	await signIn(db, { login: "ana", password, device, origin, now, previousSessionId: null });
	const change = { current: password, password: other, device, origin, now };
	await expect(changePassword(db, actor, { ...change, current: "wrong" })).rejects.toMatchObject({
		field: "current",
	});
	expect(await db.select().from(sessions)).toHaveLength(2);
	const fresh = await changePassword(db, actor, change);
	const left = await db.select().from(sessions);
	expect(left.map(({ id }) => id)).toEqual([fresh.sessionId]);
	expect(fresh.sessionId).not.toBe(opened.sessionId);
	const entry = { device, origin, now, previousSessionId: null };
	await expect(signIn(db, { ...entry, login: "ana", password })).rejects.toMatchObject({ field: null });
	await signIn(db, { ...entry, login: "ana", password: other });
});

test("a reset works once, ends all sessions, and says nothing about who is here", async () => {
	await member();
	const wish = { locale: "en" as const, device, origin, now };
	expect(await askReset(db, { ...wish, email: "ANA@example.org" })).toBe(
		await askReset(db, { ...wish, email: "nobody@example.org" }),
	);
	const token = tokenIn((await lastMail("ana@example.org")).body);
	expect(await db.select().from(mails).where(eq(mails.recipient, "nobody@example.org"))).toEqual([]);
	const set = { token, password: other, device, origin, now };
	const results = await Promise.allSettled([resetPassword(db, set), resetPassword(db, set)]);
	expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	expect(await db.select().from(sessions)).toHaveLength(1);
});

test("known and unknown take the same least time in a reset", async () => {
	await member();
	const time = async (email: string) => {
		const start = performance.now();
		await askReset(db, { email, locale: "en", device, origin, now });
		return performance.now() - start;
	};
	const known = Math.min(await time("ana@example.org"), await time("ana@example.org"));
	const unknown = Math.min(await time("nobody@example.org"), await time("nobody@example.org"));
	expect(Math.min(known, unknown)).toBeGreaterThan(190);
});

test("asking for resets again and again waits", async () => {
	const wish = { email: "ana@example.org", locale: "en" as const, origin, now };
	for (let index = 0; index < 9; index += 1) {
		await askReset(db, { ...wish, device: { userAgent: "", addressHash: `${index}` } });
	}
	await expect(askReset(db, { ...wish, device })).rejects.toMatchObject({ kind: "too-many" });
	expect(JSON.stringify(await db.select().from(throttles))).not.toMatch(/ana|example/);
});

test("nobody locks the others out of a demo member", async () => {
	const demo = await makeUser(db, { isDemo: true });
	const change = { current: password, password: other, device, origin, now };
	await expect(changePassword(db, actorOf(demo), change)).rejects.toMatchObject({ kind: "forbidden" });
	const wish = { email: "x@example.org", current: password, locale: "en" as const, origin, now };
	await expect(askEmailChange(db, actorOf(demo), wish)).rejects.toMatchObject({ kind: "forbidden" });
});

test("mails leave once, are tried again later, and keep no text", async () => {
	await member("ana");
	await member("ben");
	await db.update(mails).set({ createdAt: now });
	const sent: OutgoingMail[] = [];
	const send = async (mail: OutgoingMail) => {
		if (mail.recipient.startsWith("ben")) throw new Error("mailbox full");
		sent.push(mail);
	};
	await Promise.all([deliverMails(db, send, now), deliverMails(db, send, now)]);
	expect(sent.map(({ recipient }) => recipient)).toEqual(["ana@example.org"]);
	const [anas, bens] = await db.select().from(mails).orderBy(mails.id);
	expect(anas).toMatchObject({ sentAt: now, body: "" });
	expect(bens).toMatchObject({ sentAt: null, attempts: 1, error: "mailbox full" });
	const deliver = async (mail: OutgoingMail) => void sent.push(mail);
	expect(await deliverMails(db, deliver, new Date(now.getTime() + 30_000))).toBe(0);
	expect(await deliverMails(db, deliver, new Date(now.getTime() + minute))).toBe(1);
});

test("a mail as HTML escapes what people typed", () => {
	expect(htmlOf('Hello <b>@x</b> & "y"\n\nhttps://h.example/?a=1&b=2', "en")).toContain(
		'<p>Hello &lt;b&gt;@x&lt;/b&gt; &amp; &quot;y&quot;</p><p><a href="https://h.example/?a=1&amp;b=2">',
	);
});
