import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { claimResults, claims, criteria, versions } from "#db/schema/index.ts";
import { findingOf } from "../rules/confirmation.ts";
import type { ProjectStandings } from "../rules/progress.ts";
import { type RoundFinding, type Standing, standingOf } from "../rules/standings.ts";

export interface ClaimStanding {
	criterionId: number;
	projectId: number;
	standing: Standing;
}

/** How far each project that claims one of these criteria has come with it. Recalled versions claim nothing. */
export async function claimStandings(db: Database, criterionIds: number[]): Promise<ClaimStanding[]> {
	if (criterionIds.length === 0) return [];
	const [claimed, findings] = [await claimingProjects(db, criterionIds), await findingsOf(db, criterionIds)];
	const pairs = new Map(
		[...claimed, ...findings].map((each) => [`${each.criterionId} ${each.projectId}`, each]),
	);
	return [...pairs.values()].map(({ criterionId, projectId }) => {
		const same = (other: { criterionId: number; projectId: number }) =>
			other.criterionId === criterionId && other.projectId === projectId;
		return {
			criterionId,
			projectId,
			standing: standingOf(claimed.some(same), findings.filter(same)),
		};
	});
}

/**
 * Standings of each idea's live criteria in one project, with and without what `roundId` found, and whether another
 * project has them all. For the close of that round, under the ideas' locks.
 */
export async function standingsAround(
	tx: Database,
	about: { ideaId: number; projectId: number; roundId: number },
): Promise<{ before: ProjectStandings; after: ProjectStandings; resolvedByOther: boolean }> {
	const live = await tx
		.select({ id: criteria.id })
		.from(criteria)
		.where(and(eq(criteria.ideaId, about.ideaId), isNull(criteria.retiredAt)))
		.orderBy(criteria.id);
	const ids = live.map(({ id }) => id);
	const findings = ids.length > 0 ? await findingsOf(tx, ids) : [];
	const standingsOf = (some: FoundFinding[]): ProjectStandings =>
		new Map(
			ids.map((id) => [
				id,
				standingOf(
					true,
					some.filter(({ criterionId }) => criterionId === id),
				),
			]),
		);
	const own = findings.filter(({ projectId }) => projectId === about.projectId);
	const others = new Set(findings.map(({ projectId }) => projectId));
	others.delete(about.projectId);
	return {
		before: standingsOf(own.filter(({ roundId }) => roundId !== about.roundId)),
		after: standingsOf(own),
		resolvedByOther: [...others].some((projectId) => {
			const theirs = standingsOf(findings.filter((finding) => finding.projectId === projectId));
			return theirs.size > 0 && [...theirs.values()].every((standing) => standing === "confirmed");
		}),
	};
}

interface FoundFinding extends RoundFinding {
	criterionId: number;
	projectId: number;
	roundId: number;
}

/** In the order in which the rounds closed. */
async function findingsOf(db: Database, criterionIds: number[]): Promise<FoundFinding[]> {
	const rows = await db
		.select()
		.from(claimResults)
		.where(inArray(claimResults.criterionId, criterionIds))
		.orderBy(asc(claimResults.closedAt), asc(claimResults.roundId));
	return rows.map((row) => ({
		criterionId: row.criterionId,
		projectId: row.projectId,
		roundId: row.roundId,
		decisive: findingOf(row).decisive,
		confirmed: row.confirmed,
	}));
}

async function claimingProjects(db: Database, criterionIds: number[]) {
	return db
		.selectDistinct({ criterionId: claims.criterionId, projectId: versions.projectId })
		.from(claims)
		.innerJoin(versions, eq(versions.id, claims.versionId))
		.where(
			and(
				inArray(claims.criterionId, criterionIds),
				ne(versions.state, "draft"),
				ne(versions.state, "recalled"),
			),
		);
}
