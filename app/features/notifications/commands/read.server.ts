import { and, eq, isNull, lte } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { notifications } from "#db/schema/index.ts";

/** Marks one of one's own as read; again is no harm. Gives where it leads. Throws NotFound. */
export async function markRead(
	db: Database,
	actor: Member,
	{ id, now }: { id: number; now: Date },
): Promise<{ path: string }> {
	const own = and(eq(notifications.id, id), eq(notifications.userId, actor.id));
	const [known] = await db.select({ path: notifications.path }).from(notifications).where(own);
	if (!known) throw new NotFound();
	await db
		.update(notifications)
		.set({ readAt: now })
		.where(and(own, isNull(notifications.readAt)));
	return known;
}

/** Marks everything of up to `until` as read: what came while the page was open stays unread. */
export async function markAllRead(
	db: Database,
	actor: Pick<Member, "id">,
	{ until, now }: { until: Date; now: Date },
): Promise<void> {
	await db
		.update(notifications)
		.set({ readAt: now })
		.where(
			and(
				eq(notifications.userId, actor.id),
				isNull(notifications.readAt),
				lte(notifications.createdAt, until),
			),
		);
}
