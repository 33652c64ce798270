import { setTimeout as pause } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { withQuery } from "#app/http/safe-path.ts";
import type { Member } from "#app/kernel/actor.ts";
import { ensure, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Locale } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";
import { users } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import type { Device } from "../device.server.ts";
import { beginSession } from "../lucia.server.ts";
import { hashPassword, passwordMatches, refuseGuessable } from "../passwords.server.ts";
import { canChangeAccess } from "../policy.ts";
import { type Account, accountOf, accountsToReset } from "../queries/accounts.server.ts";
import { accountLimits, costlyLimits } from "../rules/throttling.ts";
import { queueMail } from "./mails.server.ts";
import { endSessionsOf } from "./sessions.server.ts";
import type { SignedIn } from "./sign-up.server.ts";
import { claimAttempt, forgiveAttempt, throttleName } from "./throttle.server.ts";
import { issueToken, spendToken } from "./tokens.server.ts";

/** Asks for the current password before something that can't be taken back. Throws RuleBroken, TooMany. */
export async function confirmPassword(
	db: Database,
	account: Account,
	current: string,
	now: Date,
): Promise<void> {
	const key = `password:${account.id}`;
	await claimAttempt(db, { [key]: accountLimits }, now);
	if (!(await passwordMatches(account.passwordHash, current))) {
		throw new RuleBroken("current", "accounts:password.wrong");
	}
	await forgiveAttempt(db, { account: key, address: key });
}

interface Change {
	device: Device;
	origin: string;
	now: Date;
}

/** A new password: all sessions end, and the one that asked begins anew. Throws Forbidden, RuleBroken, TooMany. */
export async function changePassword(
	db: Database,
	actor: Member,
	input: Change & { current: string; password: string },
): Promise<SignedIn> {
	const account = await accountOf(db, actor.id);
	ensure(canChangeAccess(account));
	await confirmPassword(db, account, input.current, input.now);
	await refuseGuessable("password", input.password, [account.handle, account.email]);
	const passwordHash = await hashPassword(input.password);
	return inTransaction(db, (tx) => replacePassword(tx, account, passwordHash, input));
}

/**
 * Mails a link by which a new password can be set. Says nothing, does the same work and takes the same time
 * whether or not anybody is known by the address. Throws TooMany.
 */
export async function askReset(
	db: Database,
	input: { email: string; locale: Locale } & Change,
): Promise<void> {
	const { email, device, origin, now, locale } = input;
	await claimAttempt(
		db,
		{
			[`reset:${throttleName(email)}`]: costlyLimits,
			[`reset:${device.addressHash}`]: costlyLimits,
		},
		now,
	);
	// The floor hides what writing a token and a mail costs.
	const floor = pause(200);
	const accounts = await accountsToReset(db, email);
	await inTransaction(db, async (tx) => {
		for (const account of accounts) {
			const wish = { userId: account.id, purpose: "reset_password" as const, email: account.email, now };
			const link = origin + withQuery("/reset/new", { token: await issueToken(tx, wish) });
			const to = { email: account.email, userId: account.id, locale: account.locale ?? locale };
			await queueMail(tx, to, { kind: "reset", values: { link, handle: account.handle } });
		}
	});
	await floor;
}

/**
 * Sets a new password by a mailed link: all sessions end, a new one begins.
 * Throws RuleBroken for a spent or late link or a guessable password, TooMany.
 */
export async function resetPassword(
	db: Database,
	input: Change & { token: string; password: string },
): Promise<SignedIn> {
	const { token, password, device, now } = input;
	await claimAttempt(db, { [`reset-link:${device.addressHash}`]: costlyLimits }, now);
	await refuseGuessable("password", password, []);
	const passwordHash = await hashPassword(password);
	return inTransaction(db, async (tx) => {
		const spent = await spendToken(tx, token, ["reset_password"], now);
		if (!spent) throw new RuleBroken(null, "accounts:link.ended");
		return replacePassword(tx, await accountOf(tx, spent.userId), passwordHash, input);
	});
}

async function replacePassword(
	tx: Database,
	account: Account,
	passwordHash: string,
	{ origin, device, now }: Change,
): Promise<SignedIn> {
	await tx.update(users).set({ passwordHash }).where(eq(users.id, account.id));
	await endSessionsOf(tx, account.id);
	const to = { email: account.email, userId: account.id, locale: account.locale ?? "zh-CN" };
	const values = { link: `${origin}/reset`, handle: account.handle };
	await queueMail(tx, to, { kind: "passwordChanged", values });
	return { userId: account.id, ...(await beginSession({ db: tx, origin }, account.id, device, now)) };
}
