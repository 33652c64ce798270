/**
 * CRC-32 arithmetic over GF(2), after zlib's crc32_combine. A kept page's checksum differs from answer to answer
 * only by what stands in its gaps, and the checksum is linear, so it is corrected instead of read over again.
 */
const polynomial = 0xedb88320;

/** Multiplies two polynomials modulo the CRC's, bits reflected as in zlib. */
export function multiply(a: number, b: number): number {
	let product = 0;
	let factor = b;
	for (let bit = 0x80000000; bit !== 0; bit >>>= 1) {
		if (a & bit) product ^= factor;
		factor = factor & 1 ? (factor >>> 1) ^ polynomial : factor >>> 1;
	}
	return product >>> 0;
}

/** What a checksum is multiplied by when `bytes` zero bytes follow: x to the power of 8 × bytes. */
export function shiftBy(bytes: number): number {
	let result = 0x80000000; // 1
	let power = 0x00800000; // x^8
	for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
		if (rest % 2 === 1) result = multiply(result, power);
		power = multiply(power, power);
	}
	return result;
}
