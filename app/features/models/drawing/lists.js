/**
 * Lists of numbers for one drawing, cut from large pieces of memory that the next drawing takes again: made anew, a
 * hundred megabytes would lie about after each, and what an allocator gets back in small pieces it keeps. What is in a
 * list at first isn't said. A thread draws one thing at a time.
 */
const pieceBytes = 64 * 1024 * 1024;
/** @type {ArrayBuffer[]} */
const pieces = [];
let piece = 0;
let used = 0;

/** Begins a drawing: every list given before is forgotten. */
export function forgetLists() {
	piece = 0;
	used = 0;
}

/** @param {number} length */
export function floats(length) {
	return new Float32Array(...cut(length, 4));
}

/** @param {number} length */
export function wholes(length) {
	return new Int32Array(...cut(length, 4));
}

/** @param {number} length */
export function counts(length) {
	return new Uint32Array(...cut(length, 4));
}

/** @param {number} length */
export function shorts(length) {
	return new Int16Array(...cut(length, 2));
}

/** @param {number} length */
export function smallCounts(length) {
	return new Uint16Array(...cut(length, 2));
}

/** @param {number} length @param {number} size @returns {[ArrayBuffer, number, number]} */
function cut(length, size) {
	const bytes = Math.ceil((length * size) / 8) * 8;
	while (piece < pieces.length && used + bytes > lengthOf(piece)) {
		piece += 1;
		used = 0;
	}
	if (piece === pieces.length) pieces.push(new ArrayBuffer(Math.max(pieceBytes, bytes)));
	const start = used;
	used += bytes;
	return [/** @type {ArrayBuffer} */ (pieces[piece]), start, length];
}

/** @param {number} at */
function lengthOf(at) {
	return pieces[at]?.byteLength ?? 0;
}
