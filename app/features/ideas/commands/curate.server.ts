import { eq } from "drizzle-orm";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import { Conflict, ensure, SignInRequired } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { ideas } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { canCurate } from "../policy.ts";
import { tagNamesOf } from "../queries/tags.server.ts";
import { liveCriteria } from "./criteria.server.ts";
import { topicsOf, writeTimeline } from "./life.server.ts";
import { type IdeaRow, lockIdea } from "./locking.server.ts";
import { ensureCategory } from "./open.server.ts";
import { indexIdea } from "./search-index.server.ts";
import { setTags } from "./tags.server.ts";

interface Curation {
	ideaId: number;
	/** Read by the author, and in the timeline where that is public. */
	reason: string;
	now: Date;
}

// Acts of moderators. Moderation calls them inside its own transaction and writes its log there.

/** Moves an idea to another category. Gives the one it came from, for the undo. */
export async function moveCategory(
	db: Database,
	actor: Actor,
	input: Curation & { categoryId: number },
): Promise<{ before: number }> {
	return curate(db, actor, input, async (tx, idea, actorId) => {
		await ensureCategory(tx, input.categoryId);
		await tx
			.update(ideas)
			.set({ categoryId: input.categoryId, revision: idea.revision + 1 })
			.where(eq(ideas.id, idea.id));
		const data = { from: idea.categoryId, to: input.categoryId };
		await writeTimeline(tx, idea.id, { actorId, now: input.now, kind: "moved", reason: input.reason, data });
		return { before: idea.categoryId };
	});
}

/** Sets an idea's tags. Gives those it had, for the undo. */
export async function replaceTags(
	db: Database,
	actor: Actor,
	input: Curation & { tags: string[] },
): Promise<{ before: string[] }> {
	return curate(db, actor, input, async (tx, idea, actorId) => {
		const before = await tagNamesOf(tx, idea.id);
		await setTags(tx, idea.id, input.tags);
		await tx
			.update(ideas)
			.set({ revision: idea.revision + 1 })
			.where(eq(ideas.id, idea.id));
		const data = { from: before.join(", "), to: input.tags.join(", ") };
		await writeTimeline(tx, idea.id, { actorId, now: input.now, kind: "tagged", reason: input.reason, data });
		const criteria = (await liveCriteria(tx, idea.id)).map(({ text }) => text);
		await indexIdea(tx, idea.id, { ...idea, criteria, tags: input.tags });
		return { before };
	});
}

/** Takes an idea out of every list, search, feed and count; only its author and moderators still see it. */
export async function hideIdea(db: Database, actor: Actor, input: Curation): Promise<void> {
	await setHidden(db, actor, input, true);
}

/** Puts a hidden idea back where it was. */
export async function restoreIdea(db: Database, actor: Actor, input: Curation): Promise<void> {
	await setHidden(db, actor, input, false);
}

/** Hides an idea until a moderator looks at it, for the weight of its reports; does nothing to what is hidden. */
export async function hideUnseenIdea(tx: Database, input: Curation): Promise<void> {
	const idea = await lockIdea(tx, input.ideaId);
	if (!idea.hiddenAt) await writeHidden(tx, idea, null, input, true);
}

async function setHidden(db: Database, actor: Actor, input: Curation, hidden: boolean): Promise<void> {
	await curate(db, actor, input, (tx, idea, actorId) => writeHidden(tx, idea, actorId, input, hidden));
}

async function writeHidden(
	tx: Database,
	idea: IdeaRow,
	actorId: number | null,
	input: Curation,
	hidden: boolean,
): Promise<void> {
	if ((idea.hiddenAt !== null) === hidden) {
		throw new Conflict(hidden ? "ideas:refused.hiddenAlready" : "ideas:refused.shownAlready");
	}
	const hiddenAt = hidden ? input.now : null;
	await tx
		.update(ideas)
		.set({ hiddenAt, revision: idea.revision + 1 })
		.where(eq(ideas.id, idea.id));
	const { now, reason } = input;
	await writeTimeline(tx, idea.id, { actorId, now, kind: hidden ? "hidden" : "restored", reason });
	await recordEvents(tx, {
		type: "idea.hidden",
		actorId,
		at: now,
		topics: topicsOf(idea.id, ...(idea.mergedIntoId ? [idea.mergedIntoId] : [])),
		data: { ideaId: idea.id, hidden },
	});
}

async function curate<Result>(
	db: Database,
	actor: Actor,
	input: Curation,
	work: (tx: Database, idea: IdeaRow, actorId: number) => Promise<Result>,
): Promise<Result> {
	if (!isMember(actor)) throw new SignInRequired();
	ensure(canCurate(actor));
	return inTransaction(db, async (tx) => {
		const idea = await lockIdea(tx, input.ideaId);
		const result = await work(tx, idea, actor.id);
		await recordEvents(tx, {
			type: "idea.edited",
			actorId: actor.id,
			at: input.now,
			topics: topicsOf(idea.id),
			data: { ideaId: idea.id },
		});
		return result;
	});
}
