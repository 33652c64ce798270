import { Converter } from "opencc-js/t2cn";
import { stemmer } from "stemmer";

/** Raise it with every change of what comes out below: rows of another version are indexed again. */
export const tokenizerVersion = 1;

// Longer texts say what they are about at their beginning; this bounds the work.
const longestText = 6000;
const longestWord = 40;

const toSimplified = Converter({ from: "t", to: "cn" });
const address = /\b(?:https?:\/\/|www\.)\S+/giu;
const ideographs = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}";
const piece = new RegExp(
	`([${ideographs}]+)|((?:(?![${ideographs}])[\\p{L}\\p{N}\\p{M}])+(?:['’._-](?:(?![${ideographs}])[\\p{L}\\p{N}\\p{M}])+)*)`,
	"gu",
);

/**
 * The tokens of a text, with repeats: one and two neighbouring Han characters, English words without stop words
 * and by their stem, numbers and model names as they are (A6, v0.3). Traditional and simplified characters, full
 * and half width, upper and lower case come out alike; addresses of pages are left out. Works on the first 6,000
 * characters. No segmenter: measured, right CJK splitting is what matters, and bigrams are as good.
 */
export function tokenize(text: string): string[] {
	return pieces(text, (run) => [...run, ...bigrams(run)]);
}

/** What a document must contain to answer a search: of a Chinese run its bigrams alone, which hold it in order. */
export function searchTokens(text: string): string[] {
	return [...new Set(pieces(text, (run) => (run.length === 1 ? run : bigrams(run))))];
}

/** Titles that differ only in case, width, spacing, punctuation or script variant have the same key. */
export function titleKey(title: string): string {
	return normalised(title).replace(/[^\p{L}\p{N}]+/gu, "");
}

function pieces(text: string, ofRun: (characters: string[]) => string[]): string[] {
	const tokens: string[] = [];
	for (const [, run, word] of normalised(text.slice(0, longestText)).matchAll(piece)) {
		if (run) tokens.push(...ofRun([...run]));
		else if (word) tokens.push(...ofWord(word));
	}
	return tokens;
}

function normalised(text: string): string {
	return toSimplified(text.replace(address, " ").normalize("NFKC")).toLowerCase();
}

function bigrams(run: string[]): string[] {
	return run.slice(1).map((character, index) => `${run[index]}${character}`);
}

function ofWord(word: string): string[] {
	const parts = word
		.replace(/['’]/gu, "")
		.split(/[._-]+/u)
		.filter(Boolean);
	const tokens = parts.flatMap((part) => {
		if (part.length > longestWord) return [];
		if (/\p{N}/u.test(part) || !/^[a-z]+$/u.test(part)) return [part];
		return stopWords.has(part) ? [] : [stemmer(part)];
	});
	// "K-2" and "v0.3" are also looked for as k2 and v03.
	const joined = parts.join("");
	if (parts.length > 1 && /\p{N}/u.test(joined) && joined.length <= longestWord) tokens.push(joined);
	return tokens;
}

const stopWords = new Set(
	"a an and are as at be been but by can could did do does for from had has have how i if in into is it its just me my no not of on or our so some than that the their them then there these they this those to too up was we were what when where which who will with would you your".split(
		" ",
	),
);
