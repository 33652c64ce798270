import { largerThanEveryBed } from "./beds.ts";
import type { BodyFacts, ModelProblem } from "./facts.ts";

/** Millimetres: shorter or longer than this, a thing was most likely drawn in another unit. */
const suspiciousBelow = 5;
const suspiciousAbove = 2000;
const likely = { from: 8, to: 600 };
const factors = [
	["inch", 25.4],
	["centimetre", 10],
	["metre", 1000],
	["micrometre", 0.001],
] as const;

/** What is wrong with a model, the worst first. */
export function problemsOf(facts: BodyFacts): ModelProblem[] {
	const { openEdges, crowdedEdges, disagreeingEdges, degenerate, size } = facts;
	const longest = Math.max(...size);
	const found: (ModelProblem | false)[] = [
		Math.min(...size) === 0 && { code: "flat", level: "danger", count: 1 },
		facts.insideOut && { code: "insideOut", level: "danger", count: 1 },
		openEdges > 0 && { code: "openEdges", level: "warning", count: openEdges },
		crowdedEdges > 0 && { code: "crowdedEdges", level: "warning", count: crowdedEdges },
		disagreeingEdges > 0 && { code: "disagreeingEdges", level: "warning", count: disagreeingEdges },
		scaleProblem(longest),
		longest <= suspiciousAbove &&
			largerThanEveryBed(size) && { code: "largerThanBeds", level: "warning", count: 1, length: longest },
		degenerate > 0 && { code: "degenerate", level: "info", count: degenerate },
	];
	return found.filter((problem) => problem !== false);
}

function scaleProblem(longest: number): ModelProblem | false {
	if (longest >= suspiciousBelow && longest <= suspiciousAbove) return false;
	const otherwise = factors
		.map(([unit, factor]) => ({ unit, length: longest * factor }))
		.filter(({ length }) => length >= likely.from && length <= likely.to);
	const code = longest < suspiciousBelow ? "tiny" : "huge";
	return { code, level: "warning", count: 1, length: longest, otherwise };
}
