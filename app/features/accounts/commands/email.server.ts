import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import { withQuery } from "#app/http/safe-path.ts";
import type { Member } from "#app/kernel/actor.ts";
import { Conflict, ensure, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Locale } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";
import { violatedConstraint } from "#db/database-error.server.ts";
import { users } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canChangeAccess } from "../policy.ts";
import { accountOf } from "../queries/accounts.server.ts";
import { costlyLimits } from "../rules/throttling.ts";
import { type AccountMail, queueMail } from "./mails.server.ts";
import { confirmPassword } from "./password.server.ts";
import { recomputeStandings } from "./standing.server.ts";
import { claimAttempt } from "./throttle.server.ts";
import { issueToken, spendToken } from "./tokens.server.ts";

interface ProofWish {
	userId: number;
	handle: string;
	/** The address to prove; the account's own, or the one it wants instead. */
	email: string;
	locale: Locale;
	origin: string;
	now: Date;
}

/**
 * Mails a link that proves the address. If another account has proved it already, the mail says so instead and
 * holds no link; whoever asked sees no difference.
 */
export async function sendVerification(
	tx: Database,
	wish: ProofWish,
	purpose: "verify_email" | "change_email" = "verify_email",
): Promise<void> {
	const { userId, handle, email, locale, origin, now } = wish;
	const [owner] = await tx
		.select({ handle: users.handle })
		.from(users)
		.where(
			and(
				eq(sql`lower(${users.email})`, email.toLowerCase()),
				isNotNull(users.emailVerifiedAt),
				ne(users.id, userId),
			),
		);
	const token = await issueToken(tx, { userId, purpose, email, now });
	const link = origin + withQuery("/verify", { token });
	const mail: AccountMail = owner
		? { kind: "known", values: { handle: owner.handle, link: `${origin}/sign-in` } }
		: { kind: purpose === "verify_email" ? "verify" : "changeEmail", values: { handle, link } };
	await queueMail(tx, { email, userId, locale }, mail);
}

/** Mails the proof of the account's own address again. Throws Conflict when it is proved already, TooMany. */
export async function resendVerification(
	db: Database,
	actor: Member,
	input: { locale: Locale; origin: string; now: Date },
): Promise<void> {
	await claimAttempt(db, { [`mail:${actor.id}`]: costlyLimits }, input.now);
	await inTransaction(db, async (tx) => {
		const account = await accountOf(tx, actor.id);
		if (account.emailVerifiedAt) throw new Conflict("accounts:email.alreadyVerified");
		await sendVerification(tx, { ...account, ...input, userId: actor.id });
	});
}

/** Mails a link to the new address; nothing changes until it is opened. Throws Forbidden, RuleBroken, TooMany. */
export async function askEmailChange(
	db: Database,
	actor: Member,
	input: { email: string; current: string; locale: Locale; origin: string; now: Date },
): Promise<void> {
	const account = await accountOf(db, actor.id);
	ensure(canChangeAccess(account));
	if (account.email.toLowerCase() === input.email.toLowerCase()) {
		throw new RuleBroken("email", "accounts:email.same");
	}
	await confirmPassword(db, account, input.current, input.now);
	await claimAttempt(db, { [`mail:${actor.id}`]: costlyLimits }, input.now);
	await inTransaction(db, (tx) =>
		sendVerification(tx, { ...input, userId: actor.id, handle: account.handle }, "change_email"),
	);
}

/**
 * What a proof's link does: the address is proved, and becomes the account's where it was a new one. Gives the
 * person's id. Throws RuleBroken for a spent or late link, Conflict when another account has proved the address.
 */
export async function proveEmail(
	db: Database,
	input: { token: string; origin: string; now: Date },
): Promise<number> {
	const { token, origin, now } = input;
	try {
		return await inTransaction(db, async (tx) => {
			const spent = await spendToken(tx, token, ["verify_email", "change_email"], now);
			if (!spent?.email) throw new RuleBroken(null, "accounts:link.ended");
			const account = await accountOf(tx, spent.userId);
			const changes = account.email.toLowerCase() !== spent.email.toLowerCase();
			// A proof of an address that has been replaced in the meantime proves nothing.
			if (changes && spent.purpose === "verify_email") throw new RuleBroken(null, "accounts:link.ended");
			await tx
				.update(users)
				.set({ email: spent.email, emailVerifiedAt: now })
				.where(eq(users.id, spent.userId));
			if (changes && account.emailVerifiedAt) {
				const to = { email: account.email, userId: account.id, locale: account.locale ?? "zh-CN" };
				const values = { handle: account.handle, email: spent.email, link: `${origin}/reset` };
				await queueMail(tx, to, { kind: "emailChanged", values });
			}
			await recordEvents(tx, {
				type: "account.email_verified",
				actorId: account.id,
				at: now,
				topics: [],
				data: { userId: account.id },
			});
			await recomputeStandings(tx, [account.id], now);
			return account.id;
		});
	} catch (error) {
		if (violatedConstraint(error) === "users_verified_email_key") {
			throw new Conflict("accounts:email.belongsToAnother");
		}
		throw error;
	}
}
