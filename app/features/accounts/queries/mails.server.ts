import { eq } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { ensure, NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { keyset } from "#db/keyset.server.ts";
import { mails } from "#db/schema/index.ts";
import { canAdministrate } from "../policy.ts";

const pageSize = 30;

/** The outbox, newest first, for the administrator. */
export async function listMails(db: Database, actor: Actor, after: string | null) {
	ensure(canAdministrate(actor));
	const list = keyset(after, [{ kind: "id", by: mails.id, descending: true }]);
	const rows = await db
		.select({
			id: mails.id,
			recipient: mails.recipient,
			subject: mails.subject,
			locale: mails.locale,
			createdAt: mails.createdAt,
			sentAt: mails.sentAt,
			error: mails.error,
		})
		.from(mails)
		.where(list.rows)
		.orderBy(...list.order)
		.limit(pageSize + 1);
	return list.page(rows, pageSize, (row) => [row.id]);
}

/** One mail with its text. Throws NotFound, Forbidden. */
export async function readMail(db: Database, actor: Actor, mailId: number) {
	ensure(canAdministrate(actor));
	const [mail] = await db.select().from(mails).where(eq(mails.id, mailId));
	if (!mail) throw new NotFound();
	return mail;
}
