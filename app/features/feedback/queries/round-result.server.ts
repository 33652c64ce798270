import { and, asc, avg, count, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import {
	claimResults,
	claims,
	criteria,
	ideas,
	makes,
	ratingCriteria,
	ratings,
	responses,
	rounds,
	verdicts,
	votes,
} from "#db/schema/index.ts";
import { findingOf } from "../rules/confirmation.ts";

/** Solved and judged among some of those who answered. */
export interface GroupShare {
	solved: number;
	judged: number;
}

/** What the close found per claim, as written then, and how it divides by who asked first and who showed a make. */
export async function roundResult(db: Database, roundId: number) {
	const results = await db.select().from(claimResults).where(eq(claimResults.roundId, roundId));
	const groups = new Map((await sharesByGroup(db, roundId)).map((row) => [row.claimId, row]));
	return results.map((result) => {
		const { claimId, solved, partly, notSolved, cannotTell, lowerBound, confirmed } = result;
		const { judged, decisive } = findingOf(result);
		const tally = { claimId, solved, partly, notSolved, cannotTell, judged };
		const groupsOf = groups.get(claimId) ?? { asked: nobody, others: nobody, withMake: nobody };
		return { ...tally, lowerBound, decisive, confirmed, ...groupsOf };
	});
}

export type ClaimResultView = Awaited<ReturnType<typeof roundResult>>[number];

/** Mean and number of the scores per rating criterion of a closed round. */
export async function ratingMeans(db: Database, roundId: number) {
	const rows = await db
		.select({
			id: ratingCriteria.id,
			label: ratingCriteria.label,
			mean: avg(ratings.score),
			count: count(ratings.score),
		})
		.from(ratingCriteria)
		.leftJoin(ratings, eq(ratings.criterionId, ratingCriteria.id))
		.where(eq(ratingCriteria.roundId, roundId))
		.groupBy(ratingCriteria.id)
		.orderBy(asc(ratingCriteria.position));
	return rows.map((row) => ({ ...row, mean: row.mean === null ? null : Number(row.mean) }));
}

const nobody: GroupShare = { solved: 0, judged: 0 };

/** "Asked" are those whose vote stood on the claim's idea when the round opened. */
async function sharesByGroup(db: Database, roundId: number) {
	const asked = sql`coalesce(${votes.createdAt} <= ${rounds.opensAt}, false)`;
	const made = sql`exists (select 1 from ${makes} where ${makes.responseId} = ${responses.id} and ${makes.hiddenAt} is null)`;
	const counted = (group: ReturnType<typeof sql>, solved: boolean) =>
		sql<number>`count(*) filter (where ${group} and ${verdicts.choice} ${
			solved ? sql`= 'solved'` : sql`<> 'cannot_tell'`
		})::int`;
	const rows = await db
		.select({
			claimId: verdicts.claimId,
			askedSolved: counted(asked, true),
			askedJudged: counted(asked, false),
			othersSolved: counted(sql`not ${asked}`, true),
			othersJudged: counted(sql`not ${asked}`, false),
			madeSolved: counted(made, true),
			madeJudged: counted(made, false),
		})
		.from(verdicts)
		.innerJoin(responses, eq(responses.id, verdicts.responseId))
		.innerJoin(rounds, eq(rounds.id, responses.roundId))
		.innerJoin(claims, eq(claims.id, verdicts.claimId))
		.innerJoin(ideas, eq(ideas.id, claims.ideaId))
		.leftJoin(
			votes,
			and(
				eq(votes.ideaId, sql`coalesce(${ideas.mergedIntoId}, ${ideas.id})`),
				eq(votes.userId, responses.userId),
				eq(votes.state, "counted"),
			),
		)
		.where(and(eq(responses.roundId, roundId), isNull(responses.hiddenAt)))
		.groupBy(verdicts.claimId);
	return rows.map((row) => ({
		claimId: row.claimId,
		asked: { solved: row.askedSolved, judged: row.askedJudged },
		others: { solved: row.othersSolved, judged: row.othersJudged },
		withMake: { solved: row.madeSolved, judged: row.madeJudged },
	}));
}

/** The claims that a closed round judged, in the order of their criteria. */
export function claimsOfRound(db: Database, roundId: number) {
	return db
		.select({ id: claimResults.claimId, criterion: criteria.text })
		.from(claimResults)
		.innerJoin(criteria, eq(criteria.id, claimResults.criterionId))
		.where(eq(claimResults.roundId, roundId))
		.orderBy(asc(criteria.ideaId), asc(criteria.position));
}
