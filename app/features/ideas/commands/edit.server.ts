import { and, asc, eq, inArray } from "drizzle-orm";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import { Conflict, ensure, NotFound, RuleBroken, SignInRequired } from "#app/kernel/domain-error.ts";
import { slugOf } from "#app/kernel/slug.ts";
import type { Database } from "#db/database.server.ts";
import { ideaPictures, ideaRevisions, ideas, media, segments } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canEdit, canSee } from "../policy.ts";
import { languageOf } from "../rules/language.ts";
import { type CriterionInput, liveCriteria, reviseCriteria, sameCriteria } from "./criteria.server.ts";
import { topicsOf, writeTimeline } from "./life.server.ts";
import { type IdeaRow, lockIdea } from "./locking.server.ts";
import { ensureCategory, type IdeaContent, setPictures } from "./open.server.ts";
import { indexIdea } from "./search-index.server.ts";
import { setTags } from "./tags.server.ts";

export interface EditIdea extends Omit<IdeaContent, "criteria"> {
	ideaId: number;
	criteria: CriterionInput[];
	/** The `revision` that the form was filled from: somebody else's edit in between is a conflict. */
	revision: number;
	now: Date;
}

/**
 * Changes an idea's words, by its author or a moderator; what stood there before is kept and can be read by all.
 * Throws NotFound, Forbidden, Conflict (edited meanwhile), RuleBroken.
 */
export async function editIdea(
	db: Database,
	actor: Actor,
	input: EditIdea,
): Promise<{ id: number; slug: string }> {
	if (!isMember(actor)) throw new SignInRequired();
	return inTransaction(db, async (tx) => {
		const idea = await lockIdea(tx, input.ideaId);
		const thing = { state: idea.state, hidden: idea.hiddenAt !== null, authorId: idea.authorId };
		if (!canSee(actor, thing)) throw new NotFound();
		ensure(canEdit(actor, thing));
		if (idea.revision !== input.revision) throw new Conflict("ideas:refused.editedMeanwhile");
		await ensureCategory(tx, input.categoryId);
		const before = await liveCriteria(tx, idea.id);
		const own = before.map(({ id }) => id);
		if (input.criteria.some(({ id }) => id !== null && !own.includes(id))) {
			throw new Conflict("ideas:refused.editedMeanwhile");
		}
		if (idea.state === "resolved" && !sameCriteria(before, input.criteria)) {
			throw new RuleBroken("criteria", "ideas:refused.criteriaResolved");
		}
		await tx.insert(ideaRevisions).values({
			ideaId: idea.id,
			editorId: actor.id,
			before: { title: idea.title, body: idea.body, criteria: before.map(({ text }) => text) },
			editedAt: input.now,
		});
		const slug = slugOf(input.title);
		await tx
			.update(ideas)
			.set({
				slug,
				title: input.title,
				body: input.body,
				language: languageOf(`${input.title}\n${input.body}`, idea.language),
				categoryId: input.categoryId,
				revision: idea.revision + 1,
				editedAt: input.now,
			})
			.where(eq(ideas.id, idea.id));
		await reviseCriteria(tx, idea.id, before, input.criteria, input.now);
		await reviseSegments(tx, idea.id, input.segments);
		await setPictures(tx, actor, idea.id, input.pictures, await standingPictures(tx, idea.id));
		await setTags(tx, idea.id, input.tags);
		await tell(tx, actor.id, idea, input.now);
		await indexIdea(tx, idea.id, { ...input, criteria: input.criteria.map(({ text }) => text) });
		return { id: idea.id, slug };
	});
}

async function tell(tx: Database, actorId: number, idea: IdeaRow, at: Date): Promise<void> {
	await writeTimeline(tx, idea.id, { actorId, now: at, kind: "edited" });
	const topics = topicsOf(idea.id);
	await recordEvents(tx, { type: "idea.edited", actorId, at, topics, data: { ideaId: idea.id } });
}

async function standingPictures(tx: Database, ideaId: number): Promise<Map<string, number>> {
	const rows = await tx
		.select({ id: media.id, publicId: media.publicId })
		.from(ideaPictures)
		.innerJoin(media, eq(media.id, ideaPictures.mediaId))
		.where(eq(ideaPictures.ideaId, ideaId));
	return new Map(rows.map(({ publicId, id }) => [publicId, id]));
}

/** A variant that somebody has chosen stays, whatever the form says: their vote means it. */
async function reviseSegments(tx: Database, ideaId: number, names: string[]): Promise<void> {
	const standing = await tx
		.select()
		.from(segments)
		.where(eq(segments.ideaId, ideaId))
		.orderBy(asc(segments.position));
	const dropped = standing.filter(({ name, voteCount }) => !names.includes(name) && voteCount === 0);
	if (dropped.length > 0) {
		const ids = dropped.map(({ id }) => id);
		await tx.delete(segments).where(and(inArray(segments.id, ids), eq(segments.voteCount, 0)));
	}
	const added = names.filter((name) => !standing.some((segment) => segment.name === name));
	if (added.length === 0) return;
	await tx
		.insert(segments)
		.values(added.map((name, index) => ({ ideaId, name, position: standing.length + index })));
}
