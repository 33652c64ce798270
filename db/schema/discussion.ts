import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { counter, createdAt, identity, moment, reference } from "./columns.ts";
import { media } from "./media.ts";

export const threadSubject = pgEnum("thread_subject", ["idea", "project", "version", "round"]);
export const reactionKind = pgEnum("reaction_kind", ["agree", "thanks", "same", "laugh", "think"]);

/** A discussion about one thing. Made with its subject or by its first comment. */
export const threads = pgTable(
	"threads",
	{
		subjectType: threadSubject().notNull(),
		subjectId: reference().notNull(),
		/** Visible comments, kept equal to their rows in the same transaction. */
		commentCount: counter(),
		lockedAt: moment(),
		lockReason: text(),
		/** Least seconds between two comments of one person; 0 is off. */
		slowSeconds: integer().notNull().default(0),
		pinnedCommentId: reference(),
		lastCommentAt: moment(),
	},
	(t) => [primaryKey({ columns: [t.subjectType, t.subjectId] })],
);

export const comments = pgTable(
	"comments",
	{
		id: identity(),
		subjectType: threadSubject().notNull(),
		subjectId: reference().notNull(),
		/** null for a first-level comment. A reply's parent is always first-level. */
		parentId: reference(),
		/** Whom a reply answers, when that is itself a reply. */
		replyToId: reference(),
		authorId: reference().references(() => users.id, { onDelete: "set null" }),
		body: text().notNull(),
		official: boolean().notNull().default(false),
		editedAt: moment(),
		/** Removed by its author; stays as a tombstone while it has replies. */
		deletedAt: moment(),
		/** Hidden by moderation. */
		hiddenAt: moment(),
		createdAt: createdAt(),
	},
	(t) => [
		index("comments_thread_idx").on(t.subjectType, t.subjectId, t.parentId, t.id),
		index("comments_author_idx").on(t.authorId, t.id),
		index("comments_parent_idx").on(t.parentId),
		check("comments_body_length", sql`char_length(${t.body}) between 1 and 20000`),
	],
);

export const commentRevisions = pgTable(
	"comment_revisions",
	{
		id: identity(),
		commentId: reference()
			.notNull()
			.references(() => comments.id, { onDelete: "cascade" }),
		body: text().notNull(),
		/** When this text was replaced. */
		replacedAt: createdAt(),
	},
	(t) => [index("comment_revisions_comment_idx").on(t.commentId, t.id)],
);

export const commentReactions = pgTable(
	"comment_reactions",
	{
		commentId: reference()
			.notNull()
			.references(() => comments.id, { onDelete: "cascade" }),
		userId: reference()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		kind: reactionKind().notNull(),
		createdAt: createdAt(),
	},
	(t) => [primaryKey({ columns: [t.commentId, t.userId, t.kind] })],
);

export const commentPictures = pgTable(
	"comment_pictures",
	{
		commentId: reference()
			.notNull()
			.references(() => comments.id, { onDelete: "cascade" }),
		mediaId: reference()
			.notNull()
			.references(() => media.id),
		position: integer().notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.commentId, t.mediaId] }),
		index("comment_pictures_media_idx").on(t.mediaId),
	],
);

/** Who hears of what happens to a thing. A muted row stays, so that nothing watches again by itself. */
export const watches = pgTable(
	"watches",
	{
		userId: reference()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		subjectType: threadSubject().notNull(),
		subjectId: reference().notNull(),
		muted: boolean().notNull().default(false),
		/** ideas' merge that brought this row here; its undo takes it away. */
		fromMergeId: reference(),
		createdAt: createdAt(),
	},
	(t) => [
		primaryKey({ columns: [t.subjectType, t.subjectId, t.userId] }),
		index("watches_user_idx").on(t.userId, t.createdAt),
	],
);
