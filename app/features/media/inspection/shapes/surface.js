import { RefusedFile } from "../refused.js";
import { Growing } from "./growing.js";

/**
 * One body of a model: places in millimetres, each once, and three of them for each triangle.
 *
 * @typedef {{ name: string, positions: Float32Array, indices: Uint32Array }} Part
 */

/** As many as a server reads of one file (100 MB of binary STL), repeated parts counted as often as they stand there. */
export const mostTriangles = 2_100_000;
export const mostParts = 1000;
/** Millimetres from the origin: 1,000 km. Nobody makes or draws what lies beyond. */
const farthest = 1e9;

/** Counts the triangles of one file, over all its parts. */
export class TriangleCount {
	#count = 0;

	one() {
		this.#count += 1;
		if (this.#count > mostTriangles) throw new RefusedFile("media:tooManyTriangles", { max: mostTriangles });
	}
}

/**
 * A surface that is put together triangle by triangle. Corners of equal position become one place, so that triangles
 * that meet know of each other. Linear: a table with open addressing over the bits of the coordinates.
 */
export class Surface {
	#positions = new Growing(Float32Array);
	#indices = new Growing(Uint32Array);
	#table = new Uint32Array(256);
	#places = 0;
	#floats = new Float32Array(3);
	#bits = new Uint32Array(this.#floats.buffer);
	#count;

	/** @param {string} name @param {TriangleCount} count */
	constructor(name, count) {
		this.name = name
			.replace(/\p{Cc}/gu, " ")
			.trim()
			.slice(0, 120);
		this.#count = count;
	}

	/** The place of these numbers. @param {number} x @param {number} y @param {number} z */
	place(x, y, z) {
		// Zero has two signs and is one place.
		const a = Math.fround(x) + 0;
		const b = Math.fround(y) + 0;
		const c = Math.fround(z) + 0;
		if (!Number.isFinite(a + b + c)) throw new RefusedFile("media:notFinite");
		if (Math.max(Math.abs(a), Math.abs(b), Math.abs(c)) > farthest) throw new RefusedFile("media:tooFar");
		if (this.#places * 2 > this.#table.length) this.#widen();
		const slot = this.#slotOf(a, b, c);
		const found = this.#table[slot] ?? 0;
		if (found > 0) return found - 1;
		this.#positions.push3(a, b, c);
		this.#places += 1;
		this.#table[slot] = this.#places;
		return this.#places - 1;
	}

	/** A triangle of three places. @param {number} a @param {number} b @param {number} c */
	triangle(a, b, c) {
		this.#count.one();
		this.#indices.push3(a, b, c);
	}

	get isEmpty() {
		return this.#indices.length === 0;
	}

	/** @returns {Part} */
	finished() {
		return { name: this.name, positions: this.#positions.finished(), indices: this.#indices.finished() };
	}

	/** Where these numbers stand in the table, or would. @param {number} a @param {number} b @param {number} c */
	#slotOf(a, b, c) {
		this.#floats[0] = a;
		this.#floats[1] = b;
		this.#floats[2] = c;
		const bits = this.#bits;
		let slot = hash(bits[0] ?? 0, bits[1] ?? 0, bits[2] ?? 0) & (this.#table.length - 1);
		for (;;) {
			const found = this.#table[slot] ?? 0;
			if (found === 0) return slot;
			const at = (found - 1) * 3;
			const list = this.#positions;
			if (list.at(at) === a && list.at(at + 1) === b && list.at(at + 2) === c) return slot;
			slot = (slot + 1) & (this.#table.length - 1);
		}
	}

	#widen() {
		this.#table = new Uint32Array(this.#table.length * 4);
		for (let place = 0; place < this.#places; place += 1) {
			const at = place * 3;
			const list = this.#positions;
			this.#table[this.#slotOf(list.at(at), list.at(at + 1), list.at(at + 2))] = place + 1;
		}
	}
}

/** @param {number} x @param {number} y @param {number} z */
function hash(x, y, z) {
	let mixed = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b) ^ Math.imul(z, 0xc2b2ae35);
	mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
	return mixed ^ (mixed >>> 13);
}
