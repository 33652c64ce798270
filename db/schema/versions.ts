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
import { counter, createdAt, identity, moment, reference } from "./columns.ts";
import { criteria, ideas } from "./ideas.ts";
import { media } from "./media.ts";
import { projects } from "./projects.ts";

export const versionKind = pgEnum("version_kind", ["concept", "prototype", "candidate", "release"]);

export const versionState = pgEnum("version_state", ["draft", "published", "superseded", "recalled"]);

export const changeKind = pgEnum("change_kind", ["added", "changed", "fixed", "removed"]);

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
