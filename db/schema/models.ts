import { sql } from "drizzle-orm";
import {
	bigint,
	check,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	text,
	uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, identity, moment, reference } from "./columns.ts";
import { media } from "./media.ts";

/** unread: of a kind that nothing here reads. */
export const modelState = pgEnum("model_state", ["waiting", "ready", "failed", "unread"]);
export const modelUnit = pgEnum("model_unit", ["mm", "cm", "m", "in"]);
export const comparisonState = pgEnum("comparison_state", [
	"waiting",
	"running",
	"ready",
	"failed",
	"cancelled",
]);
export const comparisonAlignment = pgEnum("comparison_alignment", ["origin", "centre", "base"]);

/** What is known of an uploaded 3D model: found by a job, kept as long as the file. */
export const models = pgTable(
	"models",
	{
		mediaId: reference()
			.primaryKey()
			.references(() => media.id, { onDelete: "cascade" }),
		state: modelState().notNull().default("waiting"),
		/** Of the reader and the measure that found this; an older one is found anew. */
		readerVersion: integer().notNull(),
		/** A key of texts: why it failed. */
		reason: text(),
		/** What one unit of the file's numbers is. Formats that say it say it; of others the maker is asked. */
		unit: modelUnit().notNull().default("mm"),
		/** format: the file says so; assumed: nobody does; maker: they did. */
		unitFrom: text().$type<"format" | "assumed" | "maker">().notNull().default("assumed"),
		/** `ModelFacts` of the feature models. */
		facts: jsonb().$type<unknown>(),
		/** Storage key and size of the one normalised form that viewers and comparisons load. */
		shapeKey: text(),
		shapeBytes: bigint({ mode: "number" }),
		/** The drawn picture, in the sizes of every picture. */
		stillMediaId: reference().references(() => media.id, { onDelete: "set null" }),
		measuredAt: moment(),
		createdAt: createdAt(),
	},
	(t) => [
		index("models_still_idx").on(t.stillMediaId),
		index("models_unfinished_idx").on(t.mediaId).where(sql`${t.state} = 'waiting'`),
		check("models_ready_has_shape", sql`${t.state} <> 'ready' or ${t.shapeKey} is not null`),
	],
);

/** What differs between two models: found once per pair and alignment by a job. */
export const modelComparisons = pgTable(
	"model_comparisons",
	{
		id: identity(),
		beforeMediaId: reference()
			.notNull()
			.references(() => media.id, { onDelete: "cascade" }),
		afterMediaId: reference()
			.notNull()
			.references(() => media.id, { onDelete: "cascade" }),
		alignment: comparisonAlignment().notNull(),
		state: comparisonState().notNull().default("waiting"),
		/** Of the code that compares; an older one is found anew. */
		comparerVersion: integer().notNull(),
		/** 0 to 100, while it runs. */
		progress: integer().notNull().default(0),
		reason: text(),
		/** `ModelDifference` of the feature models. */
		result: jsonb().$type<unknown>(),
		/** Storage keys of what the page loads, by what they are, and of the folder that holds them: one for each attempt. */
		files: jsonb().$type<Record<string, string>>().notNull().default({}),
		/** The last sign of life of whoever works on it. */
		startedAt: moment(),
		finishedAt: moment(),
		/** When somebody last looked at it, or until when nobody need: what nobody waits for any more is cancelled. */
		wantedAt: createdAt(),
		createdAt: createdAt(),
	},
	(t) => [
		uniqueIndex("model_comparisons_pair_key").on(t.beforeMediaId, t.afterMediaId, t.alignment),
		index("model_comparisons_after_idx").on(t.afterMediaId),
		check("model_comparisons_progress", sql`${t.progress} between 0 and 100`),
		check("model_comparisons_two", sql`${t.beforeMediaId} <> ${t.afterMediaId}`),
	],
);
