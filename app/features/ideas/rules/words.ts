import { characterCount, tidyLine } from "#app/kernel/text.ts";

/** Splits what was typed into one field, "娃娃, 补妆、底" or one per line, into its words, each once. */
export function splitWords(text: string): string[] {
	const words = text.split(/[,，、;；\n]+/u).map((word) => tidyLine(word).replace(/^#+/, ""));
	return [...new Set(words.filter(Boolean))];
}

/** Whether every word is of 1 to `longest` characters and there are at most `most`. */
export function wordsFit(words: string[], most: number, longest: number): "many" | "long" | null {
	if (words.length > most) return "many";
	return words.some((word) => characterCount(word) > longest) ? "long" : null;
}
