import type { BodyFacts } from "./facts.ts";

export const alignments = ["origin", "centre", "base"] as const;
export type Alignment = (typeof alignments)[number];

/** The alignment that an address names. */
export function alignmentIn(text: string | null | undefined): Alignment | null {
	return alignments.find((one) => one === text) ?? null;
}

/** How far one surface lies from another, seen from points that are spread evenly over its area; millimetres. */
export interface Distances {
	samples: number;
	/** Corners of the painted surface, which `largest` takes into account; 0 where they would have taken too long. */
	corners: number;
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

/** What differs between two shapes. */
export interface ShapeDifference {
	alignment: Alignment;
	/** Both are the same to the last byte: nothing was compared, and there are no files. */
	identical: boolean;
	/** Millimetres by which the earlier model was moved so that both are aligned. */
	shift: [number, number, number];
	/** From the earlier surface to the later one: what was taken away or moved. */
	fromBefore: Distances;
	/** From the later surface to the earlier one: what was added or moved. */
	fromAfter: Distances;
	/** Boolean difference of the solids, cubic millimetres; null where it can't be had, for the reason beside it. */
	solids: { added: number; removed: number; common: number } | null;
	solidsMissing: SolidsMissing | null;
}

/** What differs between two models; a `model_comparisons` row keeps it. */
export interface ModelDifference extends ShapeDifference {
	before: BodyFacts;
	after: BodyFacts;
}

/**
 * Files of a comparison. `heat-*` are float32 distances in millimetres, one for each vertex of that side's surface in
 * the order of its parts: of `surface-*`, a shape whose triangles are small enough to be painted, or, where there is
 * none, of the model's own shape. `added` and `removed` are shapes. Surfaces lie where their models lie, solids where
 * the later model lies.
 */
export const comparisonFiles = [
	"heat-before",
	"heat-after",
	"surface-before",
	"surface-after",
	"added",
	"removed",
] as const;
export type ComparisonFile = (typeof comparisonFiles)[number];
