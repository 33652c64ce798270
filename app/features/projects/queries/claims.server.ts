import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { type CriterionStanding, criterionStanding } from "#app/features/ideas/index.ts";
import type { Locale } from "#app/kernel/locale.ts";
import { slugId } from "#app/kernel/slug.ts";
import type { Database } from "#db/database.server.ts";
import { claimResults, claims, criteria, ideas, versions } from "#db/schema/index.ts";

/** "This version answers criterion c of idea i", with the words of both. */
export interface ClaimView {
	id: number;
	versionId: number;
	criterionId: number;
	criterion: string;
	note: string;
	idea: { id: number; path: string; title: string; language: Locale };
	/** What its last closed round found, if any. */
	result: ClaimResult | null;
}

export interface ClaimResult {
	roundId: number;
	solved: number;
	partly: number;
	notSolved: number;
	cannotTell: number;
	confirmed: boolean;
}

/** The claims of a version, by idea and the criteria's own order. At most 40. */
export async function claimsOfVersion(db: Database, versionId: number): Promise<ClaimView[]> {
	return claimsOfVersions(db, [versionId]);
}

/** The same for several versions at once; two queries. What is claimed of a hidden idea isn't told. */
export async function claimsOfVersions(db: Database, versionIds: number[]): Promise<ClaimView[]> {
	if (versionIds.length === 0) return [];
	const rows = await db
		.select({
			id: claims.id,
			versionId: claims.versionId,
			criterionId: claims.criterionId,
			criterion: criteria.text,
			note: claims.note,
			idea: { id: ideas.id, slug: ideas.slug, title: ideas.title, language: ideas.language },
		})
		.from(claims)
		.innerJoin(criteria, eq(criteria.id, claims.criterionId))
		.innerJoin(ideas, eq(ideas.id, claims.ideaId))
		.where(and(inArray(claims.versionId, versionIds), isNull(ideas.hiddenAt)))
		.orderBy(asc(claims.ideaId), asc(criteria.position), asc(claims.id));
	const results = await lastResults(
		db,
		rows.map(({ id }) => id),
	);
	return rows.map(({ idea: { slug, ...idea }, ...claim }) => ({
		...claim,
		idea: { ...idea, path: ideaPath({ slug, id: idea.id }) },
		result: results.get(claim.id) ?? null,
	}));
}

/** Where a project stands with each of these criteria. */
export async function projectStandings(
	db: Database,
	projectId: number,
	criterionIds: number[],
): Promise<Map<number, CriterionStanding["kind"]>> {
	if (criterionIds.length === 0) return new Map();
	const [claimed, results] = [
		await db
			.select({ criterionId: claims.criterionId, projectId: versions.projectId, state: versions.state })
			.from(claims)
			.innerJoin(versions, eq(versions.id, claims.versionId))
			.where(
				and(
					eq(versions.projectId, projectId),
					ne(versions.state, "draft"),
					inArray(claims.criterionId, criterionIds),
				),
			),
		await db
			.select({
				criterionId: claimResults.criterionId,
				projectId: claimResults.projectId,
				confirmed: claimResults.confirmed,
				closedAt: claimResults.closedAt,
			})
			.from(claimResults)
			.where(
				and(
					eq(claimResults.projectId, projectId),
					inArray(claimResults.criterionId, criterionIds),
					// A round that fewer than three people judged leaves everything as it was.
					sql`${claimResults.solved} + ${claimResults.partly} + ${claimResults.notSolved} >= 3`,
				),
			),
	];
	const facts = claimed.map(({ state, ...claim }) => ({ ...claim, recalled: state === "recalled" }));
	return new Map(criterionIds.map((id) => [id, criterionStanding(id, facts, results).kind]));
}

async function lastResults(db: Database, claimIds: number[]): Promise<Map<number, ClaimResult>> {
	if (claimIds.length === 0) return new Map();
	const { claimId, roundId, solved, partly, notSolved, cannotTell, confirmed } = claimResults;
	const rows = await db
		.select({ claimId, roundId, solved, partly, notSolved, cannotTell, confirmed })
		.from(claimResults)
		.where(inArray(claimResults.claimId, claimIds))
		.orderBy(asc(claimResults.closedAt));
	return new Map(rows.map(({ claimId: id, ...result }) => [id, result]));
}

export function ideaPath(idea: { slug: string; id: number }): string {
	return `/ideas/${encodeURIComponent(slugId(idea))}`;
}
