import { and, eq, gt, isNotNull, sql } from "drizzle-orm";
import { minute } from "#app/kernel/clock.ts";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import type { Locale } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";
import { violatedConstraint } from "#db/database-error.server.ts";
import { installation, users } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import type { Device } from "../device.server.ts";
import { beginSession } from "../lucia.server.ts";
import { hashPassword, passwordMatches, refuseGuessable } from "../passwords.server.ts";
import { firstAccountKey } from "../queries/accounts.server.ts";
import { accountLimits, costlyLimits } from "../rules/throttling.ts";
import { sendVerification } from "./email.server.ts";
import { endSession } from "./sessions.server.ts";
import { claimAttempt, throttleName } from "./throttle.server.ts";

export interface SignUp {
	handle: string;
	displayName: string;
	email: string;
	password: string;
	locale: Locale;
	device: Device;
	origin: string;
	now: Date;
	/** The session that the browser carried until now; it ends. */
	previousSessionId?: string | null;
}

export interface SignedIn {
	userId: number;
	sessionId: string;
	setCookie: string;
}

/**
 * Opens an account and signs it in at once. The very first account that isn't a demo member's is the
 * administrator. Whether the e-mail is known here changes nothing in the answer: an address belongs to whoever
 * proves it, so a second account with it is opened all the same, and only the mail that leaves differs.
 * Throws RuleBroken for a taken handle or a guessable password, TooMany.
 */
export async function signUp(db: Database, input: SignUp): Promise<SignedIn> {
	const { handle, email, password, device, origin, now } = input;
	await refuseGuessable("password", password, [handle, email]);
	await claimAttempt(db, { [`sign-up:${device.addressHash}`]: costlyLimits }, now);
	const passwordHash = await hashPassword(password);
	const userId = await openAccount(db, input, passwordHash);
	if (input.previousSessionId) await endSession(db, input.previousSessionId);
	return { userId, ...(await beginSession({ db, origin }, userId, device, now)) };
}

async function openAccount(db: Database, input: SignUp, passwordHash: string): Promise<number> {
	try {
		return await inTransaction(db, async (tx) => {
			const { handle, displayName, email, locale, now } = input;
			const role = (await isFirstAccount(tx)) ? "administrator" : "member";
			const [user] = await tx
				.insert(users)
				.values({ handle, displayName, email, locale, role, passwordHash, createdAt: now })
				.returning({ id: users.id });
			const userId = user?.id ?? 0;
			await sendVerification(tx, { userId, handle, email, locale, origin: input.origin, now });
			await recordEvents(tx, {
				type: "account.opened",
				actorId: userId,
				at: now,
				topics: [`person:${userId}`],
				data: { userId },
			});
			return userId;
		});
	} catch (error) {
		if (violatedConstraint(error) !== "users_handle_key") throw error;
		const own = await sameSubmitAgain(db, input);
		if (own) return own;
		throw new RuleBroken("handle", "accounts:handle.taken");
	}
}

/** One row decides, whoever asks at the same moment; it goes away again when the account isn't opened after all. */
async function isFirstAccount(tx: Database): Promise<boolean> {
	const first = await tx
		.insert(installation)
		.values({ key: firstAccountKey, value: true })
		.onConflictDoNothing()
		.returning({ key: installation.key });
	return first.length > 0;
}

/** A form sent twice opens one account: the second finds the first one's, if it comes soon with the same password. */
async function sameSubmitAgain(db: Database, input: SignUp): Promise<number | null> {
	const { handle, email, password, now } = input;
	const [own] = await db
		.select({ id: users.id, passwordHash: users.passwordHash })
		.from(users)
		.where(
			and(
				eq(sql`lower(${users.handle})`, handle.toLowerCase()),
				eq(sql`lower(${users.email})`, email.toLowerCase()),
				gt(users.createdAt, new Date(now.getTime() - 10 * minute)),
				isNotNull(users.passwordHash),
			),
		);
	await claimAttempt(db, { [`sign-up-again:${throttleName(handle)}`]: accountLimits }, now);
	return (await passwordMatches(own?.passwordHash, password)) && own ? own.id : null;
}
