import { sql } from "drizzle-orm";
import { check, index, integer, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { createdAt, reference } from "./columns.ts";
import { ideas, segments } from "./ideas.ts";

/** withdrawn: a merge's copy that its voter took back; nothing brings it to life but the voter. See ideas/rules/merging. */
export const voteState = pgEnum("vote_state", ["counted", "quarantined", "void", "withdrawn"]);

/** One row per person and idea, for ever; withdrawing deletes it. */
export const votes = pgTable(
	"votes",
	{
		ideaId: reference()
			.notNull()
			.references(() => ideas.id, { onDelete: "cascade" }),
		userId: reference()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		state: voteState().notNull().default("counted"),
		/** Most that the voter would pay, in minor units of `currency`. */
		priceMinor: integer(),
		currency: text(),
		segmentId: reference().references(() => segments.id, { onDelete: "set null" }),
		/** The merge that brought this vote here; its undo takes it away. */
		fromMergeId: reference(),
		createdAt: createdAt(),
	},
	(t) => [
		primaryKey({ columns: [t.ideaId, t.userId] }),
		index("votes_user_idx").on(t.userId, t.createdAt.desc().nullsFirst()),
		index("votes_idea_recent_idx").on(t.ideaId, t.createdAt.desc().nullsFirst()),
		index("votes_segment_idx").on(t.segmentId).where(sql`${t.segmentId} is not null`),
		index("votes_merge_idx").on(t.fromMergeId).where(sql`${t.fromMergeId} is not null`),
		check("votes_price_range", sql`${t.priceMinor} is null or ${t.priceMinor} between 1 and 100000000`),
		check("votes_price_currency", sql`(${t.priceMinor} is null) = (${t.currency} is null)`),
	],
);
