import { and, asc, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { claimResults, criteria, ideas, projects, rounds, versions } from "#db/schema/index.ts";
import { findingOf } from "../rules/confirmation.ts";
import { outcomeStanding } from "../rules/rounds.ts";
import { isMaker } from "./round-record.server.ts";

const mostRounds = 60;

/** Rounds of these versions, newest first, with what the closed ones found. Nothing of hidden projects. */
export async function roundsOfVersions(db: Database, actor: Actor, versionIds: number[], now: Date) {
	if (versionIds.length === 0) return [];
	const rows = await db
		.select({ round: rounds, isMaker: isMaker(actor) })
		.from(rounds)
		.innerJoin(projects, eq(projects.id, rounds.projectId))
		.where(
			and(inArray(rounds.versionId, versionIds), ne(rounds.state, "cancelled"), isNull(projects.hiddenAt)),
		)
		.orderBy(desc(rounds.id))
		.limit(mostRounds);
	const results = await resultsOf(
		db,
		rows.map(({ round }) => round.id),
	);
	return rows.map(({ round, isMaker }) => ({
		id: round.id,
		versionId: round.versionId,
		state: round.state,
		opensAt: round.opensAt,
		closesAt: round.closesAt,
		closedAt: round.closedAt,
		responseCount: round.responseCount,
		makeCount: round.state === "closed" ? round.makeCount : 0,
		outcome: round.outcome,
		outcomeText: round.outcomeText,
		outcomeStanding: outcomeStanding(round, now),
		isMaker,
		results: results.filter(({ roundId }) => roundId === round.id),
	}));
}

export type RoundSummary = Awaited<ReturnType<typeof roundsOfVersions>>[number];

/** The same for one version. */
export function roundsOfVersion(db: Database, actor: Actor, versionId: number, now: Date) {
	return roundsOfVersions(db, actor, [versionId], now);
}

/** Closed rounds of a project, newest first, whose makers still owe an outcome. For the maker's desk. */
export async function outcomesOwed(db: Database, projectIds: number[], now: Date) {
	if (projectIds.length === 0) return [];
	const rows = await db
		.select({
			id: rounds.id,
			projectId: rounds.projectId,
			outcomeDueAt: rounds.outcomeDueAt,
			responseCount: rounds.responseCount,
			version: { major: versions.major, minor: versions.minor },
		})
		.from(rounds)
		.innerJoin(versions, eq(versions.id, rounds.versionId))
		.where(
			and(
				inArray(rounds.projectId, projectIds),
				eq(rounds.state, "closed"),
				isNull(rounds.outcomePublishedAt),
			),
		)
		.orderBy(asc(rounds.outcomeDueAt))
		.limit(mostRounds);
	return rows.map((row) => ({ ...row, silent: row.outcomeDueAt !== null && row.outcomeDueAt < now }));
}

async function resultsOf(db: Database, roundIds: number[]) {
	if (roundIds.length === 0) return [];
	const rows = await db
		.select({
			result: claimResults,
			criterion: criteria.text,
			idea: { id: ideas.id, slug: ideas.slug, title: ideas.title },
		})
		.from(claimResults)
		.innerJoin(criteria, eq(criteria.id, claimResults.criterionId))
		.innerJoin(ideas, eq(ideas.id, criteria.ideaId))
		.where(and(inArray(claimResults.roundId, roundIds), isNull(ideas.hiddenAt)))
		.orderBy(asc(criteria.ideaId), asc(criteria.position));
	return rows.map(({ result, criterion, idea }) => ({
		roundId: result.roundId,
		claimId: result.claimId,
		criterionId: result.criterionId,
		criterion,
		idea,
		solved: result.solved,
		...findingOf(result),
	}));
}
