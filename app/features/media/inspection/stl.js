import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { linesOf } from "./lines.js";
import { RefusedFile } from "./refused.js";

const headerBytes = 84;
const recordBytes = 50;
const exponent = 0x7f800000;

/**
 * Every coordinate of a binary STL must be a number. The caller has held its length to 84 + 50 n.
 *
 * @param {string} path
 */
export async function inspectBinaryStl(path) {
	await eachStlRecord(path, () => {});
}

/** How many triangles a binary STL of that length has. @param {number} bytes */
export function stlCount(bytes) {
	const count = (bytes - headerBytes) / recordBytes;
	if (count < 1 || !Number.isInteger(count)) throw new RefusedFile("media:damagedFile");
	return count;
}

/**
 * The records of a binary STL one after the other, each of which begins at `at` of the bytes given.
 *
 * @param {string} path @param {(bytes: Buffer, at: number) => void} take
 */
export async function eachStlRecord(path, take) {
	/** @type {Buffer} */
	let rest = Buffer.alloc(0);
	for await (const chunk of createReadStream(path, { start: headerBytes, highWaterMark: 1 << 20 })) {
		const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
		const whole = bytes.length - (bytes.length % recordBytes);
		for (let at = 0; at < whole; at += recordBytes) {
			for (let float = 0; float < 48; float += 4) {
				// All exponent bits set: NaN or infinity.
				if ((bytes.readUInt32LE(at + float) & exponent) === exponent) throw notFinite();
			}
			take(bytes, at);
		}
		rest = bytes.subarray(whole);
	}
}

/**
 * Reads an ASCII STL line by line and writes it to `target` as binary: no visitor's browser should parse what a
 * stranger typed, and binary is a fifth of the size.
 *
 * @param {string} path
 * @param {string} target
 */
export async function normaliseAsciiStl(path, target) {
	const file = await open(target, "wx", 0o600);
	try {
		const header = Buffer.alloc(headerBytes);
		await file.write(header);
		let count = 0;
		let block = Buffer.alloc(recordBytes * 4096);
		let filled = 0;
		for await (const record of facetsOf(path)) {
			record.copy(block, filled);
			filled += recordBytes;
			count += 1;
			if (filled < block.length) continue;
			await file.write(block);
			block = Buffer.alloc(block.length);
			filled = 0;
		}
		await file.write(block.subarray(0, filled));
		header.writeUInt32LE(count, 80);
		await file.write(header, 0, headerBytes, 0);
	} finally {
		await file.close();
	}
}

/** @param {string} path */
async function* facetsOf(path) {
	const grammar = ["facet", "outer", "vertex", "vertex", "vertex", "endloop", "endfacet"];
	let inside = false;
	let ended = false;
	let step = 0;
	let facets = 0;
	let record = Buffer.alloc(recordBytes);
	for await (const line of linesOf(path)) {
		const words = line.trim().split(/\s+/);
		const word = words[0]?.toLowerCase();
		if (!word) continue;
		if (step === 0 && word === "solid") inside = true;
		else if (step === 0 && word === "endsolid" && inside) {
			inside = false;
			ended = true;
		} else {
			if (!inside || word !== grammar[step]) throw new RefusedFile("media:damagedFile");
			if (word === "facet") writeNumbers(record, 0, words.slice(2));
			if (word === "vertex") writeNumbers(record, 12 * (step - 1), words.slice(1));
			step = (step + 1) % grammar.length;
			if (step > 0) continue;
			facets += 1;
			yield record;
			record = Buffer.alloc(recordBytes);
		}
	}
	if (inside || !ended || step > 0 || facets === 0) throw new RefusedFile("media:damagedFile");
}

/** @param {Buffer} record @param {number} at @param {string[]} words */
function writeNumbers(record, at, words) {
	if (words.length !== 3) throw new RefusedFile("media:damagedFile");
	for (const [index, word] of words.entries()) {
		const number = Math.fround(Number(word));
		if (!Number.isFinite(number)) throw notFinite();
		record.writeFloatLE(number, at + index * 4);
	}
}

function notFinite() {
	return new RefusedFile("media:notFinite");
}
