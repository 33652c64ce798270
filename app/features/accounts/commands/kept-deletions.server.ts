import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { users } from "#db/schema/index.ts";
import { inTransaction, onCommitted } from "#db/transaction.server.ts";
import { type DeletionList, openDeletionList } from "../deletion-list.server.ts";
import { canDeleteAccount } from "../policy.ts";
import { eraseAccount, lockAdministrators } from "./delete-account.server.ts";

const askedAtOnce = 500;

type Told = (message: string, error?: unknown) => void;

interface Installation {
	db: Database;
	dataDir: string;
	secret: string;
}

/**
 * At the start: deletes again whoever was deleted here and came back with a restored backup, and notes deletions
 * that this folder hasn't heard of. From then on notes each one as it is committed, by this process or another.
 * Gives what ends that.
 */
export async function keepDeletions(
	{ db, dataDir, secret }: Installation,
	now: Date,
	tell: Told,
): Promise<() => void> {
	const list = openDeletionList(dataDir, secret);
	await deleteAgain(db, list, now, tell);
	await catchUp(db, list);
	return onCommitted((events) => {
		for (const event of events) {
			if (event.type !== "account.deleted") continue;
			try {
				list.note(event.data.userId, event.at);
			} catch (error) {
				// The account is gone all the same; the next start writes it down.
				tell("A deleted account could not be noted beside the database.", error);
			}
		}
	});
}

async function deleteAgain(db: Database, list: DeletionList, now: Date, tell: Told): Promise<void> {
	const deleted = list.read();
	const ids = [...deleted.keys()];
	for (let from = 0; from < ids.length; from += askedAtOnce) {
		const back = await db
			.select({ id: users.id, createdAt: users.createdAt })
			.from(users)
			.where(and(inArray(users.id, ids.slice(from, from + askedAtOnce)), isNull(users.deletedAt)));
		for (const { id, createdAt } of back) {
			// Somebody else, to whom the restored database gave the same number.
			if (createdAt >= (deleted.get(id) ?? createdAt)) continue;
			const done = await deleteOne(db, id, now);
			tell(
				done
					? `Account ${id} came back with a backup and was deleted again.`
					: `Account ${id} was deleted after this backup, but is the only administrator in it. Make another one; then it goes at the next start.`,
			);
		}
	}
}

/** False when nobody would be left to administrate. */
function deleteOne(db: Database, id: number, now: Date): Promise<boolean> {
	return inTransaction(db, async (tx) => {
		const [account] = await tx
			.select({ id: users.id, role: users.role, isDemo: users.isDemo })
			.from(users)
			.where(and(eq(users.id, id), isNull(users.deletedAt)))
			.for("update");
		if (!account) return true;
		const administrators = account.role === "administrator" ? await lockAdministrators(tx) : 0;
		if (!canDeleteAccount(account, administrators).allowed) return false;
		await eraseAccount(tx, id, now);
		return true;
	});
}

/** What was deleted while this folder was elsewhere, or in the moment before a crash. */
async function catchUp(db: Database, list: DeletionList): Promise<void> {
	const noted = list.read();
	const gone = await db
		.select({ id: users.id, deletedAt: users.deletedAt })
		.from(users)
		.where(isNotNull(users.deletedAt));
	for (const { id, deletedAt } of gone)
		if (deletedAt && deletedAt > (noted.get(id) ?? 0)) list.note(id, deletedAt);
}
