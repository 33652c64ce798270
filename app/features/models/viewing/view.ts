import type { Box } from "./prepared-shape.ts";

export type Point = [number, number, number];

/** From where a thing is looked at: angles in radians, lengths in millimetres. */
export interface Look {
	/** Around the vertical: 0 from the front (from −y), a quarter from the left. */
	turn: number;
	/** Over the horizon: a quarter from above. */
	tilt: number;
	target: Point;
	/** From the eye to the target. */
	distance: number;
}

/** A look that several stages may share: whichever changes it, all follow. */
export interface View {
	readonly look: Look;
	change(part: Partial<Look>): void;
	/** Calls `listener` at each change, until the function that it gives is called. */
	follow(listener: () => void): () => void;
}

export interface Axes {
	right: Point;
	up: Point;
	/** From the target to the eye. */
	eye: Point;
}

/** Half of the height that is seen, as an angle. */
export const halfField = (13 * Math.PI) / 180;
const quarter = Math.PI / 2;
/** Share of the frame that a framed thing fills. */
const fill = 0.8;

/** Directions to look from; `corner` is the one of the still pictures. */
export const directions = {
	corner: { turn: (33 * Math.PI) / 180, tilt: (26 * Math.PI) / 180 },
	front: { turn: 0, tilt: 0 },
	side: { turn: -quarter, tilt: 0 },
	top: { turn: 0, tilt: quarter },
} as const;
export type Direction = keyof typeof directions;

export function createView(): View {
	let look: Look = { ...directions.corner, target: [0, 0, 0], distance: 100 };
	const listeners = new Set<() => void>();
	return {
		get look() {
			return look;
		},
		change(part) {
			const tilt = Math.min(quarter, Math.max(-quarter, part.tilt ?? look.tilt));
			look = { ...look, ...part, tilt };
			for (const listener of listeners) listener();
		},
		follow(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

/** The directions of the picture's sides in space. */
export function axesOf({ turn, tilt }: Pick<Look, "turn" | "tilt">): Axes {
	const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
	const [rise, run] = [Math.sin(tilt), Math.cos(tilt)];
	return {
		right: [cos, -sin, 0],
		up: [sin * rise, cos * rise, run],
		eye: [-sin * run, -cos * run, rise],
	};
}

/** The look along a direction that holds all of `box` in a frame of this width by height. */
export function framing(box: Box, direction: Pick<Look, "turn" | "tilt">, aspect: number): Look {
	const { right, up, eye } = axesOf(direction);
	const target = middleOf(box);
	const high = Math.tan(halfField) * fill;
	const wide = high * aspect;
	let distance = 0.001;
	for (let corner = 0; corner < 8; corner += 1) {
		const away = ([0, 1, 2] as const).map((axis) => {
			const end = (corner >> axis) & 1 ? box.max : box.min;
			return end[axis] - target[axis];
		}) as Point;
		const across = Math.max(Math.abs(dot(right, away)) / wide, Math.abs(dot(up, away)) / high);
		distance = Math.max(distance, dot(eye, away) + across);
	}
	return { ...direction, target, distance };
}

/** Millimetres in space, at the target's depth, for one of `height` pixels. */
export function millimetresPerPixel({ distance }: Look, height: number): number {
	return (2 * distance * Math.tan(halfField)) / Math.max(1, height);
}

/** The look after the thing was pushed by so many pixels to the right and down. */
export function panned(look: Look, dx: number, dy: number, height: number): Partial<Look> {
	const { right, up } = axesOf(look);
	const scale = millimetresPerPixel(look, height);
	const target = look.target.map(
		(value, axis) => value - (right[axis] as number) * dx * scale + (up[axis] as number) * dy * scale,
	) as Point;
	return { target };
}

/**
 * The look from nearer (`factor` below 1) or farther, so that what lies `x` and `y` pixels from the middle stays
 * there. `size` is that of the thing: the eye goes neither into the infinitely small nor out of sight.
 */
export function zoomed(
	look: Look,
	factor: number,
	{ x, y, height, size }: { x: number; y: number; height: number; size: number },
): Partial<Look> {
	const distance = Math.min(size * 40, Math.max(size / 100, look.distance * factor));
	const kept = 1 - distance / look.distance;
	return { distance, ...panned(look, -x * kept, -y * kept, height) };
}

export function middleOf({ min, max }: Box): Point {
	return [(min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2];
}

/** The box's diagonal. */
export function sizeOf({ min, max }: Box): number {
	return Math.max(Math.hypot(max[0] - min[0], max[1] - min[1], max[2] - min[2]), 1e-6);
}

function dot(a: Point, b: Point): number {
	return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
