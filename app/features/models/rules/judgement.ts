import { largerThanEveryBed } from "./beds.ts";
import type { ModelFacts, ModelProblem } from "./facts.ts";
import { type LengthUnit, lengthUnits, type WrittenUnit } from "./reading.ts";

/**
 * Millimetres: shorter or longer than this, a thing was most likely drawn in another unit. 5 mm is less than anything
 * that printers' makers want to be handled (a part below 5 mm "may be hard to handle", ETEC's design guidelines); 2 m is
 * more than five times the largest bed of `beds.ts`.
 */
const suspiciousBelow = 5;
const suspiciousAbove = 2000;
/** What people print: from a bead to something that two of the largest beds hold. Only such sizes are proposed. */
const likely = { from: 8, to: 600 };

/** Walls below two lines of the usual nozzle of 0.4 mm, for which guides to printing ask at least 0.8 mm. */
const thinWall = 0.8;

export const millimetresIn: Record<WrittenUnit, number> = {
	...{ mm: 1, cm: 10, m: 1000, in: 25.4 },
	...{ um: 0.001, ft: 304.8 },
};

interface Unit {
	unit: LengthUnit;
	from: "format" | "assumed" | "maker";
}

/** What is wrong with a model, the worst first. A size that its maker stands by is none. */
export function problemsOf(facts: ModelFacts, unit: Unit = { unit: "mm", from: "assumed" }): ModelProblem[] {
	const { openEdges, crowdedEdges, disagreeingEdges, degenerate, size, insideOut, wall } = facts.whole;
	const longest = Math.max(...size);
	const oddSize = unit.from !== "maker" && scaleProblem(longest, facts.writtenIn ?? unit.unit);
	const notes = facts.notes ?? [];
	const found: (ModelProblem | false)[] = [
		Math.min(...size) === 0 && { code: "flat", level: "danger", count: 1 },
		insideOut && { code: "insideOut", level: "danger", count: 1 },
		openEdges > 0 && { code: "openEdges", level: "warning", count: openEdges },
		crowdedEdges > 0 && { code: "crowdedEdges", level: "warning", count: crowdedEdges },
		disagreeingEdges > 0 && { code: "disagreeingEdges", level: "warning", count: disagreeingEdges },
		notes.includes("otherShapes") && { code: "otherShapes", level: "warning", count: 1 },
		notes.includes("cuts") && { code: "cuts", level: "warning", count: 1 },
		facts.farOut !== undefined && { code: "farOut", level: "warning", count: 1, length: facts.farOut },
		oddSize,
		!oddSize &&
			largerThanEveryBed(facts) && { code: "largerThanBeds", level: "warning", count: 1, length: longest },
		!!wall &&
			!oddSize &&
			wall.thin < thinWall && { code: "thinWalls", level: "info", count: 1, length: wall.thin },
		degenerate > 0 && { code: "degenerate", level: "info", count: degenerate },
		notes.includes("badPicture") && { code: "badPicture", level: "info", count: 1 },
	];
	return found.filter((problem) => problem !== false);
}

function scaleProblem(longest: number, unit: WrittenUnit): ModelProblem | false {
	if (longest >= suspiciousBelow && longest <= suspiciousAbove) return false;
	const otherwise = lengthUnits
		.filter((other) => other !== unit)
		.map((other) => ({ unit: other, length: lengthIn(longest, unit, other) }))
		.filter(({ length }) => length >= likely.from && length <= likely.to);
	const code = longest < suspiciousBelow ? "tiny" : "huge";
	return { code, level: "warning", count: 1, length: longest, otherwise };
}

/** Millimetres that a length would have if the numbers in its file were of another unit. */
export function lengthIn(millimetres: number, unit: WrittenUnit, other: LengthUnit): number {
	return (millimetres / millimetresIn[unit]) * millimetresIn[other];
}
