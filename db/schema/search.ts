import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { reference } from "./columns.ts";
import { ideas } from "./ideas.ts";
import { projects } from "./projects.ts";

/** What the search reads: one row per idea, tokens by the application's own tokeniser. */
export const ideaSearch = pgTable(
	"idea_search",
	{
		ideaId: reference()
			.primaryKey()
			.references(() => ideas.id, { onDelete: "cascade" }),
		/** The normalised title: equal keys are the same title. */
		titleKey: text().notNull(),
		/** Distinct tokens of title, tags, criteria and body. */
		tokens: text().array().notNull(),
		/** How often each of `tokens` stands there, in the same order. */
		counts: integer().array().notNull(),
		/** Distinct tokens of the names of its variants, for the board's filter. */
		variantTokens: text().array().notNull().default([]),
		/** Number of tokens, for BM25's length term. */
		length: integer().notNull(),
		tokenizerVersion: integer().notNull(),
	},
	(t) => [
		index("idea_search_tokens_idx").using("gin", t.tokens),
		index("idea_search_variants_idx").using("gin", t.variantTokens),
		index("idea_search_title_idx").on(t.titleKey),
		index("idea_search_version_idx").on(t.tokenizerVersion),
	],
);

/** In how many ideas a token stands. Two rows that no token can be: " ideas" and " tokens", the totals. */
export const searchFrequencies = pgTable("search_frequencies", {
	token: text().primaryKey(),
	documents: integer().notNull().default(0),
});

/** What the search reads: one row per project, tokens by the application's own tokeniser. */
export const projectSearch = pgTable(
	"project_search",
	{
		projectId: reference()
			.primaryKey()
			.references(() => projects.id, { onDelete: "cascade" }),
		/** Distinct tokens of title, summary and story. */
		tokens: text().array().notNull(),
		/** 0: not indexed yet. */
		tokenizerVersion: integer().notNull().default(0),
	},
	(t) => [
		index("project_search_tokens_idx").using("gin", t.tokens),
		index("project_search_version_idx").on(t.tokenizerVersion),
	],
);
