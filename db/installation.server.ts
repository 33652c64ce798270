import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Database } from "./database.server.ts";
import { installation } from "./schema/index.ts";

/** This installation's key for keyed hashes, made at its first start; it goes with the data into every backup. */
export async function installationSecret(db: Database): Promise<string> {
	await db
		.insert(installation)
		.values({ key: "secret", value: randomBytes(32).toString("base64url") })
		.onConflictDoNothing();
	const [row] = await db.select().from(installation).where(eq(installation.key, "secret"));
	return String(row?.value);
}

/** True once per installation, also when several processes ask at once: whoever gets it does the one-time work. */
export async function claimOnce(db: Database, key: string): Promise<boolean> {
	const claimed = await db
		.insert(installation)
		.values({ key, value: true })
		.onConflictDoNothing()
		.returning({ key: installation.key });
	return claimed.length > 0;
}

/** True while nobody has an account here. */
export async function isUnused(db: Database): Promise<boolean> {
	const { rows } = (await db.execute(sql`select not exists (select from users) as unused`)) as unknown as {
		rows: { unused: boolean }[];
	};
	return rows[0]?.unused === true;
}
