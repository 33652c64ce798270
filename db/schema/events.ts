import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { createdAt, identity, moment, reference } from "./columns.ts";

/** Domain events, written in the command's own transaction; a job hands them to their readers and marks them. */
export const outbox = pgTable(
	"outbox",
	{
		id: identity(),
		type: text().notNull(),
		actorId: reference(),
		topics: text().array().notNull(),
		data: jsonb().$type<Record<string, unknown>>().notNull(),
		at: createdAt(),
		/** When every handler had it. */
		deliveredAt: moment(),
		/** Names of the handlers that had it while another one failed. */
		doneBy: text().array().notNull().default([]),
		attempts: integer().notNull().default(0),
		/** Not before then, after a failure. */
		retryAt: moment(),
		failure: text(),
	},
	(t) => [
		index("outbox_undelivered_idx").on(t.id).where(sql`${t.deliveredAt} is null`),
		index("outbox_delivered_idx").on(t.deliveredAt),
	],
);

/** Things that must happen at a time: a round's close, an outcome's due date, 60 days of silence. */
export const deadlines = pgTable(
	"deadlines",
	{
		id: identity(),
		kind: text().notNull(),
		subjectId: reference().notNull(),
		dueAt: moment().notNull(),
		doneAt: moment(),
		attempts: integer().notNull().default(0),
		/** Not before then, after a failure. */
		retryAt: moment(),
		createdAt: createdAt(),
	},
	(t) => [
		index("deadlines_due_idx").on(t.dueAt).where(sql`${t.doneAt} is null`),
		uniqueIndex("deadlines_open_key").on(t.kind, t.subjectId).where(sql`${t.doneAt} is null`),
	],
);

/** Facts about this installation: demo seeded, tokeniser version, keys. */
export const installation = pgTable("installation", {
	key: text().primaryKey(),
	value: jsonb().$type<unknown>().notNull(),
	updatedAt: createdAt(),
});
