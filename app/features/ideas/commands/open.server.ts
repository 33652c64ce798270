import { eq } from "drizzle-orm";
import { votesCount } from "#app/features/accounts/index.ts";
import { attachPictures, type TakenPictures } from "#app/features/media/index.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import { isMember } from "#app/kernel/actor.ts";
import { ensure, RuleBroken, SignInRequired } from "#app/kernel/domain-error.ts";
import type { Locale } from "#app/kernel/locale.ts";
import { slugOf } from "#app/kernel/slug.ts";
import { setDeadline } from "#db/background.server.ts";
import type { Database } from "#db/database.server.ts";
import {
	categories,
	criteria,
	ideaDrafts,
	ideaPictures,
	ideas,
	segments,
	watches,
} from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canWrite } from "../policy.ts";
import { findSameTitle } from "../queries/same-title.server.ts";
import { expiryDue } from "../rules/expiry.ts";
import { languageOf } from "../rules/language.ts";
import { topicsOf, writeTimeline } from "./life.server.ts";
import { indexIdea } from "./search-index.server.ts";
import { setTags } from "./tags.server.ts";
import { refreshTally } from "./tally.server.ts";
import { giveVote } from "./votes.server.ts";

export const expiryDeadline = "idea.expiry";

export interface IdeaContent {
	title: string;
	body: string;
	categoryId: number;
	/** 1 to 5 sentences that can be tried. */
	criteria: string[];
	tags: string[];
	segments: string[];
	pictures: TakenPictures;
}

export interface OpenIdea extends IdeaContent {
	/** The page's language, for texts without letters. */
	locale: Locale;
	/** The author has seen that the same title stands there and says that theirs is another need. */
	another?: boolean;
	now: Date;
}

/**
 * Opens an idea with its author's own vote, which counts 1 like any other. Throws SignInRequired, Forbidden,
 * RuleBroken (title that was asked already, category, picture).
 */
export async function openIdea(
	db: Database,
	actor: Actor,
	input: OpenIdea,
): Promise<{ id: number; slug: string }> {
	if (!isMember(actor)) throw new SignInRequired();
	ensure(canWrite(actor));
	return inTransaction(db, async (tx) => {
		await ensureCategory(tx, input.categoryId);
		const same = input.another ? null : await findSameTitle(tx, input.title);
		if (same) throw new RuleBroken("title", "ideas:refused.askedAlready", { title: same.title });
		const [idea] = await tx
			.insert(ideas)
			.values({
				slug: slugOf(input.title),
				title: input.title,
				body: input.body,
				language: languageOf(`${input.title}\n${input.body}`, input.locale),
				authorId: actor.id,
				categoryId: input.categoryId,
				createdAt: input.now,
				stateChangedAt: input.now,
			})
			.returning();
		if (!idea) throw new Error("The insert gave no row back.");
		await insertParts(tx, idea.id, input);
		await setPictures(tx, actor, idea.id, input.pictures);
		await setTags(tx, idea.id, input.tags);
		await giveVote(tx, actor, idea, { ideaId: idea.id, now: input.now });
		await refreshTally(tx, idea, votesCount(actor) ? { by: 1, lastBackerAt: input.now } : { by: 0 });
		await tx.insert(watches).values({ userId: actor.id, subjectType: "idea", subjectId: idea.id });
		await setDeadline(tx, { kind: expiryDeadline, subjectId: idea.id, dueAt: expiryDue(input.now) });
		await tx.delete(ideaDrafts).where(eq(ideaDrafts.userId, actor.id));
		const note = { actorId: actor.id, now: input.now, kind: "opened" };
		await writeTimeline(tx, idea.id, { ...note, to: "open" });
		await recordEvents(tx, {
			type: "idea.opened",
			actorId: actor.id,
			at: input.now,
			topics: [...topicsOf(idea.id), `person:${actor.id}`],
			data: { ideaId: idea.id },
		});
		await indexIdea(tx, idea.id, input);
		return { id: idea.id, slug: idea.slug };
	});
}

export async function ensureCategory(tx: Database, categoryId: number): Promise<void> {
	const [found] = await tx
		.select({ id: categories.id })
		.from(categories)
		.where(eq(categories.id, categoryId));
	if (!found) throw new RuleBroken("category", "ideas:refused.categoryUnknown");
}

/** Makes these uploads the idea's pictures, the first its cover. Those already on it stay, whoever uploaded them. */
export async function setPictures(
	tx: Database,
	actor: { id: number },
	ideaId: number,
	pictures: TakenPictures,
	standing: Map<string, number> = new Map(),
): Promise<void> {
	const mediaIds = await attachPictures(tx, actor, pictures, { standing });
	await tx.delete(ideaPictures).where(eq(ideaPictures.ideaId, ideaId));
	if (mediaIds.length > 0) {
		await tx
			.insert(ideaPictures)
			.values(mediaIds.map((mediaId, position) => ({ ideaId, mediaId, position })));
	}
	await tx
		.update(ideas)
		.set({ coverMediaId: mediaIds[0] ?? null })
		.where(eq(ideas.id, ideaId));
}

async function insertParts(tx: Database, ideaId: number, input: IdeaContent): Promise<void> {
	await tx.insert(criteria).values(input.criteria.map((text, position) => ({ ideaId, text, position })));
	if (input.segments.length === 0) return;
	await tx.insert(segments).values(input.segments.map((name, position) => ({ ideaId, name, position })));
}
