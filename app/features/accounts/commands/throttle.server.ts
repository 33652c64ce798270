import { createHash } from "node:crypto";
import { inArray, lte, sql } from "drizzle-orm";
import { daysAfter } from "#app/kernel/clock.ts";
import { TooMany } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { throttles } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { afterAttempt, secondsToWait, type ThrottleLimits } from "../rules/throttling.ts";

/** What is counted, and how patiently. Keys hold hashes or ids, never an address or a name in clear. */
export type ThrottleKeys = Record<string, ThrottleLimits>;

/** What somebody typed as their name or address, as it may stand in a key. */
export function throttleName(typed: string): string {
	return createHash("sha256").update(typed.toLowerCase()).digest("base64url");
}

/**
 * Counts an attempt before it is made, so that a hundred at once are a hundred. Throws TooMany with the seconds to
 * wait when one of the keys is blocked; then nothing is counted. `forgiveAttempt` after one that went well.
 */
export async function claimAttempt(db: Database, keys: ThrottleKeys, now: Date): Promise<void> {
	const names = Object.keys(keys).sort();
	await inTransaction(db, async (tx) => {
		const fresh = names.map((key) => ({ key, failures: 0, updatedAt: now }));
		await tx.insert(throttles).values(fresh).onConflictDoNothing();
		const states = await tx
			.select()
			.from(throttles)
			.where(inArray(throttles.key, names))
			.orderBy(throttles.key)
			.for("update");
		const wait = Math.max(...states.map((state) => secondsToWait(state, now)));
		if (wait > 0) throw new TooMany(wait, "accounts:tooManyTries");
		const after = states.flatMap((state) => {
			const limits = keys[state.key];
			return limits ? [{ key: state.key, ...afterAttempt(state, limits, now) }] : [];
		});
		await tx
			.insert(throttles)
			.values(after)
			.onConflictDoUpdate({
				target: throttles.key,
				set: {
					failures: sql`excluded.failures`,
					blockedUntil: sql`excluded.blocked_until`,
					updatedAt: sql`excluded.updated_at`,
				},
			});
	});
}

/** The attempt went well: what it had counted is taken back, and the keys of the account itself begin anew. */
export async function forgiveAttempt(
	db: Database,
	keys: { account: string; address: string },
): Promise<void> {
	await db
		.update(throttles)
		.set({
			failures: sql`case when ${throttles.key} = ${keys.account} then 0 else greatest(0, ${throttles.failures} - 1) end`,
			blockedUntil: null,
		})
		.where(inArray(throttles.key, [keys.account, keys.address]));
}

/** Forgets what has been quiet for two days. */
export async function sweepThrottles(db: Database, now: Date): Promise<void> {
	await db.delete(throttles).where(lte(throttles.updatedAt, daysAfter(now, -2)));
}
