import type { StillOptions } from "./rasterise.ts";

type Rgb = [number, number, number];

/** What the camera saw, sample by sample. */
export interface Film {
	width: number;
	depth: Float32Array;
	shade: Float32Array;
	/** Share of each pixel of the picture that lies in the thing's shadow. */
	contact: Float32Array;
	supersampling: number;
}

/** Turns samples into RGB bytes: paint, ink at the edges, sheet and shadow behind. */
export function develop(
	{ width, depth, shade, contact, supersampling }: Film,
	options: StillOptions,
): Buffer {
	const [colour, wall, table] = [options.colour, options.wall, options.table].map(rgb) as [Rgb, Rgb, Rgb];
	const pixels = Buffer.alloc(options.width * options.height * 3);
	const samples = supersampling ** 2;
	for (let y = 0; y < options.height; y += 1) {
		for (let x = 0; x < options.width; x += 1) {
			const first = y * supersampling * width + x * supersampling;
			const at = (y * options.width + x) * 3;
			let bare = samples;
			let [red, green, blue] = [0, 0, 0];
			for (let sample = 0; sample < samples; sample += 1) {
				const index = first + (sample % supersampling) + Math.floor(sample / supersampling) * width;
				if (depth[index] === Number.NEGATIVE_INFINITY) continue;
				const light = shade[index] as number;
				const edge = edgeAt(depth, shade, index, width);
				bare -= 1;
				red += paint(colour[0], light, edge);
				green += paint(colour[1], light, edge);
				blue += paint(colour[2], light, edge);
			}
			if (bare > 0) {
				const behind = backgroundAt(
					x / options.width,
					y / options.height,
					contact[y * options.width + x] as number,
				);
				red += bare * behind(wall[0], table[0]);
				green += bare * behind(wall[1], table[1]);
				blue += bare * behind(wall[2], table[2]);
			}
			pixels[at] = Math.min(255, red / samples);
			pixels[at + 1] = Math.min(255, green / samples);
			pixels[at + 2] = Math.min(255, blue / samples);
		}
	}
	return pixels;
}

function paint(colour: number, light: number, edge: number): number {
	const lit = light < 0.62 ? colour * (0.42 + 0.94 * light) : colour + (255 - colour) * (light - 0.62) * 0.75;
	return lit * (1 - 0.5 * edge);
}

/** Gives the sheet's brightness at a place: wall above, table below, a glow from the left, the thing's shadow. */
function backgroundAt(
	across: number,
	down: number,
	contact: number,
): (wall: number, table: number) => number {
	const blend = smooth((down - 0.32) / 0.24);
	const glow = 0.45 * Math.max(0, 1 - Math.hypot(across - 0.3, down - 0.15) / 0.9);
	const dark = 1 - 0.34 * contact * blend;
	return (wall, table) => {
		const base = wall * (1 - blend) + table * blend;
		return (base + (255 - base) * glow) * dark;
	};
}

/** 1 where the depth jumps or a crease runs, else 0. */
function edgeAt(depth: Float32Array, shade: Float32Array, index: number, width: number): number {
	const [here, light] = [depth[index] as number, shade[index] as number];
	let jump = 0;
	for (let side = 0; side < 4; side += 1) {
		const other = index + (side < 2 ? 1 : width) * (side % 2 === 0 ? 1 : -1);
		if (here - (depth[other] ?? Number.NEGATIVE_INFINITY) > 14) return 0.9;
		if (Math.abs(light - (shade[other] ?? 0)) > 0.12) jump = 0.4;
	}
	return jump;
}

/** A box blur along one axis. */
export function blur(
	source: Float32Array,
	width: number,
	height: number,
	radius: number,
	across: boolean,
): Float32Array {
	const result = new Float32Array(source.length);
	const [lines, length, step, stride] = across ? [height, width, 1, width] : [width, height, width, 1];
	const share = 1 / (2 * radius + 1);
	for (let line = 0; line < lines; line += 1) {
		const start = line * stride;
		const end = start + (length - 1) * step;
		let sum = 0;
		for (let index = -radius; index <= radius; index += 1)
			sum += source[Math.min(end, Math.max(start, start + index * step))] as number;
		for (let index = 0; index < length; index += 1) {
			const at = start + index * step;
			result[at] = sum * share;
			sum += source[Math.min(end, at + (radius + 1) * step)] as number;
			sum -= source[Math.max(start, at - radius * step)] as number;
		}
	}
	return result;
}

function smooth(value: number): number {
	const t = Math.min(1, Math.max(0, value));
	return t * t * (3 - 2 * t);
}

function rgb(hex: string): Rgb {
	return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
}
