import { createHash } from "node:crypto";
import { DrizzlePostgreSQLAdapter, type PostgreSQLUserTable } from "@lucia-auth/adapter-drizzle";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { daysAfter } from "#app/kernel/clock.ts";
import type { Database } from "#db/database.server.ts";
import { sessions, users } from "#db/schema/index.ts";

type UserRow = Omit<typeof users.$inferSelect, "id">;
type SessionRow = Pick<
	typeof sessions.$inferSelect,
	"endsAt" | "lastSeenAt" | "createdAt" | "userAgent" | "addressHash"
>;

declare module "lucia" {
	interface Register {
		Lucia: ReturnType<typeof luciaFor>;
		UserId: number;
		DatabaseUserAttributes: UserRow;
		DatabaseSessionAttributes: SessionRow;
	}
}

/** Where sessions live, and under which address their cookie is sent. */
export interface SessionPlace {
	db: Database;
	origin: string;
}

/** A session lasts 30 days from its last renewal and never longer than 90 days from sign-in. */
const idleDays = 30;
const absoluteDays = 90;

/** What is stored instead of a session's token. */
export function sessionIdOf(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}

/**
 * The session that a Cookie header carries, with its person, or null: absent, malformed, unknown or ended.
 * One query. `setCookie` is there when the session was renewed.
 */
export async function readSession(place: SessionPlace, cookieHeader: string | null | undefined, now: Date) {
	const lucia = luciaFor(place, now);
	const token = readToken(lucia, cookieHeader ?? "");
	if (!token) return null;
	const { session, user } = await lucia.validateSession(token);
	if (!session) return null;
	const setCookie = session.fresh ? lucia.createSessionCookie(token).serialize() : undefined;
	return {
		id: sessionIdOf(token),
		user: user.row,
		userId: user.id,
		lastSeenAt: session.lastSeenAt,
		setCookie,
	};
}

/** Begins a session; the answer must carry `setCookie`. */
export async function beginSession(
	place: SessionPlace,
	userId: number,
	device: { userAgent: string; addressHash: string | null },
	now: Date,
): Promise<{ sessionId: string; setCookie: string }> {
	const lucia = luciaFor(place, now);
	const session = await lucia.createSession(userId, {
		endsAt: daysAfter(now, absoluteDays),
		lastSeenAt: now,
		createdAt: now,
		userAgent: device.userAgent.toWellFormed().slice(0, 300),
		addressHash: device.addressHash,
	});
	return {
		sessionId: sessionIdOf(session.id),
		setCookie: lucia.createSessionCookie(session.id).serialize(),
	};
}

/** The Set-Cookie that forgets a session in the browser. */
export function blankSessionCookie(place: SessionPlace): string {
	return luciaFor(place, new Date(0)).createBlankSessionCookie().serialize();
}

function readToken(lucia: Lucia, header: string): string | null {
	if (header.length > 16_384) return null;
	try {
		const token = lucia.readSessionCookie(header);
		return token && token.length <= 100 ? token : null;
	} catch {
		// Lucia's parser throws on a cookie that isn't well-formed percent encoding.
		return null;
	}
}

function luciaFor({ db, origin }: SessionPlace, now: Date) {
	const secure = origin.startsWith("https:");
	return new Lucia(new HashedSessions(db, now), {
		sessionExpiresIn: new TimeSpan(idleDays, "d"),
		sessionCookie: {
			name: secure ? "__Host-hx_session" : "hx_session",
			attributes: { secure, sameSite: "lax", path: "/" },
		},
		getUserAttributes: (row: UserRow) => ({ row }),
		getSessionAttributes: (row: SessionRow) => ({ lastSeenAt: row.lastSeenAt }),
	});
}

/**
 * Lucia's own adapter keeps tokens in clear and knows no absolute end. This one stores SHA-256 of the token, ends
 * every session at its `endsAt`, and tells Lucia, which reads the system's clock, dates as seen from `now`.
 */
class HashedSessions implements Adapter {
	private readonly stored: DrizzlePostgreSQLAdapter;
	private readonly ahead: number;
	private endsAt: Date | null = null;

	constructor(
		db: Database,
		private readonly now: Date,
	) {
		// The adapter's type asks for a table with nothing but an id; it reads no other column.
		this.stored = new DrizzlePostgreSQLAdapter(db, sessions, users as unknown as PostgreSQLUserTable);
		this.ahead = Date.now() - now.getTime();
	}

	async getSessionAndUser(token: string): Promise<[DatabaseSession | null, DatabaseUser | null]> {
		const [session, user] = await this.stored.getSessionAndUser(sessionIdOf(token));
		if (!session || !user) return [null, null];
		const { endsAt } = session.attributes;
		if (endsAt <= this.now || session.expiresAt <= this.now) {
			await this.deleteSession(token);
			return [null, null];
		}
		this.endsAt = endsAt;
		// Nothing is left to renew in a session that runs to its absolute end: shown as fresh, Lucia leaves it alone.
		const expiresAt = session.expiresAt >= endsAt ? daysAfter(this.now, idleDays) : session.expiresAt;
		return [{ ...session, id: token, expiresAt: this.forLucia(expiresAt) }, user];
	}

	async setSession(session: DatabaseSession): Promise<void> {
		const id = sessionIdOf(session.id);
		await this.stored.setSession({ ...session, id, expiresAt: this.fromLucia(session.expiresAt) });
	}

	async updateSessionExpiration(token: string, expiresAt: Date): Promise<void> {
		const renewed = this.fromLucia(expiresAt);
		const end = this.endsAt && this.endsAt < renewed ? this.endsAt : renewed;
		await this.stored.updateSessionExpiration(sessionIdOf(token), end);
	}

	async deleteSession(token: string): Promise<void> {
		await this.stored.deleteSession(sessionIdOf(token));
	}

	async getUserSessions(userId: number): Promise<DatabaseSession[]> {
		const all = await this.stored.getUserSessions(userId);
		return all.map((session) => ({ ...session, expiresAt: this.forLucia(session.expiresAt) }));
	}

	deleteUserSessions(userId: number): Promise<void> {
		return this.stored.deleteUserSessions(userId);
	}

	deleteExpiredSessions(): Promise<void> {
		return this.stored.deleteExpiredSessions();
	}

	private forLucia(date: Date): Date {
		return new Date(date.getTime() + this.ahead);
	}

	private fromLucia(date: Date): Date {
		return new Date(date.getTime() - this.ahead);
	}
}
