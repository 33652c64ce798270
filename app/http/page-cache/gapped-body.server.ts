import { promisify } from "node:util";
import { constants, crc32, deflateRaw } from "node:zlib";
import { multiply, shiftBy } from "./crc32.server.ts";

const deflate = promisify<Buffer, object, Buffer>(deflateRaw);
const nothing = Buffer.alloc(0);

/** Bytes of an answer in pieces; between two pieces every copy gets its own nonce. */
export interface GappedBody {
	pieces: Buffer[];
	gapLength: number;
	length: number;
}

/** The same, deflated piece by piece; the gaps are stored blocks. */
export interface GappedGzip {
	pieces: Buffer[];
	gapLength: number;
	length: number;
	/** Checksum of the page with zeros in its gaps, and the factor by which a nonce changes it. */
	checksum: number;
	factor: number;
	plainLength: number;
}

/** Cuts `bytes` wherever `nonce` stands. */
export function withGaps(bytes: Buffer, nonce: string): GappedBody {
	const pieces: Buffer[] = [];
	let from = 0;
	for (let at = bytes.indexOf(nonce); at !== -1; at = bytes.indexOf(nonce, from)) {
		pieces.push(bytes.subarray(from, at));
		from = at + nonce.length;
	}
	pieces.push(bytes.subarray(from));
	return { pieces, gapLength: nonce.length, length: bytes.length };
}

/** The whole answer with `nonce` (as long as the first one was) in every gap. */
export function fillGaps({ pieces, length }: GappedBody, nonce: string): Buffer {
	const whole = Buffer.allocUnsafe(length);
	let at = 0;
	for (const [index, piece] of pieces.entries()) {
		if (index > 0) at += whole.write(nonce, at, "latin1");
		at += piece.copy(whole, at);
	}
	return whole;
}

/** Deflates each piece so that it may refer back over the gaps, never into one. */
export async function deflated(body: GappedBody): Promise<GappedGzip> {
	const { gapLength } = body;
	const last = body.pieces.length - 1;
	const zeros = Buffer.alloc(gapLength);
	const pieces: Buffer[] = [];
	let dictionary: Buffer = nothing;
	let checksum = 0;
	let factor = 0;
	let rest = body.length;
	for (const [index, piece] of body.pieces.entries()) {
		const finishFlush = index === last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
		const options = dictionary.length > 0 ? { dictionary, finishFlush } : { finishFlush };
		pieces.push(await deflate(piece, options));
		checksum = crc32(piece, checksum);
		rest -= piece.length;
		if (index === last) break;
		checksum = crc32(zeros, checksum);
		rest -= gapLength;
		factor ^= shiftBy(rest);
		// 0xff never occurs in UTF-8, so nothing later can match what stands in a gap.
		dictionary = Buffer.concat([dictionary, piece, Buffer.alloc(gapLength, 0xff)]).subarray(-32_768);
	}
	const deflatedLength = pieces.reduce((sum, piece) => sum + piece.length, 0);
	const length = gzipHeader.length + deflatedLength + last * (storedHeaderLength + gapLength) + 8;
	return { pieces, gapLength, length, checksum, factor: factor >>> 0, plainLength: body.length };
}

const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const storedHeaderLength = 5;

/** The gzip stream of the whole answer with `nonce` in every gap; nothing is compressed here. */
export function fillGzipGaps(gzip: GappedGzip, nonce: string): Buffer {
	const whole = Buffer.allocUnsafe(gzip.length);
	let at = gzipHeader.copy(whole);
	for (const [index, piece] of gzip.pieces.entries()) {
		if (index > 0) {
			whole[at] = 0;
			whole.writeUInt16LE(gzip.gapLength, at + 1);
			whole.writeUInt16LE(~gzip.gapLength & 0xffff, at + 3);
			at += storedHeaderLength;
			at += whole.write(nonce, at, "latin1");
		}
		at += piece.copy(whole, at);
	}
	whole.writeUInt32LE(checksumWith(gzip, nonce), at);
	whole.writeUInt32LE(gzip.plainLength >>> 0, at + 4);
	return whole;
}

function checksumWith({ checksum, factor, gapLength }: GappedGzip, nonce: string): number {
	const linear = crc32(nonce) ^ crc32(Buffer.alloc(gapLength));
	return (checksum ^ multiply(factor, linear >>> 0)) >>> 0;
}
