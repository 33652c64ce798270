import { z } from "zod";
import { characterCount, tidyLine, tidyText } from "./text.ts";

/** One line of text, tidied, of `min` to `max` characters (code points). */
export function line(min: number, max: number) {
	return bounded(
		z
			.string()
			.max(max * 8, tooLong(max))
			.transform(tidyLine),
		min,
		max,
	);
}

/** Several lines of text, tidied, of `min` to `max` characters (code points). */
export function paragraph(min: number, max: number) {
	return bounded(
		z
			.string()
			.max(max * 8, tooLong(max))
			.transform(tidyText),
		min,
		max,
	);
}

/** A whole number as people write one: digits, and no exponent, hexadecimal or fraction. */
export function wholeNumber(min: number, max = Number.MAX_SAFE_INTEGER) {
	return z
		.string()
		.regex(/^-?\d{1,16}$/)
		.transform(Number)
		.pipe(z.number().min(min).max(max));
}

/** A positive row id, from a form or an address. */
export const rowId = wholeNumber(1);

function bounded(text: z.ZodType<string, string>, min: number, max: number) {
	return text.superRefine((value, context) => {
		const count = characterCount(value);
		if (count < min) {
			const key = value === "" ? "errors:required" : "errors:tooShort";
			context.addIssue({ code: "custom", message: JSON.stringify([key, { min }]) });
		}
		if (count > max) context.addIssue({ code: "custom", message: tooLong(max) });
	});
}

/** A row id as it stands in an address; null for what isn't one. */
export function idParam(param: string | undefined): number | null {
	const id = rowId.safeParse(param);
	return id.success ? id.data : null;
}

function tooLong(max: number): string {
	return JSON.stringify(["errors:tooLong", { max }]);
}
