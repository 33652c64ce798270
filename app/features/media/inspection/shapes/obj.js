import { linesOf } from "../lines.js";
import { RefusedFile } from "../refused.js";
import { Growing } from "./growing.js";
import { FaceCutter } from "./polygon.js";
import { mostParts, Surface, TriangleCount } from "./surface.js";

const mostPlaces = 6_000_000;
const longestStatement = 1 << 20;

/**
 * The shape of a Wavefront OBJ, a part for each object that it names; faces of more than three corners are cut up.
 * The format has no unit.
 *
 * @param {string} path
 * @param {number} scale millimetres in one unit of the file
 */
export async function readObj(path, scale) {
	/** @type {Growing<Float64Array>} */
	const places = new Growing(Float64Array);
	/** @type {Surface[]} */
	const parts = [];
	const count = new TriangleCount();
	const cutter = new FaceCutter();
	let name = "";
	let fresh = true;
	for await (const line of joinedLines(path)) {
		const words = line.trim().split(/\s+/);
		if (words[0] === "v") {
			const [x = Number.NaN, y = Number.NaN, z = Number.NaN] = words.slice(1, 4).map(Number);
			if (!Number.isFinite(x + y + z)) throw new RefusedFile("media:notFinite");
			if (places.length >= mostPlaces * 3) throw new RefusedFile("media:tooComplex");
			places.push3(x * scale, y * scale, z * scale);
		} else if (words[0] === "o") {
			name = words.slice(1).join(" ");
			fresh = true;
		} else if (words[0] === "f") {
			if (fresh) parts.push(new Surface(name, count));
			fresh = false;
			if (parts.length > mostParts) throw new RefusedFile("media:tooComplex");
			const surface = parts.at(-1);
			if (surface) addFace(words, places, surface, cutter);
		}
	}
	return parts.filter(({ isEmpty }) => !isEmpty).map((surface) => surface.finished());
}

/** @param {string[]} words @param {Growing<Float64Array>} places @param {Surface} surface @param {FaceCutter} cutter */
function addFace(words, places, surface, cutter) {
	/** @type {[number, number, number][]} */
	const around = [];
	const corners = [];
	for (let at = 1; at < words.length; at += 1) {
		const from = placeOf(words[at] ?? "", places.length / 3) * 3;
		const [x, y, z] = [places.at(from), places.at(from + 1), places.at(from + 2)];
		corners.push(surface.place(x, y, z));
		if (words.length > 4) around.push([x, y, z]);
	}
	if (words.length === 4) return surface.triangle(corners[0] ?? 0, corners[1] ?? 0, corners[2] ?? 0);
	for (const [a, b, c] of cutter.cut(around))
		surface.triangle(corners[a] ?? 0, corners[b] ?? 0, corners[c] ?? 0);
}

/** Counted from one, or backward from the latest. @param {string} word @param {number} known */
function placeOf(word, known) {
	const index = Number.parseInt(word, 10);
	const place = index < 0 ? known + index : index - 1;
	if (!(place >= 0 && place < known)) throw new RefusedFile("media:damagedFile");
	return place;
}

/** Lines, with those that end in a backslash joined to the next. @param {string} path */
async function* joinedLines(path) {
	let begun = "";
	for await (const line of linesOf(path)) {
		const whole = begun + line.trimEnd();
		if (whole.length > longestStatement) throw new RefusedFile("media:tooComplex");
		begun = whole.endsWith("\\") ? `${whole.slice(0, -1)} ` : "";
		if (!begun) yield whole;
	}
}
