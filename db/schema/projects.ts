import { sql } from "drizzle-orm";
import { check, index, integer, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { categories } from "./categories.ts";
import { counter, createdAt, identity, moment, reference } from "./columns.ts";
import { criteria, ideas } from "./ideas.ts";
import { media } from "./media.ts";

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
