import { eq } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import type { Locale } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";
import { users } from "#db/schema/index.ts";

/** Remembers language and look with the account, so that they come along to every device. */
export async function rememberPreferences(
	db: Database,
	actor: Member,
	chosen: { locale?: Locale | undefined; theme?: "light" | "dark" | "system" | undefined },
): Promise<void> {
	if (chosen.locale === undefined && chosen.theme === undefined) return;
	await db.update(users).set(chosen).where(eq(users.id, actor.id));
}
