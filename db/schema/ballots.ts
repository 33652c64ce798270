import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { counter, createdAt, identity, moment, reference } from "./columns.ts";
import { media } from "./media.ts";
import { projects } from "./projects.ts";
import { versions } from "./versions.ts";

export const ballotMethod = pgEnum("ballot_method", ["approval", "ranked"]);

export const ballotState = pgEnum("ballot_state", ["open", "closed", "cancelled"]);

export const ballots = pgTable(
	"ballots",
	{
		id: identity(),
		projectId: reference()
			.notNull()
			.references(() => projects.id, { onDelete: "cascade" }),
		/** The draft or version it is about, if any. */
		versionId: reference().references(() => versions.id, { onDelete: "set null" }),
		question: text().notNull(),
		body: text().notNull().default(""),
		method: ballotMethod().notNull().default("approval"),
		state: ballotState().notNull().default("open"),
		openedById: reference().references(() => users.id, { onDelete: "set null" }),
		closesAt: moment().notNull(),
		closedAt: moment(),
		paperCount: counter(),
		outcomeOptionId: reference(),
		/** Of a cancelled one: why. */
		outcomeText: text(),
		outcomePublishedAt: moment(),
		outcomeDueAt: moment(),
		hiddenAt: moment(),
		createdAt: createdAt(),
	},
	(t) => [
		index("ballots_project_idx").on(t.projectId, t.id),
		index("ballots_closing_idx").on(t.closesAt).where(sql`${t.state} = 'open'`),
	],
);

export const ballotOptions = pgTable(
	"ballot_options",
	{
		id: identity(),
		ballotId: reference()
			.notNull()
			.references(() => ballots.id, { onDelete: "cascade" }),
		position: integer().notNull(),
		title: text().notNull(),
		text: text().notNull().default(""),
		mediaId: reference().references(() => media.id),
	},
	(t) => [index("ballot_options_ballot_idx").on(t.ballotId, t.position)],
);

/** One per person; the last before the close counts. */
export const ballotPapers = pgTable(
	"ballot_papers",
	{
		ballotId: reference()
			.notNull()
			.references(() => ballots.id, { onDelete: "cascade" }),
		userId: reference()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		/** Option ids: approved ones in any order, or ranked, best first. */
		choices: jsonb().$type<number[]>().notNull(),
		updatedAt: createdAt(),
		createdAt: createdAt(),
	},
	(t) => [primaryKey({ columns: [t.ballotId, t.userId] })],
);
