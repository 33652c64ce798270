import { sql } from "drizzle-orm";
import { type IdeaCardView, ideaCards } from "#app/features/ideas/index.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";

export interface MergePreview {
	source: IdeaCardView;
	target: IdeaCardView;
	/** Distinct people who want either: what the target will count. */
	after: number;
	/** People who want both: counted once. */
	both: number;
}

/** What a merge would do to the counts; null where one of the two isn't there. */
export async function previewMerge(
	db: Database,
	actor: Actor,
	{ sourceId, targetId }: { sourceId: number; targetId: number },
): Promise<MergePreview | null> {
	const cards = await ideaCards(db, actor, [sourceId, targetId]);
	const source = cards.find(({ id }) => id === sourceId);
	const target = cards.find(({ id }) => id === targetId);
	if (!source || !target || sourceId === targetId) return null;
	const { rows } = (await db.execute(sql`
		select count(distinct user_id)::int as after, (count(*) - count(distinct user_id))::int as both
		from votes where idea_id in (${sourceId}, ${targetId}) and state = 'counted'`)) as unknown as {
		rows: { after: number; both: number }[];
	};
	return { source, target, after: rows[0]?.after ?? 0, both: rows[0]?.both ?? 0 };
}
