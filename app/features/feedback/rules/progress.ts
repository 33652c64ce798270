import { resolvesIdea, type Standing } from "./standings.ts";

/** Standings of an idea's live criteria, by criterion, within one project. */
export type ProjectStandings = Map<number, Standing>;

export type IdeaStep =
	| { type: "criterion_confirmed"; criterionId: number }
	| { type: "criterion_lost"; criterionId: number }
	| { type: "resolved" }
	| { type: "regressed"; criterionId: number };

/**
 * What the close of a round of one project changes for an idea, in order. It resolves the idea when that project now
 * has all criteria confirmed and no project had before; it is a regression when nobody has them all any more.
 */
export function stepsOfClose(
	before: ProjectStandings,
	after: ProjectStandings,
	resolvedByOther: boolean,
): IdeaStep[] {
	const steps: IdeaStep[] = [];
	for (const [criterionId, standing] of after) {
		if (standing === before.get(criterionId)) continue;
		if (standing === "confirmed") steps.push({ type: "criterion_confirmed", criterionId });
		if (standing === "lost") steps.push({ type: "criterion_lost", criterionId });
	}
	const had = resolvesIdea([...before.values()]);
	const has = resolvesIdea([...after.values()]);
	if (resolvedByOther || had === has) return steps;
	if (has) return [...steps, { type: "resolved" }];
	const lost = steps.find((step) => step.type === "criterion_lost");
	return lost ? [...steps, { type: "regressed", criterionId: lost.criterionId }] : steps;
}
