import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { installation, users } from "#db/schema/index.ts";

/** An account with what only itself and commands may see. Throws NotFound when it is gone. */
export async function accountOf(db: Database, userId: number): Promise<Account> {
	const [account] = await selectAccount(db).where(and(eq(users.id, userId), isNull(users.deletedAt)));
	if (!account) throw new NotFound();
	return account;
}

/**
 * The account that a handle or an e-mail address signs in to, or null. An address leads to the account that has
 * proved it; unproved, to the oldest that gave it.
 */
export async function accountByLogin(db: Database, login: string): Promise<Account | null> {
	const column = login.includes("@") ? users.email : users.handle;
	const [account] = await selectAccount(db)
		.where(and(eq(sql`lower(${column})`, login.toLowerCase()), isNull(users.deletedAt)))
		.orderBy(sql`${users.emailVerifiedAt} is null`, asc(users.id))
		.limit(1);
	return account ?? null;
}

/** Accounts that a reset asked for this address may open: the one that proved it, or up to three that gave it. */
export async function accountsToReset(db: Database, email: string): Promise<Account[]> {
	const accounts = await selectAccount(db)
		.where(
			and(
				eq(sql`lower(${users.email})`, email.toLowerCase()),
				isNull(users.deletedAt),
				eq(users.isDemo, false),
			),
		)
		.orderBy(sql`${users.emailVerifiedAt} is null`, asc(users.id))
		.limit(3);
	return accounts[0]?.emailVerifiedAt ? accounts.slice(0, 1) : accounts;
}

function selectAccount(db: Database) {
	return db
		.select({
			id: users.id,
			handle: users.handle,
			email: users.email,
			emailVerifiedAt: users.emailVerifiedAt,
			passwordHash: users.passwordHash,
			role: users.role,
			locale: users.locale,
			theme: users.theme,
			isDemo: users.isDemo,
		})
		.from(users)
		.$dynamic();
}

export type Account = Awaited<ReturnType<typeof selectAccount>>[number];

/** True until the first account that isn't a demo member's was opened: that one becomes the administrator. */
export async function nobodyIsHere(db: Database): Promise<boolean> {
	const [first] = await db
		.select({ key: installation.key })
		.from(installation)
		.where(eq(installation.key, firstAccountKey));
	return !first;
}

/** Under this key the installation notes that its first account was opened. */
export const firstAccountKey = "accounts.first";
