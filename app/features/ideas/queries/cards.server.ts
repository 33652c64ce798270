import { and, eq, inArray, sql } from "drizzle-orm";
import { plainTextOf } from "#app/features/discussion/index.server.ts";
import type { PictureView } from "#app/features/media/index.server.ts";
import { type Actor, viewerId } from "#app/kernel/actor.ts";
import { wholeDaysBetween } from "#app/kernel/clock.ts";
import type { Locale } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";
import { ideas, media, threads, votes } from "#db/schema/index.ts";
import { ideaPath } from "../rules/address.ts";
import { type CloseReason, type IdeaState, loopBroken, loopSteps } from "../rules/lifecycle.ts";
import { canTakeVotes, shownVoteCount, wants } from "../rules/voting.ts";

/** An idea as lists show it. */
export interface IdeaCardView {
	id: number;
	path: string;
	title: string;
	/** Beginning of the body, without markup. */
	summary: string;
	language: Locale;
	categoryId: number;
	state: IdeaState;
	closeReason: CloseReason | null;
	voteCount: number;
	/** The viewer's own vote stands. */
	voted: boolean;
	/** Votes can be given and taken back. */
	votable: boolean;
	projectCount: number;
	versionCount: number;
	commentCount: number;
	/** 1 to 5, for the loop ring. */
	steps: number;
	broken: boolean;
	/** Days from opening to resolving, where it is resolved. */
	loopDays: number | null;
	cover: Omit<PictureView, "id"> | null;
	createdAt: Date;
	/** Stands here to be seen, not by the order of the list. */
	newVoice?: true;
}

/** Cards for ids, in the order of the ids; those that are hidden or gone are left out. One query. */
export async function ideaCards(db: Database, actor: Actor, ids: number[]): Promise<IdeaCardView[]> {
	if (ids.length === 0) return [];
	const rows = await selectCardRows(db, actor).where(
		and(inArray(ideas.id, ids), sql`${ideas.hiddenAt} is null`),
	);
	const byId = new Map(rows.map((row) => [row.id, cardOf(row)]));
	return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The columns of a card, with the viewer's own vote; `.where(…).orderBy(…)` follow. */
export function selectCardRows(db: Database, actor: Actor) {
	return db
		.select({
			id: ideas.id,
			slug: ideas.slug,
			title: ideas.title,
			bodyStart: sql<string>`left(${ideas.body}, 300)`,
			language: ideas.language,
			categoryId: ideas.categoryId,
			state: ideas.state,
			closeReason: ideas.closeReason,
			hiddenAt: ideas.hiddenAt,
			voteCount: ideas.voteCount,
			hotScore: ideas.hotScore,
			projectCount: ideas.projectCount,
			versionCount: ideas.versionCount,
			roundCount: ideas.roundCount,
			resolvedAt: ideas.resolvedAt,
			createdAt: ideas.createdAt,
			ownVote: votes.state,
			commentCount: threads.commentCount,
			cover: {
				publicId: media.publicId,
				alt: media.alt,
				width: media.width,
				height: media.height,
				placeholder: media.placeholder,
				variants: media.variants,
				hiddenAt: media.hiddenAt,
			},
		})
		.from(ideas)
		.leftJoin(votes, and(eq(votes.ideaId, ideas.id), eq(votes.userId, viewerId(actor))))
		.leftJoin(threads, and(eq(threads.subjectType, "idea"), eq(threads.subjectId, ideas.id)))
		.leftJoin(media, eq(media.id, ideas.coverMediaId))
		.$dynamic();
}

export type CardRow = Awaited<ReturnType<typeof selectCardRows>>[number];

export function cardOf(row: CardRow): IdeaCardView {
	const thing = { state: row.state, hidden: row.hiddenAt !== null };
	return {
		id: row.id,
		path: ideaPath(row),
		title: row.title,
		summary: plainTextOf(row.bodyStart, 120),
		language: row.language,
		categoryId: row.categoryId,
		state: row.state,
		closeReason: row.closeReason,
		voteCount: shownVoteCount(row.voteCount, row.ownVote),
		voted: wants(row.ownVote),
		votable: canTakeVotes(thing).allowed,
		projectCount: row.projectCount,
		versionCount: row.versionCount,
		commentCount: row.commentCount ?? 0,
		steps: loopSteps(row),
		broken: loopBroken(row),
		loopDays:
			row.state === "resolved" && row.resolvedAt ? wholeDaysBetween(row.createdAt, row.resolvedAt) : null,
		cover: coverOf(row.cover),
		createdAt: row.createdAt,
	};
}

function coverOf(cover: CardRow["cover"]): IdeaCardView["cover"] {
	if (!cover?.publicId || cover.hiddenAt) return null;
	const { publicId, alt, width, height, placeholder, variants } = cover;
	const views = variants.map((variant) => ({
		url: `/media/${publicId}/${variant.width}.${variant.format}`,
		format: variant.format,
		width: variant.width,
		height: variant.height,
	}));
	views.sort((a, b) => a.width - b.width);
	return { publicId, alt, width: width ?? 0, height: height ?? 0, placeholder, variants: views };
}
