import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { tokens } from "#db/schema/index.ts";
import { hashOf, type TokenPurpose } from "../commands/tokens.server.ts";

/** Whether a mailed link would still do what it says; looking uses nothing up. */
export async function linkWorks(
	db: Database,
	token: string,
	{ purposes, now }: { purposes: TokenPurpose[]; now: Date },
): Promise<boolean> {
	const [found] = await db
		.select({ userId: tokens.userId })
		.from(tokens)
		.where(
			and(
				eq(tokens.hash, hashOf(token)),
				inArray(tokens.purpose, purposes),
				isNull(tokens.usedAt),
				gt(tokens.expiresAt, now),
			),
		);
	return found !== undefined;
}
