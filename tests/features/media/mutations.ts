export type Chance = () => number;

/** Numbers from 0 to 1 that come in the same order each time (mulberry32). */
export function chanceFrom(seed: number): Chance {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

type Mutation = (bytes: Buffer, chance: Chance) => Buffer;

const upTo = (chance: Chance, length: number) => Math.floor(chance() * length);
const hugeNumbers = [
	0xffffffff, 0x7fffffff, 0x80000000, 0x7f800000, 0x7fc00000, 0xff800000, 0, 1, 0x00ffffff,
];
const oddWords = [
	"1e308",
	"-1e308",
	"NaN",
	"Infinity",
	"-1",
	"0",
	"4294967296",
	"9".repeat(30),
	"1e-320",
	"",
	"∞",
];

/** What happens to a file on its way, and what somebody who means harm does to it. */
export const byteMutations: Mutation[] = [
	(bytes, chance) => bytes.subarray(0, upTo(chance, bytes.length)),
	(bytes, chance) => bytes.subarray(upTo(chance, bytes.length)),
	function flip(bytes, chance) {
		for (let times = 1 + upTo(chance, 12); times > 0; times -= 1) {
			const at = upTo(chance, bytes.length);
			bytes[at] = (bytes[at] ?? 0) ^ (1 << upTo(chance, 8));
		}
		return bytes;
	},
	function splice(bytes, chance) {
		const from = upTo(chance, bytes.length);
		const piece = bytes.subarray(from, from + upTo(chance, 400));
		const to = upTo(chance, bytes.length);
		return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
	},
	function overwrite(bytes, chance) {
		const from = upTo(chance, bytes.length);
		const piece = Buffer.from(bytes.subarray(from, from + upTo(chance, 200)));
		piece.copy(bytes, upTo(chance, bytes.length));
		return bytes;
	},
	function lie(bytes, chance) {
		for (let times = 1 + upTo(chance, 4); times > 0 && bytes.length > 4; times -= 1) {
			const number = hugeNumbers[upTo(chance, hugeNumbers.length)] ?? 0;
			// Counts stand near the beginning more often than not.
			const span = chance() < 0.5 ? Math.min(bytes.length, 200) : bytes.length;
			bytes.writeUInt32LE(number, upTo(chance, span - 4));
		}
		return bytes;
	},
	(bytes, chance) => bytes.fill(upTo(chance, 256), upTo(chance, bytes.length), bytes.length),
	(bytes) => Buffer.concat([bytes, bytes]),
];

/** What somebody does to a text: numbers that are none or too large, words and lines doubled, dropped and swapped. */
export const textMutations: Mutation[] = [
	...byteMutations,
	onText((text, chance) => {
		const numbers = [...text.matchAll(/-?\d+(\.\d+)?/g)];
		const hit = numbers[upTo(chance, numbers.length)];
		if (!hit) return text;
		const word = oddWords[upTo(chance, oddWords.length)] ?? "";
		return text.slice(0, hit.index) + word + text.slice(hit.index + hit[0].length);
	}),
	onText((text, chance) => {
		const pieces = text.split(/(?=[<\n{])/);
		const [from, to] = [upTo(chance, pieces.length), upTo(chance, pieces.length)];
		return pieces.toSpliced(to, chance() < 0.5 ? 1 : 0, pieces[from] ?? "").join("");
	}),
	onText((text, chance) => {
		const words = text.split(/\b/);
		const [from, to] = [upTo(chance, words.length), upTo(chance, words.length)];
		return words.with(to, words[from] ?? "").join("");
	}),
	onText((text, chance) => {
		const at = upTo(chance, text.length);
		const piece = text.slice(at, at + 1 + upTo(chance, 12));
		return text.slice(0, at) + piece.repeat(1 + upTo(chance, 3000)) + text.slice(at);
	}),
];

function onText(mutate: (text: string, chance: Chance) => string): Mutation {
	return (bytes, chance) => Buffer.from(mutate(bytes.toString("utf8"), chance));
}

/** One or two mutations in a row. */
export function mutated(original: Buffer, mutations: Mutation[], chance: Chance): Buffer {
	let bytes = Buffer.from(original);
	for (let times = chance() < 0.3 ? 2 : 1; times > 0 && bytes.length > 8; times -= 1) {
		bytes = Buffer.from((mutations[upTo(chance, mutations.length)] ?? Buffer.from)(bytes, chance));
	}
	return bytes;
}
