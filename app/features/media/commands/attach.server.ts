import { and, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { RuleBroken } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { media } from "#db/schema/index.ts";
import { type MediaServices, removeMedia } from "./pictures.server.ts";

const unusedDays = 1;
const sweptAtOnce = 200;

/**
 * Marks uploads as used by something and gives their ids in the order of `publicIds`. Runs in the caller's
 * transaction. Throws RuleBroken when one doesn't exist (any more), isn't the actor's, or is of another kind.
 */
export async function attachMedia(
	tx: Database,
	actor: Pick<Member, "id">,
	publicIds: string[],
	{ kind = "picture", field = "pictures" }: { kind?: "picture" | "file"; field?: string } = {},
): Promise<number[]> {
	const wanted = [...new Set(publicIds)];
	if (wanted.length === 0) return [];
	const rows = await tx
		.update(media)
		.set({ attachedAt: sql`coalesce(${media.attachedAt}, now())` })
		.where(
			and(
				inArray(media.publicId, wanted),
				eq(media.ownerId, actor.id),
				eq(media.kind, kind),
				isNull(media.hiddenAt),
			),
		)
		.returning({ id: media.id, publicId: media.publicId });
	const idOf = new Map(rows.map((row) => [row.publicId, row.id]));
	return wanted.map((publicId) => {
		const id = idOf.get(publicId);
		if (id === undefined) throw new RuleBroken(field, "media:uploadGone");
		return id;
	});
}

/** Marks a picture that was drawn of a file as used, in the caller's transaction; hidden as long as the file is. */
export async function attachDrawnPicture(
	tx: Database,
	id: number,
	{ now, hiddenAt }: { now: Date; hiddenAt: Date | null },
): Promise<void> {
	await tx
		.update(media)
		.set({ attachedAt: now, hiddenAt })
		.where(and(eq(media.id, id), isNull(media.ownerId)));
}

/** Removes uploads that nothing used within a day. Gives how many; call again while it gives some. */
export async function sweepUnusedMedia(services: MediaServices, now: Date): Promise<number> {
	const rows = await services.db
		.select({ id: media.id, key: media.key })
		.from(media)
		.where(and(isNull(media.attachedAt), lt(media.createdAt, daysAfter(now, -unusedDays))))
		.orderBy(media.createdAt)
		.limit(sweptAtOnce);
	for (const row of rows) await removeMedia(services, row, isNull(media.attachedAt));
	return rows.length;
}
