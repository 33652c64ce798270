import { and, eq, isNull } from "drizzle-orm";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { users } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { endSessionsOf } from "./sessions.server.ts";

interface Suspension {
	userId: number;
	/** Who decided it; the policy and the log are moderation's. */
	actorId: number;
	/** What the person reads. */
	reason: string;
	/** null: without an end. */
	until: Date | null;
	now: Date;
}

/** Suspends an account until a date: all its sessions end now. It may sign in again to read, export and appeal. */
export async function suspendAccount(tx: Database, suspension: Suspension): Promise<void> {
	const { userId, actorId, reason, until, now } = suspension;
	await inTransaction(tx, async (inner) => {
		const suspended = await inner
			.update(users)
			.set({ suspendedAt: now, suspendedUntil: until, suspensionReason: reason })
			.where(and(eq(users.id, userId), isNull(users.deletedAt)))
			.returning({ id: users.id });
		if (suspended.length === 0) throw new NotFound();
		await endSessionsOf(inner, userId);
		await recordEvents(inner, {
			type: "account.suspended",
			actorId,
			at: now,
			topics: [`person:${userId}`],
			data: { userId, reason },
		});
	});
}

/** Ends a suspension before its date, as if it had not been. */
export async function restoreAccount(
	tx: Database,
	{ userId, actorId, now }: { userId: number; actorId: number; now: Date },
): Promise<void> {
	await inTransaction(tx, async (inner) => {
		const restored = await inner
			.update(users)
			.set({ suspendedAt: null, suspendedUntil: null, suspensionReason: null })
			.where(and(eq(users.id, userId), isNull(users.deletedAt)))
			.returning({ id: users.id });
		if (restored.length === 0) throw new NotFound();
		await recordEvents(inner, {
			type: "account.restored",
			actorId,
			at: now,
			topics: [`person:${userId}`],
			data: { userId },
		});
	});
}
