import type { Rgb } from "./palette.ts";

/** How distances become colours: up to `from` millimetres nothing is said, at `to` the last colour is reached. */
export interface HeatScale {
	from: number;
	to: number;
}

/**
 * From near to far. Lightness falls all the way, so that it reads without telling red from green and in a grey print;
 * after the scale "YlOrRd" of ColorBrewer (Brewer, 2003).
 */
const steps: readonly Rgb[] = [
	[255, 237, 160],
	[254, 196, 79],
	[253, 141, 60],
	[240, 68, 42],
	[189, 0, 38],
	[103, 0, 50],
];
/** Where nothing has changed. */
export const calm: Rgb = [206, 208, 204];

/** The colour of a distance, 0 to 255 each. */
export function heatColour(distance: number, { from, to }: HeatScale): Rgb {
	// What wasn't found is no distance.
	if (!(distance > from)) return calm;
	const place =
		to > from ? Math.min(1, (distance - from) / (to - from)) * (steps.length - 1) : steps.length - 1;
	const low = Math.min(steps.length - 2, Math.floor(place));
	const [a, b] = [steps[low] as Rgb, steps[low + 1] as Rgb];
	const mix = (channel: 0 | 1 | 2) => Math.round(a[channel] + (b[channel] - a[channel]) * (place - low));
	return [mix(0), mix(1), mix(2)];
}

/** The scale's colours from left to right, as CSS. */
export function heatGradient(): string {
	return `linear-gradient(to right, ${steps.map((rgb) => `rgb(${rgb.join(" ")})`).join(", ")})`;
}

/** The colour of what has not changed, as CSS. */
export const calmColour = `rgb(${calm.join(" ")})`;

/** A round number of millimetres that is not below `largest`: where a scale ends. */
export function scaleEnd(largest: number, tolerance: number): number {
	const least = Math.max(largest, tolerance * 1.5, 0.01);
	const decade = 10 ** Math.floor(Math.log10(least));
	const round = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * decade >= least * (1 - 1e-9)) ?? 10;
	return round * decade;
}
