import { sql } from "drizzle-orm";
import {
	check,
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
import { categories } from "./categories.ts";
import { counter, createdAt, identity, moment, reference } from "./columns.ts";
import { criteria, ideas } from "./ideas.ts";
import { media } from "./media.ts";

export const versionKind = pgEnum("version_kind", ["concept", "prototype", "candidate", "release"]);

export const versionState = pgEnum("version_state", ["draft", "published", "superseded", "recalled"]);

export const changeKind = pgEnum("change_kind", ["added", "changed", "fixed", "removed"]);

export const makerRole = pgEnum("maker_role", ["owner", "maker"]);

export const takeUpState = pgEnum("take_up_state", ["active", "released"]);

export const projects = pgTable(
	"projects",
	{
		id: identity(),
		slug: text().notNull(),
		title: text().notNull(),
		summary: text().notNull().default(""),
		story: text().notNull().default(""),
		language: text().$type<"zh-CN" | "en">().notNull(),
		/** SPDX id, or "all-rights-reserved". */
		licence: text().notNull(),
		ownerId: reference().references(() => users.id, { onDelete: "set null" }),
		categoryId: reference()
			.notNull()
			.references(() => categories.id),
		coverMediaId: reference().references(() => media.id),
		/** versions.id of the version this was remixed from; stays when that is gone. */
		remixOfVersionId: reference(),
		/** Name of the parent when it was remixed: what a tombstone shows. */
		remixOfTitle: text(),
		followerCount: counter(),
		currentVersionId: reference(),
		hiddenAt: moment(),
		/** Last publication, comment or answer by a maker; 60 silent days release its claims. */
		lastMakerActivityAt: createdAt(),
		silenceReminders: integer().notNull().default(0),
		/** When the last of them went out; the release leaves ten days after the second. */
		silenceRemindedAt: moment(),
		createdAt: createdAt(),
	},
	(t) => [
		index("projects_new_idx").on(t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
		index("projects_active_idx").on(t.lastMakerActivityAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
		index("projects_category_idx").on(
			t.categoryId,
			t.lastMakerActivityAt.desc().nullsFirst(),
			t.id.desc().nullsFirst(),
		),
		index("projects_owner_idx").on(t.ownerId),
		index("projects_remix_idx").on(t.remixOfVersionId),
		check("projects_title_length", sql`char_length(${t.title}) between 2 and 80`),
	],
);

export const projectMakers = pgTable(
	"project_makers",
	{
		projectId: reference()
			.notNull()
			.references(() => projects.id, { onDelete: "cascade" }),
		userId: reference()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		role: makerRole().notNull().default("maker"),
		/** null while only invited. */
		joinedAt: moment(),
		invitedAt: createdAt(),
	},
	(t) => [primaryKey({ columns: [t.projectId, t.userId] }), index("project_makers_user_idx").on(t.userId)],
);

export const projectFollowers = pgTable(
	"project_followers",
	{
		projectId: reference()
			.notNull()
			.references(() => projects.id, { onDelete: "cascade" }),
		userId: reference()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		createdAt: createdAt(),
	},
	(t) => [primaryKey({ columns: [t.projectId, t.userId] }), index("project_followers_user_idx").on(t.userId)],
);

/** An idea that a project answers. Several projects may take up one idea; none owns it. */
export const projectIdeas = pgTable(
	"project_ideas",
	{
		projectId: reference()
			.notNull()
			.references(() => projects.id, { onDelete: "cascade" }),
		ideaId: reference()
			.notNull()
			.references(() => ideas.id, { onDelete: "cascade" }),
		state: takeUpState().notNull().default("active"),
		takenUpAt: createdAt(),
		releasedAt: moment(),
		releaseReason: text(),
	},
	(t) => [primaryKey({ columns: [t.projectId, t.ideaId] }), index("project_ideas_idea_idx").on(t.ideaId)],
);

export const projectCriteria = pgTable(
	"project_criteria",
	{
		projectId: reference()
			.notNull()
			.references(() => projects.id, { onDelete: "cascade" }),
		criterionId: reference()
			.notNull()
			.references(() => criteria.id, { onDelete: "cascade" }),
	},
	(t) => [
		primaryKey({ columns: [t.projectId, t.criterionId] }),
		index("project_criteria_criterion_idx").on(t.criterionId),
	],
);

/** Immutable once published: a trigger refuses changes to content, also from the owner role. */
export const versions = pgTable(
	"versions",
	{
		id: identity(),
		projectId: reference()
			.notNull()
			.references(() => projects.id, { onDelete: "cascade" }),
		major: integer().notNull(),
		minor: integer().notNull(),
		kind: versionKind().notNull().default("prototype"),
		state: versionState().notNull().default("draft"),
		title: text().notNull().default(""),
		notes: text().notNull().default(""),
		/** Who attests that a candidate's or release's picture is of the real thing. */
		attestedById: reference().references(() => users.id, { onDelete: "set null" }),
		/** The project's licence when this was published: what was given stays given. null in a draft. */
		licence: text(),
		/** Print settings, body and scale, platform and link: fields by category, their values as given. */
		profile: jsonb().$type<Record<string, string>>().notNull().default({}),
		/** Distinct people who took any of its files. */
		downloadCount: counter(),
		recallReason: text(),
		recalledAt: moment(),
		publishedAt: moment(),
		publishedById: reference().references(() => users.id, { onDelete: "set null" }),
		/** Unsent editor fields of a draft, saved as typed. */
		revision: integer().notNull().default(1),
		updatedAt: createdAt(),
		createdAt: createdAt(),
	},
	(t) => [
		uniqueIndex("versions_number_key").on(t.projectId, t.major, t.minor),
		// One draft at a time: makers of a project work on the same next version.
		uniqueIndex("versions_one_draft_key").on(t.projectId).where(sql`${t.state} = 'draft'`),
		uniqueIndex("versions_one_current_key").on(t.projectId).where(sql`${t.state} = 'published'`),
		index("versions_published_idx").on(t.projectId, t.publishedAt),
		check(
			"versions_number_positive",
			sql`${t.major} >= 0 and ${t.minor} >= 0 and ${t.major} + ${t.minor} > 0`,
		),
		check("versions_recalled_has_reason", sql`(${t.state} = 'recalled') = (${t.recallReason} is not null)`),
		check("versions_published_has_date", sql`(${t.state} = 'draft') = (${t.publishedAt} is null)`),
	],
);

export const changelogEntries = pgTable(
	"changelog_entries",
	{
		id: identity(),
		versionId: reference()
			.notNull()
			.references(() => versions.id, { onDelete: "cascade" }),
		kind: changeKind().notNull(),
		text: text().notNull(),
		position: integer().notNull(),
	},
	(t) => [index("changelog_entries_version_idx").on(t.versionId, t.position)],
);

export const versionPictures = pgTable(
	"version_pictures",
	{
		versionId: reference()
			.notNull()
			.references(() => versions.id, { onDelete: "cascade" }),
		mediaId: reference()
			.notNull()
			.references(() => media.id),
		position: integer().notNull(),
		caption: text().notNull().default(""),
		/** photo: of the real thing; render: made by a program. */
		role: text().$type<"photo" | "render">().notNull().default("photo"),
	},
	(t) => [
		primaryKey({ columns: [t.versionId, t.mediaId] }),
		index("version_pictures_media_idx").on(t.mediaId),
	],
);

export const versionFiles = pgTable(
	"version_files",
	{
		versionId: reference()
			.notNull()
			.references(() => versions.id, { onDelete: "cascade" }),
		mediaId: reference()
			.notNull()
			.references(() => media.id),
		position: integer().notNull(),
		role: text().$type<"model" | "source" | "document" | "other">().notNull().default("other"),
	},
	(t) => [primaryKey({ columns: [t.versionId, t.mediaId] }), index("version_files_media_idx").on(t.mediaId)],
);

/** Who took a file of a version: counted once each, however often and however many files. */
export const versionDownloads = pgTable(
	"version_downloads",
	{
		versionId: reference()
			.notNull()
			.references(() => versions.id, { onDelete: "cascade" }),
		/** A member's number, or a keyed hash of a visitor's address. */
		person: text().notNull(),
		firstAt: createdAt(),
	},
	(t) => [
		primaryKey({ columns: [t.versionId, t.person] }),
		index("version_downloads_person_idx").on(t.person),
		index("version_downloads_first_idx").on(t.firstAt),
	],
);

/** "This version answers criterion c of idea i." */
export const claims = pgTable(
	"claims",
	{
		id: identity(),
		versionId: reference()
			.notNull()
			.references(() => versions.id, { onDelete: "cascade" }),
		criterionId: reference()
			.notNull()
			.references(() => criteria.id),
		ideaId: reference()
			.notNull()
			.references(() => ideas.id),
		note: text().notNull().default(""),
		createdAt: createdAt(),
	},
	(t) => [
		uniqueIndex("claims_version_criterion_key").on(t.versionId, t.criterionId),
		index("claims_criterion_idx").on(t.criterionId),
		index("claims_idea_idx").on(t.ideaId),
	],
);
