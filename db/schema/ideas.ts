import { sql } from "drizzle-orm";
import {
	type AnyPgColumn,
	check,
	doublePrecision,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { categories, tags } from "./categories.ts";
import { counter, createdAt, identity, moment, reference } from "./columns.ts";
import { media } from "./media.ts";

export const ideaState = pgEnum("idea_state", [
	"open",
	"building",
	"trying",
	"resolved",
	"declined",
	"expired",
	"merged",
	"withdrawn",
]);

export const closeReason = pgEnum("close_reason", [
	"infeasible",
	"unsafe",
	"out_of_scope",
	"duplicate",
	"stagnated",
	"withdrawn",
]);

export const ideas = pgTable(
	"ideas",
	{
		id: identity(),
		/** Readable part of the address; the id is the key, another slug redirects. */
		slug: text().notNull(),
		title: text().notNull(),
		body: text().notNull().default(""),
		/** The content's own language, as found in its text. */
		language: text().$type<"zh-CN" | "en">().notNull(),
		authorId: reference().references(() => users.id, { onDelete: "set null" }),
		categoryId: reference()
			.notNull()
			.references(() => categories.id),
		state: ideaState().notNull().default("open"),
		closeReason: closeReason(),
		closeText: text(),
		mergedIntoId: reference(),
		/** Counted votes; equals their rows always. */
		voteCount: counter(),
		/** Order "hot": grows with each new backer, see ideas/rules. */
		hotScore: doublePrecision().notNull().default(0),
		/** Projects that have taken it up now; like the next three, counted from their rows at every change, with those of ideas merged into it. */
		projectCount: counter(),
		/** Rounds of this idea that are open now. */
		openRoundCount: counter(),
		/** Rounds of this idea there ever were, cancelled ones left out. */
		roundCount: counter(),
		/** Published versions that claim a criterion of it. */
		versionCount: counter(),
		coverMediaId: reference().references(() => media.id),
		/** Optimistic version, raised by every edit and moderation act. */
		revision: integer().notNull().default(1),
		editedAt: moment(),
		hiddenAt: moment(),
		/** When the last state was reached. */
		stateChangedAt: createdAt(),
		/** When it was last resolved; stays through a regression, so that a broken loop can be told from one never closed. */
		resolvedAt: moment(),
		createdAt: createdAt(),
	},
	(t) => [
		// The board's orders hold only what it lists unless asked for a closed state.
		index("ideas_hot_idx").on(t.hotScore.desc().nullsFirst(), t.id.desc().nullsFirst()).where(listed(t)),
		index("ideas_top_idx").on(t.voteCount.desc().nullsFirst(), t.id.desc().nullsFirst()).where(listed(t)),
		index("ideas_new_idx").on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()).where(listed(t)),
		index("ideas_category_hot_idx")
			.on(t.categoryId, t.hotScore.desc().nullsFirst(), t.id.desc().nullsFirst())
			.where(listed(t)),
		index("ideas_state_hot_idx")
			.on(t.state, t.hotScore.desc().nullsFirst(), t.id.desc().nullsFirst())
			.where(sql`${t.hiddenAt} is null`),
		index("ideas_gap_idx")
			.on(t.voteCount.desc().nullsFirst(), t.id.desc().nullsFirst())
			.where(sql`${t.state} = 'open' and ${t.hiddenAt} is null`),
		index("ideas_author_idx").on(t.authorId, t.id),
		index("ideas_merged_idx").on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
		check("ideas_title_length", sql`char_length(${t.title}) between 4 and 120`),
		check("ideas_body_length", sql`char_length(${t.body}) <= 20000`),
		check("ideas_not_into_itself", sql`${t.mergedIntoId} is distinct from ${t.id}`),
		check("ideas_merged_has_target", sql`(${t.state} = 'merged') = (${t.mergedIntoId} is not null)`),
		check("ideas_vote_count_positive", sql`${t.voteCount} >= 0`),
	],
);

function listed(t: Record<"state" | "hiddenAt", AnyPgColumn>) {
	return sql`${t.state} in ('open', 'building', 'trying', 'resolved') and ${t.hiddenAt} is null`;
}

export const criteria = pgTable(
	"criteria",
	{
		id: identity(),
		ideaId: reference()
			.notNull()
			.references(() => ideas.id, { onDelete: "cascade" }),
		position: integer().notNull(),
		text: text().notNull(),
		/** Set instead of deleting, once a version has claimed it. */
		retiredAt: moment(),
		createdAt: createdAt(),
	},
	(t) => [
		index("criteria_idea_idx").on(t.ideaId, t.position),
		check("criteria_text_length", sql`char_length(${t.text}) between 2 and 200`),
	],
);

export const segments = pgTable(
	"segments",
	{
		id: identity(),
		ideaId: reference()
			.notNull()
			.references(() => ideas.id, { onDelete: "cascade" }),
		position: integer().notNull(),
		name: text().notNull(),
		voteCount: counter(),
	},
	(t) => [uniqueIndex("segments_idea_name_key").on(t.ideaId, t.name), index("segments_name_idx").on(t.name)],
);

export const ideaTags = pgTable(
	"idea_tags",
	{
		ideaId: reference()
			.notNull()
			.references(() => ideas.id, { onDelete: "cascade" }),
		tagId: reference()
			.notNull()
			.references(() => tags.id, { onDelete: "cascade" }),
	},
	(t) => [primaryKey({ columns: [t.ideaId, t.tagId] }), index("idea_tags_tag_idx").on(t.tagId, t.ideaId)],
);

export const ideaPictures = pgTable(
	"idea_pictures",
	{
		ideaId: reference()
			.notNull()
			.references(() => ideas.id, { onDelete: "cascade" }),
		mediaId: reference()
			.notNull()
			.references(() => media.id),
		position: integer().notNull(),
	},
	(t) => [primaryKey({ columns: [t.ideaId, t.mediaId] }), index("idea_pictures_media_idx").on(t.mediaId)],
);

export interface IdeaSnapshot {
	title: string;
	body: string;
	criteria: string[];
}

export const ideaRevisions = pgTable(
	"idea_revisions",
	{
		id: identity(),
		ideaId: reference()
			.notNull()
			.references(() => ideas.id, { onDelete: "cascade" }),
		editorId: reference().references(() => users.id, { onDelete: "set null" }),
		/** What stood there before this edit. */
		before: jsonb().$type<IdeaSnapshot>().notNull(),
		editedAt: createdAt(),
	},
	(t) => [index("idea_revisions_idea_idx").on(t.ideaId, t.id)],
);

/** Every event of an idea's life, for ever. No state changes without a row here, in the same transaction. */
export const ideaTimeline = pgTable(
	"idea_timeline",
	{
		id: identity(),
		ideaId: reference()
			.notNull()
			.references(() => ideas.id, { onDelete: "cascade" }),
		kind: text().notNull(),
		actorId: reference().references(() => users.id, { onDelete: "set null" }),
		fromState: ideaState(),
		toState: ideaState(),
		reason: text(),
		/** Ids and figures of what happened: projectId, versionId, roundId, counts. */
		data: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
		at: createdAt(),
	},
	(t) => [index("idea_timeline_idea_idx").on(t.ideaId, t.id)],
);

export const ideaMerges = pgTable(
	"idea_merges",
	{
		id: identity(),
		sourceId: reference()
			.notNull()
			.references(() => ideas.id, { onDelete: "cascade" }),
		targetId: reference()
			.notNull()
			.references(() => ideas.id, { onDelete: "cascade" }),
		mergedById: reference().references(() => users.id, { onDelete: "set null" }),
		reason: text().notNull(),
		/** The source as it was, for the undo. */
		stateBefore: ideaState().notNull(),
		mergedAt: createdAt(),
		undoneAt: moment(),
		undoneById: reference().references(() => users.id, { onDelete: "set null" }),
	},
	(t) => [
		uniqueIndex("idea_merges_live_source_key").on(t.sourceId).where(sql`${t.undoneAt} is null`),
		index("idea_merges_target_idx").on(t.targetId),
	],
);

/** A member's unsent idea, saved while typing; a visitor's is kept by cookie (form_drafts). */
export const ideaDrafts = pgTable("idea_drafts", {
	userId: reference()
		.primaryKey()
		.references(() => users.id, { onDelete: "cascade" }),
	fields: jsonb().$type<[string, string][]>().notNull(),
	updatedAt: createdAt(),
});
