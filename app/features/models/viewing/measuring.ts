import type { Hit } from "./tree.ts";
import type { Point } from "./view.ts";

/** From one point to another in millimetres, and its share along each axis. */
export interface Span {
	length: number;
	along: Point;
}

export function spanBetween(a: Point, b: Point): Span {
	const along = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as Point;
	return { length: Math.hypot(...along), along };
}

/** CSS pixels within which a corner takes over from the place beside it. */
const reach = 12;

/**
 * The point that is meant by a hit: a corner of its triangle where one is seen close to the pointer, else the place of
 * the surface itself.
 */
export function snapped(hit: Hit, place: (point: Point) => { x: number; y: number }): Point {
	const at = place(hit.point);
	const near = hit.corners
		.map((corner) => {
			const { x, y } = place(corner);
			return { corner, away: Math.hypot(x - at.x, y - at.y) };
		})
		.sort((a, b) => a.away - b.away)[0];
	return near && near.away <= reach ? near.corner : hit.point;
}
