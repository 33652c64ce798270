import { and, desc, eq, gt } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { sessions } from "#db/schema/index.ts";
import { deviceOf } from "../rules/devices.ts";

/** Where the actor is signed in, last seen first; at most 50. */
export async function mySessions(db: Database, actor: Member, now: Date) {
	const rows = await db
		.select({
			id: sessions.id,
			userAgent: sessions.userAgent,
			lastSeenAt: sessions.lastSeenAt,
			createdAt: sessions.createdAt,
		})
		.from(sessions)
		.where(and(eq(sessions.userId, actor.id), gt(sessions.expiresAt, now)))
		.orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
		.limit(50);
	return rows.map(({ userAgent, ...row }) => ({ ...row, ...deviceOf(userAgent) }));
}
