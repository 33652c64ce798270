/** A version that says it answers a criterion. */
export interface ClaimFact {
	criterionId: number;
	projectId: number;
	/** Recalled versions claim nothing any more. */
	recalled: boolean;
}

/** What a closed round found about one criterion for one project. */
export interface ResultFact {
	criterionId: number;
	projectId: number;
	confirmed: boolean;
	closedAt: Date;
}

export type CriterionStanding =
	| { kind: "unanswered" }
	| { kind: "claimed"; projectIds: number[] }
	| { kind: "confirmed"; projectIds: number[] }
	| { kind: "lost"; projectIds: number[] };

/**
 * Where one criterion stands. The last closed round of each project speaks for that project: confirmed where one
 * stands confirmed; lost again where one was and none is; claimed where somebody says so and nobody has judged yet.
 */
export function criterionStanding(
	criterionId: number,
	claims: readonly ClaimFact[],
	results: readonly ResultFact[],
): CriterionStanding {
	const mine = results
		.filter((result) => result.criterionId === criterionId)
		.sort((a, b) => a.closedAt.getTime() - b.closedAt.getTime());
	const last = new Map(mine.map((result) => [result.projectId, result.confirmed]));
	const confirmed = [...last].filter(([, stands]) => stands).map(([projectId]) => projectId);
	if (confirmed.length > 0) return { kind: "confirmed", projectIds: confirmed };
	const lost = [...new Set(mine.filter((result) => result.confirmed).map((result) => result.projectId))];
	if (lost.length > 0) return { kind: "lost", projectIds: lost };
	const claiming = claims.filter((claim) => claim.criterionId === criterionId && !claim.recalled);
	const projectIds = [...new Set(claiming.map((claim) => claim.projectId))];
	return projectIds.length > 0 ? { kind: "claimed", projectIds } : { kind: "unanswered" };
}
