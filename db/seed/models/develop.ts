import type { StillOptions } from "./rasterise.ts";

type Rgb = [number, number, number];

/** What the camera saw, sample by sample. */
export interface Film {
	width: number;
	depth: Float32Array;
	shade: Float32Array;
	/** Share of each sample that lies in the thing's shadow. */
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
			const behind = backgroundAt(x / options.width, y / options.height, contact[first] as number);
			for (let channel = 0; channel < 3; channel += 1) {
				const base = behind(wall[channel] as number, table[channel] as number);
				let sum = 0;
				for (let sample = 0; sample < samples; sample += 1) {
					const index = first + (sample % supersampling) + Math.floor(sample / supersampling) * width;
					const solid = (depth[index] as number) > Number.NEGATIVE_INFINITY;
					sum += solid
						? paint(colour[channel] as number, shade[index] as number, edgeAt(depth, shade, index, width))
						: base;
				}
				pixels[(y * options.width + x) * 3 + channel] = Math.min(255, sum / samples);
			}
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
	let jump = 0;
	for (const step of [1, -1, width, -width]) {
		const other = depth[index + step] ?? Number.NEGATIVE_INFINITY;
		if ((depth[index] as number) - other > 14) jump = Math.max(jump, 0.9);
		else if (Math.abs((shade[index] as number) - (shade[index + step] ?? 0)) > 0.12)
			jump = Math.max(jump, 0.4);
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
	for (let line = 0; line < lines; line += 1) {
		let sum = 0;
		const at = (index: number) =>
			source[line * stride + Math.min(length - 1, Math.max(0, index)) * step] as number;
		for (let index = -radius; index <= radius; index += 1) sum += at(index);
		for (let index = 0; index < length; index += 1) {
			result[line * stride + index * step] = sum / (2 * radius + 1);
			sum += at(index + radius + 1) - at(index - radius);
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
