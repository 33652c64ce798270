/** How far one project has come with one criterion. */
export type Standing = "unanswered" | "claimed" | "confirmed" | "lost";

/** What one closed round found about one criterion. */
export interface RoundFinding {
	decisive: boolean;
	confirmed: boolean;
}

/**
 * Standing of a criterion within one project, from its closed rounds in the order of their close. The latest
 * decisive one counts; a round that too few people judged leaves everything as it was.
 */
export function standingOf(claimed: boolean, findings: RoundFinding[]): Standing {
	let standing: Standing = claimed || findings.length > 0 ? "claimed" : "unanswered";
	for (const finding of findings) standing = standingAfter(standing, finding);
	return standing;
}

/** The step from one round to the next: what was confirmed once and isn't any more is lost. */
export function standingAfter(standing: Standing, finding: RoundFinding): Standing {
	if (!finding.decisive) return standing === "unanswered" ? "claimed" : standing;
	if (finding.confirmed) return "confirmed";
	return standing === "confirmed" || standing === "lost" ? "lost" : "claimed";
}

/** An idea is resolved when one project has all its live criteria confirmed; nobody resolves an idea without any. */
export function resolvesIdea(standings: Standing[]): boolean {
	return standings.length > 0 && standings.every((standing) => standing === "confirmed");
}

const order: Standing[] = ["unanswered", "claimed", "lost", "confirmed"];

/** The best that any project has reached: what an idea's page says of a criterion. */
export function bestStanding(standings: Standing[]): Standing {
	return standings.reduce<Standing>(
		(best, standing) => (order.indexOf(standing) > order.indexOf(best) ? standing : best),
		"unanswered",
	);
}
