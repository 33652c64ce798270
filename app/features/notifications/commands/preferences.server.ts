import { sql } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { notificationPreferences } from "#db/schema/index.ts";
import { choosableKinds, type NotificationKind } from "../rules/kinds.ts";

/** Sets what a member hears of in the app: `wanted` and nothing else of what can be chosen. */
export async function choosePreferences(
	db: Database,
	actor: Member,
	wanted: NotificationKind[],
): Promise<void> {
	await db
		.insert(notificationPreferences)
		.values(
			choosableKinds.map((kind) => ({
				userId: actor.id,
				kind,
				channel: "app" as const,
				enabled: wanted.includes(kind),
			})),
		)
		.onConflictDoUpdate({
			target: [notificationPreferences.userId, notificationPreferences.kind, notificationPreferences.channel],
			set: { enabled: sql`excluded.enabled` },
		});
}
