import { and, desc, eq, gt, sql } from "drizzle-orm";
import { attachPictures, type TakenPictures } from "#app/features/media/index.server.ts";
import type { Member } from "#app/kernel/actor.ts";
import { hour } from "#app/kernel/clock.ts";
import { ensure, NotFound, RuleBroken, TooMany } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { commentPictures, comments, threads, users, watches } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { mentionedHandles } from "../markdown.server.ts";
import { canComment, canSpeakOfficially } from "../policy.ts";
import { peopleByHandle } from "../queries/people.server.ts";
import {
	commentsPerHour,
	linkCount,
	linksOfNewAccounts,
	mostMentions,
	placeOfReply,
	secondsToWait,
} from "../rules.ts";
import { type Subject, subjectsOf, type ThreadPlace } from "../thread-owners.server.ts";
import { type CommentRow, lockThreadRow, threadIs, topicOf } from "./thread-row.server.ts";

export interface PostComment {
	/** From `threadPlace`, which has decided that the actor may see it. */
	place: ThreadPlace;
	body: string;
	/** The comment it answers, of either level. */
	replyTo?: number | undefined;
	official?: boolean | undefined;
	pictures?: TakenPictures | undefined;
	now: Date;
}

/**
 * Writes a comment or a reply. Its writer watches the thread from now on, unless they said that they don't want to.
 * Whom it mentions travels in the event. Throws Forbidden (suspended, locked, official without right), TooMany (slow
 * mode, pace of one's standing), RuleBroken, NotFound (the answered comment isn't of this thread).
 */
export async function postComment(db: Database, actor: Member, input: PostComment): Promise<{ id: number }> {
	const { place, body, now, official = false } = input;
	if (official) ensure(canSpeakOfficially(actor, place));
	if (actor.standing === "new" && linkCount(body) > linksOfNewAccounts) {
		throw new RuleBroken("body", "discussion:refused.tooManyLinks", { max: linksOfNewAccounts });
	}
	return inTransaction(db, async (tx) => {
		const answered = input.replyTo ? await findAnswered(tx, place, input.replyTo) : null;
		// A reply stays where the comment stands, so that undoing a merge takes both along.
		const subject: Subject = answered
			? { type: answered.subjectType, id: answered.subjectId }
			: place.subject;
		const thread = await lockThreadRow(tx, subject);
		ensure(canComment(actor, thread));
		await keepPace(tx, actor, { subject, slowSeconds: thread.slowSeconds, now });
		const [comment] = await tx
			.insert(comments)
			.values({
				subjectType: subject.type,
				subjectId: subject.id,
				...(answered && placeOfReply(answered)),
				authorId: actor.id,
				body,
				official,
				createdAt: now,
			})
			.returning({ id: comments.id });
		if (!comment) throw new Error("The comment wasn't written.");
		await attach(tx, actor, comment.id, input.pictures);
		await tx
			.update(threads)
			.set({ commentCount: sql`${threads.commentCount} + 1`, lastCommentAt: now })
			.where(threadIs(subject));
		await tx
			.insert(watches)
			.values({
				userId: actor.id,
				subjectType: place.subject.type,
				subjectId: place.subject.id,
				createdAt: now,
			})
			.onConflictDoNothing();
		const mentioned = await peopleByHandle(tx, mentionedHandles(body, mostMentions));
		await recordEvents(tx, {
			type: "comment.posted",
			actorId: actor.id,
			at: now,
			topics: [...new Set([topicOf(subject), ...place.topics])],
			data: {
				commentId: comment.id,
				subjectType: subject.type,
				subjectId: subject.id,
				parentAuthorId: answered?.authorId ?? null,
				mentionedIds: mentioned.map(({ id }) => id).filter((id) => id !== actor.id),
				official,
			},
		});
		return comment;
	});
}

async function findAnswered(tx: Database, place: ThreadPlace, commentId: number): Promise<CommentRow> {
	const [row] = await tx.select().from(comments).where(eq(comments.id, commentId));
	const here = subjectsOf(place).some(({ type, id }) => type === row?.subjectType && id === row?.subjectId);
	if (!row || !here || row.hiddenAt) throw new NotFound();
	if (row.deletedAt) throw new RuleBroken(null, "discussion:refused.answeredGone");
	return row;
}

async function keepPace(
	tx: Database,
	actor: Member,
	{ subject, slowSeconds, now }: { subject: Subject; slowSeconds: number; now: Date },
): Promise<void> {
	// One person's comments wait for each other, so that many at once can't slip past their own count.
	await tx.select({ id: users.id }).from(users).where(eq(users.id, actor.id)).for("no key update");
	const rows = await tx
		.select({ at: comments.createdAt })
		.from(comments)
		.where(and(eq(comments.authorId, actor.id), gt(comments.createdAt, new Date(now.getTime() - hour))))
		.orderBy(desc(comments.id))
		.limit(Math.max(...Object.values(commentsPerHour)));
	const [last] =
		slowSeconds > 0
			? await tx
					.select({ at: comments.createdAt })
					.from(comments)
					.where(
						and(
							eq(comments.authorId, actor.id),
							eq(comments.subjectType, subject.type),
							eq(comments.subjectId, subject.id),
						),
					)
					.orderBy(desc(comments.id))
					.limit(1)
			: [];
	const wait = secondsToWait(now, {
		recent: rows.map(({ at }) => at),
		lastHere: last?.at ?? null,
		slowSeconds: actor.role === "member" ? slowSeconds : 0,
		standing: actor.standing,
	});
	if (wait > 0) throw new TooMany(wait, "discussion:refused.tooFast");
}

async function attach(
	tx: Database,
	actor: Member,
	commentId: number,
	pictures?: TakenPictures,
): Promise<void> {
	if (!pictures || pictures.publicIds.length === 0) return;
	const ids = await attachPictures(tx, actor, pictures);
	await tx.insert(commentPictures).values(ids.map((mediaId, position) => ({ commentId, mediaId, position })));
}
