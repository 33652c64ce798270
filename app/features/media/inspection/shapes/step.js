import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { RefusedFile } from "../refused.js";
import { stepUnit } from "./step-unit.js";
import { mostParts, Surface, TriangleCount } from "./surface.js";

/**
 * @typedef {{ name: string, attributes: { position: { array: number[] } }, index: { array: number[] } }} OcctMesh
 * @typedef {{ success: boolean, meshes?: OcctMesh[] }} OcctAnswer
 * @typedef {{ ReadStepFile(content: Uint8Array, settings: object): OcctAnswer }} Occt
 */

const largestFile = 50 * 1024 * 1024;
const largestMemory = 768 * 1024 * 1024;
const pageBytes = 65_536;
/** Faces that meet name their common places each for itself, with errors far below a nanometre. */
const perMillimetre = 1e6;
/** Chords that leave the true surface by a thousandth of the size at most, and turn by a fifth of a radian. */
const fineness = { linearUnit: "millimeter", linearDeflection: 0.001, angularDeflection: 0.2 };

/**
 * The shape of a STEP file, cut into triangles: a part for each solid, in millimetres, which the kernel makes of the
 * unit that the file says. Only in a thread that is ended afterwards: a file may leave the kernel in any state.
 *
 * @param {string} path
 * @param {number} bytes
 */
export async function readStep(path, bytes) {
	if (bytes > largestFile) throw new RefusedFile("media:tooComplex");
	const memory = boundMemory();
	/** @type {(settings: object) => Promise<Occt>} */
	const open = createRequire(import.meta.url)("occt-import-js");
	const occt = await open({ print() {}, printErr() {} });
	const content = await readFile(path);
	const meshes = meshesIn(occt, content, memory);
	if (meshes.length > mostParts) throw new RefusedFile("media:tooComplex");
	const count = new TriangleCount();
	const surfaces = meshes.map((mesh) => surfaceOf(mesh, count)).filter(({ isEmpty }) => !isEmpty);
	return { parts: surfaces.map((surface) => surface.finished()), writtenIn: stepUnit(content) };
}

/** @param {Occt} occt @param {Uint8Array} content @param {{ refused: boolean }} memory */
function meshesIn(occt, content, memory) {
	try {
		const { success, meshes = [] } = occt.ReadStepFile(content, fineness);
		if (success) return meshes;
	} catch {
		// However it broke, the file is what broke it; the thread goes with it.
	}
	throw new RefusedFile(memory.refused ? "media:tooComplex" : "media:damagedFile");
}

/** @param {OcctMesh} mesh @param {TriangleCount} count */
function surfaceOf({ name, attributes, index }, count) {
	const surface = new Surface(name, count);
	const numbers = attributes.position.array;
	/** @param {number} at */
	const snapped = (at) => Math.round((numbers[at] ?? Number.NaN) * perMillimetre) / perMillimetre;
	/** @param {number} at */
	const corner = (at) => {
		const from = (index.array[at] ?? 0) * 3;
		return surface.place(snapped(from), snapped(from + 1), snapped(from + 2));
	};
	for (let at = 0; at + 2 < index.array.length; at += 3) {
		surface.triangle(corner(at), corner(at + 1), corner(at + 2));
	}
	return surface;
}

/** WebAssembly's memory lies outside of the thread's own bound: it gets one here. */
function boundMemory() {
	const state = { refused: false };
	const { grow } = WebAssembly.Memory.prototype;
	/** @this {WebAssembly.Memory} @param {number} pages */
	WebAssembly.Memory.prototype.grow = function bounded(pages) {
		if (this.buffer.byteLength + pages * pageBytes > largestMemory) {
			state.refused = true;
			throw new RangeError("Out of bounds.");
		}
		return grow.call(this, pages);
	};
	return state;
}
