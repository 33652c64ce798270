import { desc, sql } from "drizzle-orm";
import { anonymous } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { ideas } from "#db/schema/index.ts";
import { cardOf, type IdeaCardView, selectCardRows } from "./cards.server.ts";

const entriesInFeed = 40;

/** The newest ideas that anybody can see. */
export async function newestIdeas(db: Database): Promise<IdeaCardView[]> {
	const rows = await selectCardRows(db, anonymous)
		.where(sql`${ideas.state} in ('open', 'building', 'trying', 'resolved') and ${ideas.hiddenAt} is null`)
		.orderBy(desc(ideas.createdAt), desc(ideas.id))
		.limit(entriesInFeed);
	return rows.map(cardOf);
}
