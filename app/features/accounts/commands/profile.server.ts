import { eq, inArray } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { ensure } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { media, type ProfileLink, users } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canEditProfile } from "../policy.ts";

export interface ProfileEdit {
	displayName: string;
	bio: string;
	links: ProfileLink[];
	/** A picture that was attached in the same transaction; null takes the present one away. */
	avatarMediaId: number | null;
	now: Date;
}

/** Changes how the actor appears to others. A replaced picture is swept with the unused uploads. Throws Forbidden. */
export async function editProfile(
	tx: Database,
	actor: Member,
	{ now, ...profile }: ProfileEdit,
): Promise<void> {
	ensure(canEditProfile(actor));
	await inTransaction(tx, async (inner) => {
		const [before] = await inner
			.select({ avatarMediaId: users.avatarMediaId })
			.from(users)
			.where(eq(users.id, actor.id))
			.for("no key update");
		const old = before?.avatarMediaId;
		if (old && old !== profile.avatarMediaId) {
			await inner
				.update(media)
				.set({ attachedAt: null })
				.where(inArray(media.id, [old]));
		}
		await inner.update(users).set(profile).where(eq(users.id, actor.id));
		await recordEvents(inner, {
			type: "account.changed",
			actorId: actor.id,
			at: now,
			topics: [`person:${actor.id}`, "home", "board", "projects"],
			data: { userId: actor.id },
		});
	});
}
