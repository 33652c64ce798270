import { eq } from "drizzle-orm";
import type { Actor, Role } from "#app/kernel/actor.ts";
import { isMember } from "#app/kernel/actor.ts";
import { ensure, NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { users } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canAdministrate, canChangeRole } from "../policy.ts";
import { endSessionsOf } from "./sessions.server.ts";

/**
 * Gives somebody another role; their sessions end, so that what they may do is known anew. An act of moderation, which
 * logs it in the same transaction. Gives the role they had. Throws Forbidden, NotFound.
 */
export async function changeRole(
	db: Database,
	actor: Actor,
	{ userId, role, now }: { userId: number; role: Role; now: Date },
): Promise<{ before: Role }> {
	ensure(canAdministrate(actor));
	return inTransaction(db, async (tx) => {
		const [target] = await tx
			.select({ id: users.id, role: users.role, deletedAt: users.deletedAt })
			.from(users)
			.where(eq(users.id, userId))
			.for("no key update");
		if (!target) throw new NotFound();
		ensure(canChangeRole(actor, { ...target, deleted: target.deletedAt !== null }));
		if (target.role === role) return { before: role };
		await tx.update(users).set({ role }).where(eq(users.id, userId));
		await endSessionsOf(tx, userId);
		await recordEvents(tx, {
			type: "account.role_changed",
			actorId: isMember(actor) ? actor.id : null,
			at: now,
			topics: [`person:${userId}`],
			data: { userId, from: target.role, to: role },
		});
		return { before: target.role };
	});
}
