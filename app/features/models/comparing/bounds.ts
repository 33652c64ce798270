/** What one comparison may take. Two models of a million triangles each take 25 s of one core and up to 1.2 GB. */
export interface ComparingBounds {
	/** Points asked on each surface, spread evenly over its area; at least the fewest, however long they take. */
	samples: number;
	fewestSamples: number;
	/** Above this many corners on a side there is no heat map. */
	mostVertices: number;
	/** A surface of fewer triangles is refined for its heat map, up to so many. */
	mostPainted: number;
	/** What each side's points may take together; where they'd take longer there are fewer. */
	sideMs: number;
	/** After this long the comparison is given up … */
	surfacesMs: number;
	/** … and after this long without solids it ends without them. */
	solidsMs: number;
	/** Of both models together, for solids. */
	mostSolidTriangles: number;
	solidsMegabytes: number;
	heapMegabytes: number;
	/** A solid of more triangles is simplified; where that isn't enough, it is told by its volume alone. */
	mostDrawnTriangles: number;
}

export const ordinaryBounds: ComparingBounds = {
	samples: 50_000,
	fewestSamples: 5_000,
	mostVertices: 3_000_000,
	mostPainted: 200_000,
	sideMs: 90_000,
	surfacesMs: 270_000,
	solidsMs: 180_000,
	mostSolidTriangles: 2_500_000,
	solidsMegabytes: 1_536,
	heapMegabytes: 512,
	mostDrawnTriangles: 800_000,
};
