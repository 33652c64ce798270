import { and, eq, isNull, lt, lte, sql } from "drizzle-orm";
import { translator } from "#app/i18n/i18n.server.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import type { Locale } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";
import { mails } from "#db/schema/index.ts";

/** Kinds of mail that accounts send; each has a subject and a body in both languages. */
export type AccountMail =
	| { kind: "verify"; values: { link: string; handle: string } }
	| { kind: "changeEmail"; values: { link: string; handle: string } }
	| { kind: "known"; values: { link: string; handle: string } }
	| { kind: "reset"; values: { link: string; handle: string } }
	| { kind: "passwordChanged"; values: { link: string; handle: string } }
	| { kind: "emailChanged"; values: { link: string; handle: string; email: string } };

interface Recipient {
	email: string;
	userId: number | null;
	locale: Locale;
}

/** Puts a mail on its way, in the transaction of what it tells about. */
export async function queueMail(tx: Database, to: Recipient, mail: AccountMail): Promise<void> {
	const translate = translator(to.locale);
	const values = { ...mail.values, name: translate("shell:name") };
	await tx.insert(mails).values({
		recipient: to.email,
		userId: to.userId,
		kind: mail.kind,
		locale: to.locale,
		subject: translate(`accounts:mail.${mail.kind}.subject`, values),
		body: translate(`accounts:mail.${mail.kind}.body`, values),
	});
}

export interface OutgoingMail {
	recipient: string;
	subject: string;
	body: string;
	locale: Locale;
}

const mostAttempts = 8;

/**
 * Sends what waits, at most `limit` at once, each tried again after 1, 3, 7, 15 … minutes and eight times in all.
 * What was sent keeps no body: it may hold a link that opens an account. A crash between sending and noting it
 * sends the mail once more.
 */
export async function deliverMails(
	db: Database,
	send: (mail: OutgoingMail) => Promise<void>,
	now: Date,
	limit = 50,
): Promise<number> {
	const due = await db
		.select()
		.from(mails)
		.where(
			and(
				isNull(mails.sentAt),
				lt(mails.attempts, mostAttempts),
				sql`${mails.createdAt} + (power(2, ${mails.attempts}) - 1) * interval '1 minute' <= ${now.toISOString()}::timestamptz`,
			),
		)
		.orderBy(mails.id)
		.limit(limit);
	let sent = 0;
	for (const mail of due) {
		// Two processes may have read the same list: whoever raises the count sends.
		const mine = await db
			.update(mails)
			.set({ attempts: mail.attempts + 1 })
			.where(and(eq(mails.id, mail.id), eq(mails.attempts, mail.attempts), isNull(mails.sentAt)))
			.returning({ id: mails.id });
		if (mine.length === 0) continue;
		try {
			await send(mail);
			await db.update(mails).set({ sentAt: now, body: "", error: null }).where(eq(mails.id, mail.id));
			sent += 1;
		} catch (error) {
			const reason = error instanceof Error ? error.message.slice(0, 500) : "unknown";
			await db.update(mails).set({ error: reason }).where(eq(mails.id, mail.id));
		}
	}
	return sent;
}

/** Deletes mails after 30 days, read or not: their links ended long ago. */
export async function sweepMails(db: Database, now: Date): Promise<void> {
	await db.delete(mails).where(lte(mails.createdAt, daysAfter(now, -30)));
}
