import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { daysAfter, hour } from "#app/kernel/clock.ts";
import type { Database } from "#db/database.server.ts";
import { tokens } from "#db/schema/index.ts";

export type TokenPurpose = (typeof tokens.$inferSelect)["purpose"];

const lifetime: Record<TokenPurpose, number> = {
	reset_password: hour,
	verify_email: 2 * hour,
	change_email: 2 * hour,
};

interface TokenWish {
	userId: number;
	purpose: TokenPurpose;
	/** The address that using the token proves. */
	email: string;
	now: Date;
}

/** A new token for a link; earlier ones of the same purpose stop working. Only its hash is stored. */
export async function issueToken(tx: Database, { userId, purpose, email, now }: TokenWish): Promise<string> {
	const token = randomBytes(32).toString("base64url");
	await tx
		.update(tokens)
		.set({ usedAt: now })
		.where(and(eq(tokens.userId, userId), eq(tokens.purpose, purpose), isNull(tokens.usedAt)));
	const expiresAt = new Date(now.getTime() + lifetime[purpose]);
	await tx.insert(tokens).values({ hash: hashOf(token), userId, purpose, email, expiresAt });
	return token;
}

/** Uses a token up and gives what it stands for; null when it is unknown, used or late. Twice at once, one gets it. */
export async function spendToken(tx: Database, token: string, purposes: TokenPurpose[], now: Date) {
	const [spent] = await tx
		.update(tokens)
		.set({ usedAt: now })
		.where(and(eq(tokens.hash, hashOf(token)), isNull(tokens.usedAt), gt(tokens.expiresAt, now)))
		.returning();
	return spent && purposes.includes(spent.purpose) ? spent : null;
}

/** Deletes tokens a day after their end. */
export async function sweepTokens(db: Database, now: Date): Promise<void> {
	await db.delete(tokens).where(lte(tokens.expiresAt, daysAfter(now, -1)));
}

/** What stands in the database for a token. */
export function hashOf(token: string): string {
	return createHash("sha256").update(token).digest("hex");
}
