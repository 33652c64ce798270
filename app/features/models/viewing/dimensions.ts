import type { Box } from "./prepared-shape.ts";
import type { Point } from "./view.ts";

export interface BoxEdge {
	axis: 0 | 1 | 2;
	from: Point;
	to: Point;
}

/** The twelve edges of a box, four along each axis. */
export function edgesOf(box: Box): BoxEdge[] {
	const edges: BoxEdge[] = [];
	for (const axis of [0, 1, 2] as const) {
		for (let corner = 0; corner < 4; corner += 1) {
			const from: Point = [0, 0, 0];
			const others = ([0, 1, 2] as const).filter((other) => other !== axis);
			for (const [bit, other] of others.entries()) {
				from[other] = (corner >> bit) & 1 ? box.max[other] : box.min[other];
			}
			from[axis] = box.min[axis];
			const to: Point = [...from];
			to[axis] = box.max[axis];
			edges.push({ axis, from, to });
		}
	}
	return edges;
}

/**
 * The edges at which the three sizes are written: of each axis the one that lies lowest in the picture, of the vertical
 * the one farthest to the left.
 */
export function labelledEdges(
	edges: BoxEdge[],
	place: (point: Point) => { x: number; y: number },
): BoxEdge[] {
	return ([0, 1, 2] as const).flatMap((axis) => {
		const own = edges.filter((edge) => edge.axis === axis);
		const rank = (edge: BoxEdge) => {
			const { x, y } = place(middle(edge));
			return axis === 2 ? -x : y;
		};
		return own.sort((a, b) => rank(b) - rank(a)).slice(0, 1);
	});
}

export function middle({ from, to }: Pick<BoxEdge, "from" | "to">): Point {
	return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2];
}
