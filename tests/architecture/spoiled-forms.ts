import type { Field } from "./form-fields.ts";

export type Entry = [name: string, value: string | File];

export interface SpoiledForm {
	/** What is wrong with it, for whoever reads a failure. */
	how: string;
	entries: Entry[];
	/** The field that the answer has to name; null where the whole form is at fault. */
	about: string | null;
	/** What it may be answered with. */
	statuses: number[];
}

const unfit = [422];
const refused = [403, 404, 409, 422];

/** The good form as a browser sends it: a field left empty is sent empty. */
export function entriesOf(fields: Record<string, Field>): Entry[] {
	return Object.entries(fields).map(([name, { value }]) => [name, value]);
}

/** Every way of getting this form wrong, one at a time. */
export function spoiled(fields: Record<string, Field>): SpoiledForm[] {
	const good = entriesOf(fields);
	const forms: SpoiledForm[] = [];
	for (const [name, field] of Object.entries(fields)) {
		for (const [how, value] of wrongValues(field)) {
			const entries = good.map((entry): Entry => (entry[0] === name ? [name, value] : entry));
			const strange = isStranger(field, value);
			const statuses = strange ? refused : unfit;
			forms.push({ how: `${name} ${how}`, entries, about: strange ? null : name, statuses });
		}
		const without = good.filter((entry) => entry[0] !== name);
		if (!field.optional)
			forms.push({ how: `${name} missing`, entries: without, about: name, statuses: unfit });
		if (!field.many) {
			const entries = [...good, [name, field.value] as Entry];
			forms.push({ how: `${name} doubled`, entries, about: name, statuses: unfit });
		}
	}
	for (const name of unknownNames) {
		const entries = [...good, [name, "1"] as Entry];
		forms.push({ how: `with an unknown ${name}`, entries, about: null, statuses: unfit });
	}
	return forms;
}

const unknownNames = [
	"surprise",
	"role",
	"__proto__",
	"constructor.prototype.role",
	"surprise[99999999].x",
	"surprise[1",
	"__INTENT__",
];

const aFile = new File(["not what was asked for"], "words.txt", { type: "text/plain" });

function wrongValues(field: Field): [string, string | File][] {
	const empty: [string, string][] = field.optional ? [] : [["empty", ""]];
	const asFile: [string, File] = ["as a file", aFile];
	switch (field.kind) {
		case "text": {
			const { min = 0, max } = field;
			const blank: [string, string][] = field.optional ? [] : [["of blanks", " \u200b\n\u3000\ufeff "]];
			const short: [string, string][] = min > 1 ? [["too short by one", "字".repeat(min - 1)]] : [];
			const long: [string, string][] = [
				["too long by one", "字".repeat(max + 1)],
				["too long by one, of four bytes each", "𠮷".repeat(max + 1)],
				["endless", "x".repeat(200_000)],
			];
			return [...empty, ...blank, ...short, ...long, asFile];
		}
		case "number": {
			const bounds = [field.min - 1, ...(field.max ? [field.max + 1] : [])];
			return [...empty, ...[...bounds, ...noNumbers].map(valued), asFile];
		}
		case "id":
			return [...empty, ...[...(field.strangers ?? []), ...noNumbers, "0"].map(valued), asFile];
		case "choice":
			return [...empty, ...["nonsense", "__proto__", "toString", "0\u0000"].map(valued), asFile];
		case "mark":
			return [...empty, asFile];
		case "file":
			return [["as text", "not a file"]];
	}
}

export const noNumbers = [
	"abc",
	"-1",
	"1.5",
	"1e3",
	"0x10",
	"NaN",
	"9223372036854775808",
	"99999999999999999999",
	"７",
];

function valued(value: string | number): [string, string] {
	return [`= ${JSON.stringify(value)}`, String(value)];
}

/** As the browser would send it: files need a multipart form. */
export function bodyOf(entries: Entry[]): FormData | URLSearchParams {
	const asText = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
	if (asText.length === entries.length) return new URLSearchParams(asText);
	const form = new FormData();
	for (const [name, value] of entries) form.append(name, value);
	return form;
}

/** What isn't there, or isn't theirs, is often said of the whole form: no field can be filled in to mend it. */
function isStranger(field: Field, value: string | File): boolean {
	return field.kind === "id" && (field.strangers ?? []).map(String).includes(value as string);
}

/** As no page sends it: what comes back must still be a page. */
export function twisted(good: Entry[]): [string, Entry[]][] {
	const listed = good.filter(([name]) => /[.[]/.test(name));
	const ways: [string, Entry[]][] = [
		["doubled", [...good, ...good]],
		["a list", good.map(([name, value]) => [`${name}[0]`, value])],
		["a group", good.map(([name, value]) => [`${name}.x`, value])],
		["plain", listed.map(([name, value]) => [name.replace(/[.[].*/, ""), value])],
	];
	return ways.filter(([, entries]) => entries.length > 0);
}
