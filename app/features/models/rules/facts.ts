import type { LengthUnit, WrittenUnit } from "./reading.ts";

/** What a reader of shapes can say of one body, in millimetres. */
export interface BodyFacts {
	/** Along x, y and z, as it lies in the file. */
	size: [number, number, number];
	/** Cubic millimetres; below zero where the faces look inward. Means little unless watertight. */
	volume: number;
	/** Square millimetres. */
	area: number;
	triangles: number;
	/** Every edge belongs to exactly two triangles, which run along it in opposite directions. */
	watertight: boolean;
	/** Connected surfaces. */
	shells: number;
	/** Handles, as many as holes go through; null where that can't be told. */
	genus: number | null;
	/** Share of the area that points down steeper than 45° and doesn't lie on the bed; z is up. */
	overhangShare: number;
	openEdges: number;
	/** Edges with more than two triangles. */
	crowdedEdges: number;
	/** Edges whose two triangles disagree about what is outside. */
	disagreeingEdges: number;
	/** Triangles without area. */
	degenerate: number;
	/** Watertight, but the faces look inward. */
	insideOut: boolean;
	/** Millimetres of material under the surface, estimated; null where it isn't closed or wasn't estimated. */
	wall: { thin: number; median: number } | null;
}

/** As many parts of a model are measured by themselves. */
export const mostPartsNamed = 40;

/** What the measure found in a model; a `models` row keeps it. */
export interface ModelFacts {
	whole: BodyFacts;
	/** Where there are several; the first `mostPartsNamed`. */
	parts: { name: string; facts: BodyFacts }[];
	/** Millimetres from the origin, where that is so far that rounding shows. */
	farOut?: number;
	/** As the format says it, where it does. */
	writtenIn?: WrittenUnit | undefined;
	notes?: ModelNote[];
	/** Of the picture that the file brings along, as it is kept. */
	picture?: { width: number; height: number } | undefined;
}

/**
 * What a file holds beside what was measured: shapes that aren't triangles, slices, bodies to be cut away, a picture
 * that can't be used.
 */
export type ModelNote = "otherShapes" | "slices" | "cuts" | "badPicture";

export type ModelProblemCode =
	| "openEdges"
	| "crowdedEdges"
	| "disagreeingEdges"
	| "insideOut"
	| "flat"
	| "degenerate"
	| "tiny"
	| "huge"
	| "largerThanBeds"
	| "thinWalls"
	| "farOut"
	| "otherShapes"
	| "cuts"
	| "badPicture";

export type ModelProblemLevel = "info" | "warning" | "danger";

export interface ModelProblem {
	code: ModelProblemCode;
	level: ModelProblemLevel;
	/** How many edges or triangles; 1 where nothing is counted. */
	count: number;
	/** Of sizes: the longest side in millimetres; of thin walls: how thin; of what lies far out: how far. */
	length?: number;
	/** What the longest side would be if the file's numbers were of another unit. */
	otherwise?: { unit: LengthUnit; length: number }[];
}
