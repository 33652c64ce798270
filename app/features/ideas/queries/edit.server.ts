import { and, asc, eq, isNull } from "drizzle-orm";
import { pictureViews } from "#app/features/media/index.server.ts";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import { ensure, NotFound, SignInRequired } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { criteria, ideaPictures, ideas, segments } from "#db/schema/index.ts";
import { canEdit, canSee } from "../policy.ts";
import { ideaPath } from "../rules/address.ts";
import { tagNamesOf } from "./tags.server.ts";

/** An idea as its form begins. Throws SignInRequired, NotFound, Forbidden. */
export async function readIdeaForEdit(db: Database, actor: Actor, ideaId: number) {
	if (!isMember(actor)) throw new SignInRequired();
	const [idea] = await db.select().from(ideas).where(eq(ideas.id, ideaId));
	const thing = idea && { state: idea.state, hidden: idea.hiddenAt !== null, authorId: idea.authorId };
	if (!idea || !thing || !canSee(actor, thing)) throw new NotFound();
	ensure(canEdit(actor, thing));
	const sentences = await db
		.select({ id: criteria.id, text: criteria.text })
		.from(criteria)
		.where(and(eq(criteria.ideaId, ideaId), isNull(criteria.retiredAt)))
		.orderBy(asc(criteria.position), asc(criteria.id));
	const variants = await db
		.select({ name: segments.name })
		.from(segments)
		.where(eq(segments.ideaId, ideaId))
		.orderBy(asc(segments.position));
	const placed = await db
		.select({ mediaId: ideaPictures.mediaId })
		.from(ideaPictures)
		.where(eq(ideaPictures.ideaId, ideaId))
		.orderBy(asc(ideaPictures.position));
	const views = await pictureViews(
		db,
		placed.map(({ mediaId }) => mediaId),
	);
	return {
		path: ideaPath(idea),
		title: idea.title,
		revision: idea.revision,
		pictures: placed.flatMap(({ mediaId }) => views.get(mediaId) ?? []),
		fields: {
			title: idea.title,
			body: idea.body,
			category: String(idea.categoryId),
			tags: (await tagNamesOf(db, ideaId)).join(", "),
			segments: variants.map(({ name }) => name).join(", "),
			criteria: sentences.map(({ id, text }) => ({ id: String(id), text })),
		},
	};
}
