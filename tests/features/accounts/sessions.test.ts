import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { authenticate } from "#app/features/accounts/authenticate.server.ts";
import {
	endSessionsOf,
	revokeSession,
	sweepSessions,
} from "#app/features/accounts/commands/sessions.server.ts";
import { deviceFrom } from "#app/features/accounts/device.server.ts";
import { beginSession } from "#app/features/accounts/lucia.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import { daysAfter, minute } from "#app/kernel/clock.ts";
import { sessions, users } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = await testDatabase();
const place = { db, origin: "http://127.0.0.1:3000", demo: true };
const now = new Date("2026-03-01T10:00:00Z");
const device = { userAgent: "test", addressHash: null };

async function person(values: Partial<typeof users.$inferInsert> = {}) {
	const handle = values.handle ?? "ana";
	const [user] = await db
		.insert(users)
		.values({ handle, displayName: handle, email: `${handle}@example.org`, ...values })
		.returning();
	return user!;
}

async function signedIn(values: Partial<typeof users.$inferInsert> = {}) {
	const user = await person(values);
	const { setCookie } = await beginSession(place, user.id, device, now);
	return { user, setCookie, cookie: setCookie.split(";")[0]! };
}

test("the cookie is kept from scripts and other sites, and the table holds no token", async () => {
	const { cookie, setCookie } = await signedIn();
	expect(setCookie).toMatch(/^hx_session=/);
	expect(setCookie).toContain("HttpOnly");
	expect(setCookie).toContain("SameSite=Lax");
	expect(setCookie).not.toContain("Secure");
	const [row] = await db.select().from(sessions);
	expect(row!.id).toMatch(/^[0-9a-f]{64}$/);
	expect(JSON.stringify(row)).not.toContain(cookie.split("=")[1]);
});

test("behind TLS the cookie has the host prefix and is secure", async () => {
	const user = await person();
	const { setCookie } = await beginSession({ db, origin: "https://h.example" }, user.id, device, now);
	expect(setCookie).toMatch(/^__Host-hx_session=/);
	expect(setCookie).toContain("Secure");
	expect(setCookie).toContain("Path=/");
	expect(setCookie).not.toContain("Domain");
});

test("a session says who is asking", async () => {
	const { user, cookie } = await signedIn({ locale: "en", theme: "dark" });
	const found = await authenticate(place, `other=1; ${cookie}`, now);
	expect(found.actor).toMatchObject({ kind: "member", id: user.id, handle: "ana", suspended: false });
	expect(found).toMatchObject({ locale: "en", theme: "dark" });
	expect(found.setCookie).toBeUndefined();
});

test.each([
	null,
	"",
	"hx_session=",
	"hx_session=%E0%A4%A",
	`hx_session=${"a".repeat(5000)}`,
	"hx_session=nope",
	"=;;=",
])("%j is a visitor's", async (header) => {
	await signedIn();
	expect((await authenticate(place, header, now)).actor.kind).toBe("anonymous");
});

test("the stored id does not open the session", async () => {
	await signedIn();
	const [row] = await db.select().from(sessions);
	expect((await authenticate(place, `hx_session=${row!.id}`, now)).actor.kind).toBe("anonymous");
});

test("a session is renewed in its second half, ends after 30 idle days and after 90 days whatever happens", async () => {
	const { cookie } = await signedIn();
	expect((await authenticate(place, cookie, daysAfter(now, 14))).setCookie).toBeUndefined();
	for (const day of [16, 32, 48, 64]) {
		expect((await authenticate(place, cookie, daysAfter(now, day))).setCookie, `day ${day}`).toContain(
			"hx_session=",
		);
	}
	expect((await authenticate(place, cookie, daysAfter(now, 89.9))).actor.kind).toBe("member");
	expect((await authenticate(place, cookie, daysAfter(now, 90))).actor.kind).toBe("anonymous");
	expect(await db.select().from(sessions)).toEqual([]);
});

test("30 days without a visit end it", async () => {
	const { cookie } = await signedIn();
	expect((await authenticate(place, cookie, daysAfter(now, 30))).actor.kind).toBe("anonymous");
});

test("a session that has reached its absolute end is not renewed at every visit", async () => {
	const { cookie } = await signedIn();
	for (const day of [20, 40, 61]) await authenticate(place, cookie, daysAfter(now, day));
	const after = await authenticate(place, cookie, daysAfter(now, 85));
	expect(after.actor.kind).toBe("member");
	expect(after.setCookie).toBeUndefined();
});

test("last seen is written at most every five minutes", async () => {
	const { cookie } = await signedIn();
	await authenticate(place, cookie, new Date(now.getTime() + 4 * minute));
	expect((await db.select().from(sessions))[0]!.lastSeenAt).toEqual(now);
	const later = new Date(now.getTime() + 6 * minute);
	await authenticate(place, cookie, later);
	expect((await db.select().from(sessions))[0]!.lastSeenAt).toEqual(later);
});

test("a demo member's session is worth nothing once the demo is off", async () => {
	const { cookie } = await signedIn({ isDemo: true });
	expect((await authenticate(place, cookie, now)).actor.kind).toBe("member");
	expect((await authenticate({ ...place, demo: false }, cookie, now)).actor.kind).toBe("anonymous");
});

test("a suspension holds until its end", async () => {
	const { cookie } = await signedIn({ suspendedAt: now, suspendedUntil: daysAfter(now, 3) });
	expect((await authenticate(place, cookie, daysAfter(now, 2))).actor).toMatchObject({ suspended: true });
	expect((await authenticate(place, cookie, daysAfter(now, 3))).actor).toMatchObject({ suspended: false });
});

test("nobody can end another person's session, and all others end at one press", async () => {
	const ana = await signedIn();
	const ben = await signedIn({ handle: "ben" });
	const [bens] = await db.select().from(sessions).where(eq(sessions.userId, ben.user.id));
	const actor: Member = {
		kind: "member",
		id: ana.user.id,
		handle: "ana",
		role: "member",
		standing: "new",
		suspended: false,
		emailVerified: false,
	};
	await expect(revokeSession(db, actor, bens!.id)).rejects.toMatchObject({ kind: "not-found" });
	const second = await beginSession(place, ana.user.id, device, now);
	await endSessionsOf(db, ana.user.id, second.sessionId);
	expect((await authenticate(place, ana.cookie, now)).actor.kind).toBe("anonymous");
	expect((await authenticate(place, second.setCookie.split(";")[0], now)).actor.kind).toBe("member");
	expect((await authenticate(place, ben.cookie, now)).actor.kind).toBe("member");
});

test("an address is kept as a hash with the installation's key, a whole IPv6 line as one, for 30 days", async () => {
	const request = new Request("http://127.0.0.1/", { headers: { "User-Agent": "test" } });
	const from = (address: string, secret = "key") => deviceFrom({ address, secret }, request);
	expect(from("2001:db8:0:1::1")).toEqual(from("2001:db8:0:1:ffff::9"));
	const hashes = ["192.0.2.1", "192.0.2.2", "2001:db8:0:1::1", "2001:db8:0:2::1"].map((one) => from(one));
	const other = from("192.0.2.1", "another key");
	expect(new Set([...hashes, other].map(({ addressHash }) => addressHash)).size).toBe(5);
	expect(JSON.stringify(hashes)).not.toContain("192.0");

	const user = await person();
	const id = (await beginSession(place, user.id, from("192.0.2.1"), now)).sessionId;
	const kept = async () => (await db.select().from(sessions).where(eq(sessions.id, id)))[0]?.addressHash;
	// A session in use outlives its address.
	await db.update(sessions).set({ expiresAt: daysAfter(now, 60) });
	await sweepSessions(db, daysAfter(now, 29));
	expect(await kept()).toBe(from("192.0.2.1").addressHash);
	await sweepSessions(db, daysAfter(now, 30));
	expect(await kept()).toBeNull();
});
