import { z } from "zod";

/**
 * Schemas speak in translation keys: a custom message is one (`"ideas:title.required"`), and zod's own issues
 * become `["errors:tooLong", { max: 120 }]` as JSON, which `errorText` in app/i18n turns into a sentence.
 */
export function speakInKeys(): void {
	z.config({ customError });
}

function customError(issue: z.core.$ZodRawIssue): string {
	// Nothing chosen among radios is missing, not wrong.
	if (issue.input === undefined || issue.input === null) return "errors:required";
	switch (issue.code) {
		case "too_small":
			return JSON.stringify([sizeKey("Short", "Small", "Few", issue.origin), { min: Number(issue.minimum) }]);
		case "too_big":
			return JSON.stringify([
				sizeKey("Long", "Large", "ManyItems", issue.origin),
				{ max: Number(issue.maximum) },
			]);
		case "unrecognized_keys":
			return "errors:unknownField";
		default:
			return "errors:invalid";
	}
}

function sizeKey(text: string, number: string, list: string, origin: string): string {
	if (origin === "string") return `errors:too${text}`;
	return origin === "array" || origin === "set" ? `errors:too${list}` : `errors:too${number}`;
}
