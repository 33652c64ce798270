import { and, eq, lte, ne, or } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { sessions } from "#db/schema/index.ts";

/** Notes that a session was seen. */
export async function touchSession(db: Database, sessionId: string, now: Date): Promise<void> {
	await db.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.id, sessionId));
}

/** Ends one session by its stored id. Ending one that has ended is no error: signing out twice is signing out. */
export async function endSession(db: Database, sessionId: string): Promise<void> {
	await db.delete(sessions).where(eq(sessions.id, sessionId));
}

/** Ends one of the actor's own sessions, named as the settings page names it. Throws NotFound for any other. */
export async function revokeSession(db: Database, actor: Member, sessionId: string): Promise<void> {
	const ended = await db
		.delete(sessions)
		.where(and(eq(sessions.id, sessionId), eq(sessions.userId, actor.id)))
		.returning({ id: sessions.id });
	if (ended.length === 0) throw new NotFound();
}

/** Ends all sessions of a person, except the one given. */
export async function endSessionsOf(db: Database, userId: number, exceptId?: string | null): Promise<void> {
	await db
		.delete(sessions)
		.where(and(eq(sessions.userId, userId), exceptId ? ne(sessions.id, exceptId) : undefined));
}

/** Deletes ended sessions, and addresses' hashes after 30 days. */
export async function sweepSessions(db: Database, now: Date): Promise<void> {
	await db.delete(sessions).where(or(lte(sessions.expiresAt, now), lte(sessions.endsAt, now)));
	await db
		.update(sessions)
		.set({ addressHash: null })
		.where(lte(sessions.createdAt, daysAfter(now, -30)));
}
