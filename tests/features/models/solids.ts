import type { ShapePart } from "#app/features/models/index.ts";

/** Corners of triangles, nine numbers each: what an STL says. */
export type Soup = number[];

const cubeFaces = [
	[0, 2, 3, 1],
	[4, 5, 7, 6],
	[0, 1, 5, 4],
	[2, 6, 7, 3],
	[0, 4, 6, 2],
	[1, 3, 7, 5],
];

/** A box from `from`, its faces outward. */
export function box([x, y, z]: number[], [w, d, h]: number[], inward = false): Soup {
	const corner = (index: number) => [
		(x ?? 0) + (index & 1 ? (w ?? 0) : 0),
		(y ?? 0) + (index & 2 ? (d ?? 0) : 0),
		(z ?? 0) + (index & 4 ? (h ?? 0) : 0),
	];
	return cubeFaces.flatMap(([a = 0, b = 0, c = 0, last = 0]) =>
		(inward ? [a, c, b, a, last, c] : [a, b, c, a, c, last]).flatMap(corner),
	);
}

/** A sphere of `rings` × 2 `rings` quads around the origin. */
export function sphere(radius: number, rings: number, inward = false): Soup {
	const at = (u: number, v: number) => {
		const polar = (Math.PI * v) / rings;
		const turn = (Math.PI * (u % (2 * rings))) / rings;
		const flat = v === 0 || v === rings ? 0 : Math.sin(polar);
		return [radius * flat * Math.cos(turn), radius * flat * Math.sin(turn), radius * Math.cos(polar)];
	};
	return lattice(2 * rings, rings, at, inward);
}

/** A torus around z. */
export function torus(large: number, small: number, steps: number): Soup {
	const at = (u: number, v: number) => {
		const [a, b] = [(2 * Math.PI * (u % steps)) / steps, (2 * Math.PI * (v % steps)) / steps];
		const out = large + small * Math.sin(b);
		return [out * Math.cos(a), out * Math.sin(a), small * Math.cos(b)];
	};
	return lattice(steps, steps, at, false);
}

function lattice(us: number, vs: number, at: (u: number, v: number) => number[], inward: boolean): Soup {
	const soup: Soup = [];
	for (let u = 0; u < us; u += 1) {
		for (let v = 0; v < vs; v += 1) {
			const [a, b, c, d] = [at(u, v), at(u, v + 1), at(u + 1, v + 1), at(u + 1, v)];
			for (const [p, q, r] of [
				[a, b, c],
				[a, c, d],
			] as const) {
				if (same(p, q) || same(q, r) || same(r, p)) continue;
				soup.push(...p, ...(inward ? [...r, ...q] : [...q, ...r]));
			}
		}
	}
	return soup;
}

function same(a: number[], b: number[]): boolean {
	return a.every((number, axis) => Math.fround(number) === Math.fround(b[axis] ?? 0));
}

/** A binary STL. */
export function stlOf(soup: Soup): Buffer {
	const count = soup.length / 9;
	const bytes = Buffer.alloc(84 + 50 * count);
	bytes.writeUInt32LE(count, 80);
	for (let at = 0; at < soup.length; at += 1) {
		bytes.writeFloatLE(soup[at] ?? 0, 84 + Math.floor(at / 9) * 50 + 12 + (at % 9) * 4);
	}
	return bytes;
}

/** A Wavefront OBJ, an object for each soup. */
export function objOf(soups: Record<string, Soup>): string {
	const lines: string[] = [];
	let last = 0;
	for (const [name, soup] of Object.entries(soups)) {
		lines.push(`o ${name}`);
		for (let at = 0; at < soup.length; at += 3) lines.push(`v ${soup.slice(at, at + 3).join(" ")}`);
		for (let at = 0; at < soup.length / 3; at += 3)
			lines.push(`f ${last + at + 1} ${last + at + 2} ${last + at + 3}`);
		last += soup.length / 3;
	}
	return `${lines.join("\n")}\n`;
}

/** One object of a 3MF. */
export function objectXml(id: number, soup: Soup, attributes = 'type="model"'): string {
	const numbers = (at: number) => `x="${soup[at]}" y="${soup[at + 1]}" z="${soup[at + 2]}"`;
	const places = Array.from({ length: soup.length / 3 }, (_, at) => `<vertex ${numbers(at * 3)}/>`);
	const faces = Array.from(
		{ length: soup.length / 9 },
		(_, at) => `<triangle v1="${at * 3}" v2="${at * 3 + 1}" v3="${at * 3 + 2}"/>`,
	);
	return `<object id="${id}" ${attributes}><mesh><vertices>${places.join("")}</vertices><triangles>${faces.join("")}</triangles></mesh></object>`;
}

/** The places that the triangles of a part name, once each. */
export function placesOf({ positions, indices }: ShapePart): number[][] {
	return [...new Set(indices)].map((place) => [...positions.subarray(place * 3, place * 3 + 3)]);
}
