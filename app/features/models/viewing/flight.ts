import type { Look, Point, View } from "./view.ts";

const milliseconds = 320;

/** Moves a view to another look within a moment; at once for whoever wants less motion. */
export function flyTo(view: View, to: Look): void {
	const from = view.look;
	if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
		view.change(to);
		return;
	}
	const began = performance.now();
	let last: Look = from;
	const step = (now: number) => {
		// Somebody turned it meanwhile.
		if (last !== view.look && last !== from) return;
		const share = Math.min(1, Math.max(0, (now - began) / milliseconds));
		view.change(between(from, to, 1 - (1 - share) ** 3));
		last = view.look;
		if (share < 1) requestAnimationFrame(step);
	};
	requestAnimationFrame(step);
}

/** A look on the way from one to another, turning the shorter way round. */
export function between(from: Look, to: Look, share: number): Look {
	const mix = (a: number, b: number) => a + (b - a) * share;
	const whole = 2 * Math.PI;
	const way = ((((to.turn - from.turn) % whole) + whole + Math.PI) % whole) - Math.PI;
	return {
		turn: from.turn + way * share,
		tilt: mix(from.tilt, to.tilt),
		distance: mix(from.distance, to.distance),
		target: from.target.map((value, axis) => mix(value, to.target[axis] as number)) as Point,
	};
}
