import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { ensure } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { media, users } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canDeleteAccount } from "../policy.ts";
import { accountOf } from "../queries/accounts.server.ts";
import { forgetPrivateThings, leaveProjects, withdrawOpenAnswers, withdrawVotes } from "./forget.server.ts";
import { confirmPassword } from "./password.server.ts";

/**
 * Deletes the actor's account. What they wrote stays under "deleted account". The rule for votes: votes on ideas and
 * versions go and every count falls with them, in this transaction; answers in open rounds and ballots go as well;
 * those in closed ones stay without a name, because results were published from them and must stay reproducible.
 * Throws RuleBroken for a wrong password, Forbidden for the last administrator and for demo members, TooMany.
 */
export async function deleteAccount(
	db: Database,
	actor: Member,
	{ current, now }: { current: string; now: Date },
): Promise<void> {
	const account = await accountOf(db, actor.id);
	ensure(canDeleteAccount(account, 2));
	await confirmPassword(db, account, current, now);
	await inTransaction(db, async (tx) => {
		ensure(canDeleteAccount(account, account.role === "administrator" ? await lockAdministrators(tx) : 0));
		await eraseAccount(tx, actor.id, now);
	});
}

/** The deletion itself, once it is settled that the account goes. */
export async function eraseAccount(tx: Database, userId: number, now: Date): Promise<void> {
	const ideaIds = await withdrawVotes(tx, userId);
	await withdrawOpenAnswers(tx, userId);
	const projectIds = await leaveProjects(tx, userId);
	await forgetPrivateThings(tx, userId);
	await makeAnonymous(tx, userId, now);
	const concerned = [...ideaIds.map((id) => `idea:${id}`), ...projectIds.map((id) => `project:${id}`)];
	await recordEvents(tx, {
		type: "account.deleted",
		actorId: userId,
		at: now,
		topics: ["home", "board", "projects", `person:${userId}`, ...concerned],
		data: { userId, ideaIds },
	});
}

/** How many administrators there are, none of whom can go at the same moment. */
export async function lockAdministrators(tx: Database): Promise<number> {
	const all = await tx
		.select({ id: users.id })
		.from(users)
		.where(and(eq(users.role, "administrator"), eq(users.isDemo, false), isNull(users.deletedAt)))
		.orderBy(users.id)
		.for("no key update");
	return all.length;
}

async function makeAnonymous(tx: Database, userId: number, now: Date): Promise<void> {
	const face = tx.select({ id: users.avatarMediaId }).from(users).where(eq(users.id, userId));
	// No longer used by anything: the sweep of unused uploads takes it, file and all.
	await tx.update(media).set({ attachedAt: null }).where(inArray(media.id, face));
	await tx.update(media).set({ ownerId: null }).where(eq(media.ownerId, userId));
	await tx
		.update(users)
		.set({
			handle: `deleted_${userId}`,
			displayName: "deleted",
			email: `deleted_${userId}@deleted.invalid`,
			emailVerifiedAt: null,
			passwordHash: null,
			role: "member",
			standing: "new",
			bio: "",
			links: [],
			avatarMediaId: null,
			locale: null,
			theme: "system",
			suspendedAt: null,
			suspendedUntil: null,
			suspensionReason: null,
			deletedAt: now,
		})
		.where(eq(users.id, userId));
}
