import { sql } from "drizzle-orm";
import type { MediaServices } from "#app/features/media/index.server.ts";
import type { Database } from "#db/database.server.ts";
import { users } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { bringCategories } from "./categories.server.ts";

// Any number that no other program on the same server is likely to lock.
const furnishing = 7_406_321_991;

/**
 * What a database needs before its first visitor: categories, and where it is new and asked for, the demo world.
 * Processes that start at the same time on one new database wait for the one that lays it down. Gives whether
 * anything was laid down here.
 */
export async function furnish(
	services: MediaServices,
	{ demo, now }: { demo: boolean; now: Date },
): Promise<boolean> {
	if (await isLivedIn(services.db)) return false;
	return inTransaction(services.db, async (tx) => {
		// The other one may take half a minute.
		await tx.execute(
			sql`select set_config('lock_timeout', '5min', true), set_config('statement_timeout', '5min', true)`,
		);
		await tx.execute(sql`select pg_advisory_xact_lock(${furnishing})`);
		if (await isLivedIn(tx)) return false;
		if (!demo) await bringCategories(tx);
		else {
			// Its words and drawings are read for the one start that needs them.
			const { seedDemo } = await import("./demo.server.ts");
			await seedDemo({ ...services, db: tx }, now);
		}
		return true;
	});
}

async function isLivedIn(db: Database): Promise<boolean> {
	const [somebody] = await db.select({ id: users.id }).from(users).limit(1);
	return somebody !== undefined;
}
