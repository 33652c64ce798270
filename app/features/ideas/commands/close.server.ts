import { and, eq, max } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { isMember } from "#app/kernel/actor.ts";
import type { Decision } from "#app/kernel/decision.ts";
import { ensure, NotFound, SignInRequired } from "#app/kernel/domain-error.ts";
import { setDeadline } from "#db/background.server.ts";
import type { Database } from "#db/database.server.ts";
import { threads, votes } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { canClose, canCurate, canSee, canTakeBack, canWithdraw, type IdeaThing } from "../policy.ts";
import { expiryDue, hasExpired } from "../rules/expiry.ts";
import type { CloseReason } from "../rules/lifecycle.ts";
import { applyChange, type ChangeNote } from "./life.server.ts";
import { type IdeaRow, lockIdea } from "./locking.server.ts";
import { expiryDeadline } from "./open.server.ts";

interface Act {
	ideaId: number;
	now: Date;
}

/** The author takes the idea back. Votes stay where they are; nothing more can be done to it until it is reopened. */
export async function withdrawIdea(
	db: Database,
	actor: Actor,
	input: Act & { text?: string },
): Promise<void> {
	await act(db, actor, input.ideaId, canWithdraw, (tx, idea, actorId) =>
		close(tx, idea, { ...input, actorId, reason: "withdrawn", text: input.text ?? "", kind: "withdrawn" }),
	);
}

/**
 * A moderator closes an idea for one of the reasons, with words that every voter can read. Throws NotFound,
 * Forbidden, Conflict (closed already). Join it from another command by passing its transaction.
 */
export async function closeIdea(
	db: Database,
	actor: Actor,
	input: Act & { reason: CloseReason; text: string },
): Promise<void> {
	await act(db, actor, input.ideaId, canClose, (tx, idea, actorId) => close(tx, idea, { ...input, actorId }));
}

/** An author opens again what they withdrew. Throws NotFound, Forbidden. */
export async function takeWithdrawalBack(db: Database, actor: Actor, input: Act): Promise<void> {
	await act(db, actor, input.ideaId, canTakeBack, (tx, idea, actorId) =>
		openAgain(tx, idea, { actorId, now: input.now }),
	);
}

/**
 * A moderator opens a closed idea again, as far as its answers have come. An act of moderation, which decides, tells
 * and logs in the same transaction. Throws NotFound, Forbidden, Conflict (it isn't closed).
 */
export async function reopenIdea(db: Database, actor: Actor, input: Act & { text: string }): Promise<void> {
	await act(db, actor, input.ideaId, canCurate, (tx, idea, actorId) =>
		openAgain(tx, idea, { actorId, now: input.now, reason: input.text }),
	);
}

/**
 * What the deadline `idea.expiry` does: an open idea to which nothing happened for a year expires, otherwise the
 * next look is set. Gives whether it expired. Doing it twice is doing it once.
 */
export async function expireIdea(db: Database, input: Act): Promise<boolean> {
	return inTransaction(db, async (tx) => {
		const idea = await lockIdea(tx, input.ideaId);
		const lastSign = await lastSignOf(tx, idea);
		if (hasExpired(idea.state, lastSign, input.now)) {
			await close(tx, idea, { ...input, actorId: null, reason: "stagnated", text: "", kind: "expired" });
			return true;
		}
		const next = idea.state === "open" ? expiryDue(lastSign) : expiryDue(input.now);
		if (["open", "building", "trying"].includes(idea.state)) await watchForExpiry(tx, idea.id, next);
		return false;
	});
}

async function act(
	db: Database,
	actor: Actor,
	ideaId: number,
	can: (actor: Actor, thing: IdeaThing) => Decision,
	work: (tx: Database, idea: IdeaRow, actorId: number) => Promise<void>,
): Promise<void> {
	if (!isMember(actor)) throw new SignInRequired();
	await inTransaction(db, async (tx) => {
		const idea = await lockIdea(tx, ideaId);
		const thing = { state: idea.state, hidden: idea.hiddenAt !== null, authorId: idea.authorId };
		if (!canSee(actor, thing)) throw new NotFound();
		ensure(can(actor, thing));
		await work(tx, idea, actor.id);
	});
}

interface Closing {
	actorId: number | null;
	now: Date;
	reason: CloseReason;
	text: string;
	kind?: string;
}

async function close(tx: Database, idea: IdeaRow, closing: Closing): Promise<void> {
	const { reason, text, actorId, now, kind } = closing;
	const note = { actorId, now, reason, ...(kind && { kind }), data: { text } };
	await applyChange(tx, idea, { type: "closed", reason }, note, { closeReason: reason, closeText: text });
}

async function openAgain(tx: Database, idea: IdeaRow, note: ChangeNote): Promise<void> {
	await applyChange(tx, idea, { type: "reopened" }, note, { closeReason: null, closeText: null });
	await watchForExpiry(tx, idea.id, expiryDue(note.now));
}

async function watchForExpiry(tx: Database, ideaId: number, dueAt: Date): Promise<void> {
	await setDeadline(tx, { kind: expiryDeadline, subjectId: ideaId, dueAt });
}

async function lastSignOf(tx: Database, idea: IdeaRow): Promise<Date> {
	const [vote] = await tx
		.select({ at: max(votes.createdAt) })
		.from(votes)
		.where(eq(votes.ideaId, idea.id));
	const [thread] = await tx
		.select({ at: threads.lastCommentAt })
		.from(threads)
		.where(and(eq(threads.subjectType, "idea"), eq(threads.subjectId, idea.id)));
	const signs = [idea.createdAt, idea.stateChangedAt, idea.editedAt, vote?.at, thread?.at];
	return new Date(Math.max(...signs.map((sign) => sign?.getTime() ?? 0)));
}
