import { sql } from "drizzle-orm";
import {
	boolean,
	check,
	doublePrecision,
	index,
	integer,
	pgEnum,
	pgTable,
	primaryKey,
	text,
	uniqueIndex,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { counter, createdAt, identity, moment, reference } from "./columns.ts";
import { ideas } from "./ideas.ts";
import { projects } from "./projects.ts";
import { claims, versions } from "./versions.ts";

export const roundState = pgEnum("round_state", ["open", "closed", "cancelled"]);

export const verdictChoice = pgEnum("verdict_choice", ["solved", "partly", "not", "cannot_tell"]);

export const roundOutcome = pgEnum("round_outcome", ["iterate", "ship", "stop"]);

/** better/same/worse than the one before; for a first version use/not_yet. */
export const versionVoteChoice = pgEnum("version_vote_choice", ["better", "same", "worse", "use", "not_yet"]);

export const todoState = pgEnum("todo_state", ["open", "accepted", "declined"]);

export const rounds = pgTable(
	"rounds",
	{
		id: identity(),
		versionId: reference()
			.notNull()
			.references(() => versions.id, { onDelete: "cascade" }),
		projectId: reference()
			.notNull()
			.references(() => projects.id, { onDelete: "cascade" }),
		state: roundState().notNull().default("open"),
		brief: text().notNull().default(""),
		opensAt: createdAt(),
		closesAt: moment().notNull(),
		closedAt: moment(),
		openedById: reference().references(() => users.id, { onDelete: "set null" }),
		outcome: roundOutcome(),
		outcomeText: text(),
		outcomePublishedAt: moment(),
		/** Who gave it: a project may be in other hands by now. */
		outcomePublishedById: reference().references(() => users.id, { onDelete: "set null" }),
		/** 7 days after the close; passed without an outcome it is shown as silence. */
		outcomeDueAt: moment(),
		responseCount: counter(),
		makeCount: counter(),
		createdAt: createdAt(),
	},
	(t) => [
		uniqueIndex("rounds_open_version_key").on(t.versionId).where(sql`${t.state} = 'open'`),
		index("rounds_project_idx").on(t.projectId, t.id),
		index("rounds_version_idx").on(t.versionId),
		index("rounds_closing_idx").on(t.closesAt).where(sql`${t.state} = 'open'`),
	],
);

/** Which ideas a round speaks about: those its version claims. */
export const roundIdeas = pgTable(
	"round_ideas",
	{
		roundId: reference()
			.notNull()
			.references(() => rounds.id, { onDelete: "cascade" }),
		ideaId: reference()
			.notNull()
			.references(() => ideas.id, { onDelete: "cascade" }),
	},
	(t) => [primaryKey({ columns: [t.roundId, t.ideaId] }), index("round_ideas_idea_idx").on(t.ideaId)],
);

export const ratingCriteria = pgTable("rating_criteria", {
	id: identity(),
	roundId: reference()
		.notNull()
		.references(() => rounds.id, { onDelete: "cascade" }),
	position: integer().notNull(),
	label: text().notNull(),
});

export const roundInvitations = pgTable(
	"round_invitations",
	{
		roundId: reference()
			.notNull()
			.references(() => rounds.id, { onDelete: "cascade" }),
		userId: reference()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		invitedAt: createdAt(),
		respondedAt: moment(),
	},
	(t) => [
		primaryKey({ columns: [t.roundId, t.userId] }),
		index("round_invitations_due_idx").on(t.userId, t.roundId).where(sql`${t.respondedAt} is null`),
	],
);

export const responses = pgTable(
	"responses",
	{
		id: identity(),
		roundId: reference()
			.notNull()
			.references(() => rounds.id, { onDelete: "cascade" }),
		userId: reference().references(() => users.id, { onDelete: "set null" }),
		text: text().notNull().default(""),
		hiddenAt: moment(),
		updatedAt: createdAt(),
		createdAt: createdAt(),
	},
	(t) => [
		uniqueIndex("responses_round_user_key").on(t.roundId, t.userId),
		index("responses_user_idx").on(t.userId),
	],
);

export const verdicts = pgTable(
	"verdicts",
	{
		id: identity(),
		responseId: reference()
			.notNull()
			.references(() => responses.id, { onDelete: "cascade" }),
		claimId: reference()
			.notNull()
			.references(() => claims.id, { onDelete: "cascade" }),
		choice: verdictChoice().notNull(),
		reason: text().notNull().default(""),
	},
	(t) => [
		uniqueIndex("verdicts_response_claim_key").on(t.responseId, t.claimId),
		index("verdicts_claim_idx").on(t.claimId),
		check("verdicts_reason_given", sql`${t.choice} not in ('partly', 'not') or char_length(${t.reason}) > 0`),
	],
);

export const ratings = pgTable(
	"ratings",
	{
		responseId: reference()
			.notNull()
			.references(() => responses.id, { onDelete: "cascade" }),
		criterionId: reference()
			.notNull()
			.references(() => ratingCriteria.id, { onDelete: "cascade" }),
		score: integer().notNull(),
	},
	(t) => [
		primaryKey({ columns: [t.responseId, t.criterionId] }),
		check("ratings_range", sql`${t.score} between 1 and 5`),
	],
);

/** What the close of a round found for one claim; written once. */
export const claimResults = pgTable(
	"claim_results",
	{
		roundId: reference()
			.notNull()
			.references(() => rounds.id, { onDelete: "cascade" }),
		claimId: reference()
			.notNull()
			.references(() => claims.id, { onDelete: "cascade" }),
		criterionId: reference().notNull(),
		projectId: reference().notNull(),
		solved: integer().notNull(),
		partly: integer().notNull(),
		notSolved: integer().notNull(),
		cannotTell: integer().notNull(),
		/** Of those who said solved, how many showed a make. */
		solvedWithMake: integer().notNull(),
		/** Lower bound of the one-sided 90 % Wilson interval of the solved share. */
		lowerBound: doublePrecision().notNull(),
		confirmed: boolean().notNull(),
		closedAt: createdAt(),
	},
	(t) => [
		primaryKey({ columns: [t.roundId, t.claimId] }),
		index("claim_results_criterion_idx").on(t.criterionId, t.closedAt),
	],
);

/** The quick pulse: one per person and version, changeable while the version is current. Never decides a claim. */
export const versionVotes = pgTable(
	"version_votes",
	{
		versionId: reference()
			.notNull()
			.references(() => versions.id, { onDelete: "cascade" }),
		userId: reference()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		choice: versionVoteChoice().notNull(),
		reason: text().notNull().default(""),
		updatedAt: createdAt(),
		createdAt: createdAt(),
	},
	(t) => [primaryKey({ columns: [t.versionId, t.userId] }), index("version_votes_user_idx").on(t.userId)],
);

/** A "partly" or "not" that the maker keeps: a promise for the next version, or a no with a reason. */
export const todos = pgTable(
	"todos",
	{
		id: identity(),
		projectId: reference()
			.notNull()
			.references(() => projects.id, { onDelete: "cascade" }),
		roundId: reference()
			.notNull()
			.references(() => rounds.id, { onDelete: "cascade" }),
		verdictId: reference()
			.notNull()
			.references(() => verdicts.id, { onDelete: "cascade" }),
		text: text().notNull(),
		state: todoState().notNull().default("open"),
		/** Why it was declined. */
		answer: text(),
		answeredInVersionId: reference().references(() => versions.id, { onDelete: "set null" }),
		answeredAt: moment(),
		createdAt: createdAt(),
	},
	(t) => [
		uniqueIndex("todos_verdict_key").on(t.verdictId),
		index("todos_project_idx").on(t.projectId, t.state, t.id),
		check("todos_declined_has_answer", sql`${t.state} <> 'declined' or char_length(${t.answer}) > 0`),
	],
);
