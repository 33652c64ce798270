const megabyte = 1024 * 1024;

/** Pictures arrive whole in memory; files are streamed to disk. */
export const largestPictureBytes = 12 * megabyte;
export const largestFileBytes = 200 * megabyte;
export const mostPixels = 40e6;
export const longestAlt = 300;

/** Longest side of the re-encoded original. */
export const masterSide = 2560;
const ladder = [320, 640, 1280];

/** The widths in which a picture of `width` pixels is kept: never enlarged, no two nearly the same. */
export function widthsFor(width: number): number[] {
	const largest = Math.min(width, ladder.at(-1) ?? width);
	return [...ladder.filter((step) => step < largest * 0.8), largest];
}

/** The width that is made before the upload is answered; the others follow by a job. */
export function firstWidth(width: number): number {
	const widths = widthsFor(width);
	return widths.find((step) => step >= 640) ?? Math.max(...widths);
}

/** The name under which a file was uploaded, as it is kept: the last part of a path, one line, bounded. */
export function tidyFileName(name: string): string {
	const last = name.split(/[/\\]/).at(-1) ?? "";
	const plain = last
		.normalize("NFC")
		.toWellFormed()
		// Controls, bidirectional overrides and zero-width characters can make a name look like another.
		.replace(/\p{Cc}|[\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu, "")
		.replace(/[<>:"|?*]/g, "_")
		.replace(/\s+/gu, " ")
		.replace(/^[. ]+/, "")
		.replace(/(?<![. ])[. ]+$/, "");
	const extension = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? "";
	const stem = [...plain.slice(0, plain.length - extension.length)].slice(0, 120).join("");
	return stem + extension || "file";
}

export type FileKind =
	| "png"
	| "jpeg"
	| "webp"
	| "avif"
	| "stl"
	| "3mf"
	| "glb"
	| "obj"
	| "step"
	| "pdf"
	| "zip"
	| TextKind;

/** Kinds that people can read as they are. */
export const textKinds = ["txt", "md", "csv", "json", "scad", "gcode"] as const;
export type TextKind = (typeof textKinds)[number];

/** What may be uploaded as a file: how it is sent, and the endings its name may have (the first is the usual one). */
export const fileKinds: Record<FileKind, { mime: string; endings: string[] }> = {
	png: { mime: "image/png", endings: ["png"] },
	jpeg: { mime: "image/jpeg", endings: ["jpg", "jpeg"] },
	webp: { mime: "image/webp", endings: ["webp"] },
	avif: { mime: "image/avif", endings: ["avif"] },
	stl: { mime: "model/stl", endings: ["stl"] },
	"3mf": { mime: "model/3mf", endings: ["3mf"] },
	glb: { mime: "model/gltf-binary", endings: ["glb"] },
	obj: { mime: "model/obj", endings: ["obj"] },
	step: { mime: "model/step", endings: ["step", "stp"] },
	pdf: { mime: "application/pdf", endings: ["pdf"] },
	zip: { mime: "application/zip", endings: ["zip"] },
	txt: { mime: "text/plain", endings: ["txt"] },
	md: { mime: "text/markdown", endings: ["md", "markdown"] },
	csv: { mime: "text/csv", endings: ["csv"] },
	json: { mime: "application/json", endings: ["json"] },
	scad: { mime: "text/x-openscad", endings: ["scad"] },
	gcode: { mime: "text/x-gcode", endings: ["gcode"] },
};

/** True for kept files that can be compared line by line. */
export function isTextType(mime: string): boolean {
	return textKinds.some((kind) => fileKinds[kind].mime === mime);
}

/** True for kept files that hold other files. */
export function isArchiveType(mime: string): boolean {
	return mime === fileKinds.zip.mime || mime === fileKinds["3mf"].mime;
}

/** True for a kind that has no mark of its own: any text may be one. */
export function isTextKind(kind: FileKind | null): kind is TextKind {
	return textKinds.some((one) => one === kind);
}

/** Kinds of files with a 3D shape in them. */
export const modelKinds = ["stl", "3mf", "obj", "glb", "step"] as const satisfies FileKind[];
export type ModelKind = (typeof modelKinds)[number];

/** Types under which files with a 3D shape are kept. */
export const modelTypes = modelKinds.map((kind) => fileKinds[kind].mime);

/** The kind of model that a kept file is; null for everything else. */
export function modelKindOf(mime: string): ModelKind | null {
	return modelKinds.find((kind) => fileKinds[kind].mime === mime) ?? null;
}

/** How phones keep photos, in a form whose patents keep it out of free software. */
export function isHeic(mime: string): boolean {
	return /^image\/hei[cf]/.test(mime);
}

/** For file inputs. */
export const acceptedPictures = "image/jpeg,image/png,image/webp,image/avif";
export const acceptedFiles = Object.values(fileKinds)
	.flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
	.join(",");

/**
 * A list after a press on one of its rows' buttons: "up:ID", "down:ID" or "remove:ID". What names no row, or would
 * leave the list, changes nothing.
 */
export function arranged<Row extends { publicId: string }>(rows: Row[], press: string | undefined): Row[] {
	const [move, publicId] = press?.split(":") ?? [];
	const at = rows.findIndex((row) => row.publicId === publicId);
	if (at < 0) return rows;
	if (move === "remove") return rows.toSpliced(at, 1);
	const to = move === "up" ? at - 1 : at + 1;
	const row = rows[at];
	if (!row || to < 0 || to >= rows.length) return rows;
	return rows.toSpliced(at, 1).toSpliced(to, 0, row);
}

/** A list with one row taken out and put in at a place, from 0; a place outside of it means its nearest end. */
export function placed<Row extends { publicId: string }>(rows: Row[], publicId: string, to: number): Row[] {
	const at = rows.findIndex((row) => row.publicId === publicId);
	const row = rows[at];
	if (!row) return rows;
	return rows.toSpliced(at, 1).toSpliced(Math.max(0, to), 0, row);
}

/**
 * A list of ids after each has said which place it wants, from 1. What moves goes before what stands at that place if
 * it comes from below, else behind it. `places` names all that were listed, in their order, also those left out now.
 */
export function inPlaces(ids: string[], places: Record<string, number | undefined>): string[] {
	const listed = [...new Set([...Object.keys(places), ...ids])];
	const wanted = (id: string) => {
		const own = listed.indexOf(id) + 1;
		const place = places[id] ?? own;
		return place + Math.sign(place - own) / 2;
	};
	return [...ids].sort((a, b) => wanted(a) - wanted(b));
}

/** The kind that a name claims by its ending; null when it claims none that is taken. */
export function claimedKind(name: string): FileKind | null {
	const ending = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";
	const kinds = Object.entries(fileKinds) as [FileKind, { endings: string[] }][];
	return kinds.find(([, { endings }]) => endings.includes(ending))?.[0] ?? null;
}
