import { sql } from "drizzle-orm";
import {
	check,
	doublePrecision,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	text,
	uniqueIndex,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { createdAt, identity, moment, reference } from "./columns.ts";

/** Everything that can be reported and acted upon. */
export const moderationSubject = pgEnum("moderation_subject", [
	"idea",
	"comment",
	"project",
	"version",
	"response",
	"make",
	"ballot",
	"user",
	"media",
]);
export const reportReason = pgEnum("report_reason", [
	"spam",
	"abuse",
	"unsafe",
	"infringement",
	"wrong_place",
	"duplicate",
	"other",
]);
export const caseState = pgEnum("case_state", ["open", "decided"]);

/** All reports about one thing, decided together. */
export const cases = pgTable(
	"cases",
	{
		id: identity(),
		subjectType: moderationSubject().notNull(),
		subjectId: reference().notNull(),
		state: caseState().notNull().default("open"),
		/** Sum of the reports' weights. */
		weight: doublePrecision().notNull().default(0),
		reportCount: integer().notNull().default(0),
		claimedById: reference().references(() => users.id, { onDelete: "set null" }),
		claimedAt: moment(),
		/** Optimistic version: a decision on a stale one is a conflict. */
		revision: integer().notNull().default(1),
		decision: text(),
		decidedById: reference().references(() => users.id, { onDelete: "set null" }),
		decidedAt: moment(),
		createdAt: createdAt(),
	},
	(t) => [
		uniqueIndex("cases_open_subject_key").on(t.subjectType, t.subjectId).where(sql`${t.state} = 'open'`),
		index("cases_queue_idx").on(t.weight.desc().nullsFirst(), t.id).where(sql`${t.state} = 'open'`),
	],
);

export const reports = pgTable(
	"reports",
	{
		id: identity(),
		caseId: reference()
			.notNull()
			.references(() => cases.id, { onDelete: "cascade" }),
		reporterId: reference().references(() => users.id, { onDelete: "set null" }),
		reason: reportReason().notNull(),
		text: text().notNull().default(""),
		weight: doublePrecision().notNull().default(1),
		createdAt: createdAt(),
	},
	(t) => [
		uniqueIndex("reports_case_reporter_key").on(t.caseId, t.reporterId),
		index("reports_reporter_idx").on(t.reporterId),
	],
);

/** Append-only: triggers refuse update, delete and truncate. Written in the act's own transaction. */
export const moderationLog = pgTable(
	"moderation_log",
	{
		id: identity(),
		action: text().notNull(),
		actorId: reference().notNull(),
		subjectType: moderationSubject().notNull(),
		subjectId: reference().notNull(),
		/** Whose thing it was: reads the reason. */
		concernedUserId: reference(),
		caseId: reference(),
		/** Shown to everybody in the public log. */
		reason: text().notNull(),
		/** What an undo needs, and what the public log may show: never text, e-mail, address or reporter. */
		data: jsonb().$type<Record<string, string | number | boolean | null>>().notNull().default({}),
		/** The row that this one reverts. */
		revertsId: reference(),
		at: createdAt(),
	},
	(t) => [
		index("moderation_log_time_idx").on(t.at.desc().nullsFirst(), t.id.desc().nullsFirst()),
		index("moderation_log_subject_idx").on(t.subjectType, t.subjectId, t.id),
		index("moderation_log_concerned_idx").on(t.concernedUserId, t.id),
		uniqueIndex("moderation_log_reverts_key").on(t.revertsId).where(sql`${t.revertsId} is not null`),
		check("moderation_log_reason_given", sql`char_length(${t.reason}) > 0`),
	],
);
