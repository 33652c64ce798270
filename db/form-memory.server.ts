import { and, desc, eq, gt, lte, or, sql } from "drizzle-orm";
import { daysAfter } from "#app/kernel/clock.ts";
import { Conflict, RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "./database.server.ts";
import { formDrafts, idempotencyKeys } from "./schema/index.ts";
import { inTransaction } from "./transaction.server.ts";

interface Submit {
	userId: number;
	/** Made with the form, so that a reload or a double press carries the same one. */
	key: string;
	bodyHash: string;
}

/**
 * Runs `work` at most once per key: key and work share one transaction. The same submit again gives the first
 * one's location without running. Another body under the same key is a broken rule; one still running, a conflict.
 */
export async function runOnce(
	db: Database,
	submit: Submit,
	work: (tx: Database) => Promise<string>,
): Promise<string> {
	return inTransaction(db, async (tx) => {
		const inserted = await tx
			.insert(idempotencyKeys)
			.values(submit)
			.onConflictDoNothing()
			.returning({ id: idempotencyKeys.id });
		if (inserted[0]) {
			const location = await work(tx);
			await tx.update(idempotencyKeys).set({ location }).where(eq(idempotencyKeys.id, inserted[0].id));
			return location;
		}
		const [first] = await tx
			.select()
			.from(idempotencyKeys)
			.where(and(eq(idempotencyKeys.userId, submit.userId), eq(idempotencyKeys.key, submit.key)));
		if (first && first.bodyHash !== submit.bodyHash) throw new RuleBroken(null, "errors:formAlreadyUsed");
		if (!first?.location) throw new Conflict("errors:formStillRunning");
		return first.location;
	});
}

/** Keeps what somebody typed into the form at `path` for `days`, replacing what was kept there before. */
export async function keepFormDraft(
	db: Database,
	draft: { tokenHash: string; path: string; fields: [string, string][]; expiresAt: Date },
): Promise<void> {
	await db
		.insert(formDrafts)
		.values(draft)
		.onConflictDoUpdate({
			target: [formDrafts.tokenHash, formDrafts.path],
			set: { fields: draft.fields, expiresAt: draft.expiresAt, createdAt: sql`now()` },
		});
}

/** The kept fields of the form at `path`, or null. */
export async function findFormDraft(
	db: Database,
	draft: { tokenHash: string; path: string; now: Date },
): Promise<[string, string][] | null> {
	const [row] = await db
		.select({ fields: formDrafts.fields })
		.from(formDrafts)
		.where(
			and(
				eq(formDrafts.tokenHash, draft.tokenHash),
				eq(formDrafts.path, draft.path),
				gt(formDrafts.expiresAt, draft.now),
			),
		);
	return row?.fields ?? null;
}

/** What was kept last under this path and below it; at most `limit`. */
export async function latestFormDrafts(
	db: Database,
	{ tokenHash, path, now, limit }: { tokenHash: string; path: string; now: Date; limit: number },
): Promise<{ path: string; fields: [string, string][] }[]> {
	return db
		.select({ path: formDrafts.path, fields: formDrafts.fields })
		.from(formDrafts)
		.where(
			and(
				eq(formDrafts.tokenHash, tokenHash),
				or(eq(formDrafts.path, path), sql`starts_with(${formDrafts.path}, ${`${path}/`})`),
				gt(formDrafts.expiresAt, now),
			),
		)
		.orderBy(desc(formDrafts.createdAt), desc(formDrafts.id))
		.limit(limit);
}

export async function dropFormDraft(db: Database, draft: { tokenHash: string; path: string }): Promise<void> {
	await db
		.delete(formDrafts)
		.where(and(eq(formDrafts.tokenHash, draft.tokenHash), eq(formDrafts.path, draft.path)));
}

/** Longer than a form stays open in a browser. */
const keysKeptDays = 30;

/** Forgets what visitors typed once its time is over, and keys of forms that nobody sends again. */
export async function sweepFormMemory(db: Database, now: Date): Promise<void> {
	await db.delete(formDrafts).where(lte(formDrafts.expiresAt, now));
	await db.delete(idempotencyKeys).where(lte(idempotencyKeys.createdAt, daysAfter(now, -keysKeptDays)));
}
