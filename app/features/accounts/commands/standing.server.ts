import { and, asc, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { daysAfter, hour } from "#app/kernel/clock.ts";
import type { Database } from "#db/database.server.ts";
import { users } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { takingPartOf } from "../queries/taking-part.server.ts";
import { nextStanding } from "../rules/standing.ts";

/** Works out these people's standing anew and tells of each that changed. Gives how many did. */
export async function recomputeStandings(db: Database, userIds: number[], now: Date): Promise<number> {
	if (userIds.length === 0) return 0;
	return inTransaction(db, async (tx) => {
		const found = await takingPartOf(tx, userIds, now);
		await tx.update(users).set({ standingCheckedAt: now }).where(inArray(users.id, userIds));
		let changed = 0;
		for (const { id, standing: from, part } of found) {
			const to = nextStanding(from, part);
			if (to === from) continue;
			const updated = await tx
				.update(users)
				.set({ standing: to })
				.where(and(eq(users.id, id), eq(users.standing, from)))
				.returning({ id: users.id });
			if (updated.length === 0) continue;
			changed += 1;
			await recordEvents(tx, {
				type: "account.standing_changed",
				actorId: null,
				at: now,
				topics: [`person:${id}`],
				data: { userId: id, from, to },
			});
		}
		return changed;
	});
}

/**
 * The job: looks again at new accounts that are a day old, once an hour, and at everybody else about once a day,
 * at most `limit` people at a time.
 */
export async function recomputeDueStandings(db: Database, now: Date, limit = 300): Promise<number> {
	const hourAgo = new Date(now.getTime() - hour);
	const due = await db
		.select({ id: users.id })
		.from(users)
		.where(
			and(
				isNull(users.deletedAt),
				lte(users.createdAt, daysAfter(now, -1)),
				or(
					isNull(users.standingCheckedAt),
					lte(users.standingCheckedAt, daysAfter(now, -1)),
					and(eq(users.standing, "new"), lte(users.standingCheckedAt, hourAgo)),
				),
			),
		)
		.orderBy(sql`${users.standingCheckedAt} asc nulls first`, asc(users.id))
		.limit(limit);
	const ids = due.map(({ id }) => id);
	return recomputeStandings(db, ids, now);
}
