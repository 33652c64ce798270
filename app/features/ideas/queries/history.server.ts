import { desc, eq } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import type { PersonCard } from "#app/features/accounts/index.ts";
import type { Actor } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { type IdeaSnapshot, ideaRevisions, ideas } from "#db/schema/index.ts";
import { canSee } from "../policy.ts";
import { ideaPath } from "../rules/address.ts";

const mostRevisions = 100;

export interface RevisionView {
	id: number;
	editor: PersonCard | null;
	editedAt: string;
	/** What stood there before this edit. */
	before: IdeaSnapshot;
}

/** How an idea's words have changed, the last edit first; at most 100. Throws NotFound. */
export async function readHistory(
	db: Database,
	actor: Actor,
	ideaId: number,
): Promise<{ title: string; path: string; language: string; revisions: RevisionView[] }> {
	const [idea] = await db.select().from(ideas).where(eq(ideas.id, ideaId));
	if (!idea || !canSee(actor, { hidden: idea.hiddenAt !== null, authorId: idea.authorId }))
		throw new NotFound();
	const rows = await db
		.select()
		.from(ideaRevisions)
		.where(eq(ideaRevisions.ideaId, ideaId))
		.orderBy(desc(ideaRevisions.id))
		.limit(mostRevisions);
	const people = await personCards(
		db,
		rows.map(({ editorId }) => editorId),
	);
	return {
		title: idea.title,
		path: ideaPath(idea),
		language: idea.language,
		revisions: rows.map(({ id, editorId, editedAt, before }) => ({
			id,
			editor: (editorId === null ? null : people.get(editorId)) ?? null,
			editedAt: editedAt.toISOString(),
			before,
		})),
	};
}
