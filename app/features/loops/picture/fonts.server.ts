import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const weights = [400, 700] as const;

export interface PictureFont {
	name: string;
	data: Buffer;
	weight: (typeof weights)[number];
	style: "normal";
}

/** Only the slices of the font that hold characters of `text`: five or ten of a hundred. */
export async function fontsFor(text: string): Promise<PictureFont[]> {
	const wanted = new Set(["latin", ...slicesOf(text)]);
	return Promise.all([...wanted].flatMap((slice) => weights.map((weight) => loadSlice(slice, weight))));
}

function slicesOf(text: string): string[] {
	const points = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
	return slices()
		.filter(({ ranges }) =>
			ranges.some(([from, to]) => [...points].some((point) => point >= from && point <= to)),
		)
		.map(({ name }) => name);
}

interface Slice {
	name: string;
	ranges: [number, number][];
}

let known: Slice[] | undefined;

/** Read once from the package's own table of unicode ranges. */
function slices(): Slice[] {
	if (known) return known;
	const file = require.resolve("@fontsource/noto-sans-sc/unicode.json");
	const table: Record<string, string> = JSON.parse(readFileSync(file, "utf8"));
	known = Object.entries(table).map(([name, ranges]) => ({
		name: name.replace(/[[\]]/g, ""),
		ranges: ranges.split(",").map(readRange),
	}));
	return known;
}

function readRange(range: string): [number, number] {
	const [from = "0", to = from] = range.trim().replace(/^U\+/i, "").split("-");
	return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

const loaded = new Map<string, Promise<PictureFont>>();

/** Each slice has a family of its own: the renderer looks for a character in one family after the other. */
function loadSlice(slice: string, weight: PictureFont["weight"]): Promise<PictureFont> {
	const key = `${slice}-${weight}`;
	const kept = loaded.get(key);
	if (kept) return kept;
	const path = require.resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-${key}-normal.woff`);
	const font = readFile(path).then((data) => ({
		...{ name: `noto-${slice}`, data, weight },
		style: "normal" as const,
	}));
	loaded.set(key, font);
	return font;
}
