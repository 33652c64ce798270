import type { BodyFacts } from "./facts.ts";

export type Alignment = "origin" | "centre" | "base";

/** How far one surface lies from another, seen from points that are spread evenly over its area; millimetres. */
export interface Distances {
	samples: number;
	largest: number;
	/** 95 of 100 parts of the area lie nearer than this. */
	p95: number;
	mean: number;
	/** Share of the area that lies farther away than each of `tolerances`, 0 to 1. */
	beyond: number[];
}

/** Millimetres for which `Distances.beyond` says a share: what the tolerance slider stops at. */
export const tolerances = [
	0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 7.5, 10, 15, 20,
] as const;

export type SolidsMissing = "notWatertight" | "tooLarge" | "failed";

/** What differs between two models; a `model_comparisons` row keeps it. */
export interface ModelDifference {
	alignment: Alignment;
	/** Millimetres by which the earlier model was moved so that both are aligned. */
	shift: [number, number, number];
	before: BodyFacts;
	after: BodyFacts;
	/** From the earlier surface to the later one: what was taken away or moved. */
	fromBefore: Distances;
	/** From the later surface to the earlier one: what was added or moved. */
	fromAfter: Distances;
	/** Boolean difference of the solids, cubic millimetres; null where it can't be had, for the reason beside it. */
	solids: { added: number; removed: number; common: number } | null;
	solidsMissing: SolidsMissing | null;
}

/** Files of a comparison, by what they hold: `heat-*` are float32 distances for each vertex of that shape's file. */
export const comparisonFiles = ["heat-before", "heat-after", "added", "removed"] as const;
export type ComparisonFile = (typeof comparisonFiles)[number];
