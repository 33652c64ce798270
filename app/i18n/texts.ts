import type { Locale } from "../kernel/locale.ts";

export type Values = Readonly<Record<string, string | number | null | undefined>>;
export type TextTree = { readonly [key: string]: string | TextTree };

/** What a text became on its first use: itself, or what puts its values in. */
type Text = string | ((values: Values) => string);

export interface Translation {
	/** `key` of the first namespace, or `namespace:key` of any that is here. */
	t(key: string, values?: Values): string;
	has(key: string): boolean;
}

/** The texts of one language. */
export interface Texts {
	readonly locale: Locale;
	add(namespace: string, tree: TextTree): void;
	/** The same object each time; null while one of the namespaces isn't here. */
	translation(namespaces: string | readonly string[]): Translation | null;
}

/** `strict`, for development and tests: an unknown key or a missing value throws, instead of showing. */
export function createTexts(locale: Locale, { strict }: { strict: boolean }): Texts {
	const written = new Map<string, Map<string, string>>();
	const translations = new Map<string, Translation>();
	const plural = new Intl.PluralRules(locale);

	function compiled(namespace: string, key: string): Text | undefined {
		const texts = written.get(namespace);
		const text = texts?.get(key);
		if (text !== undefined) return template(text, strict);
		if (!texts?.has(`${key}_other`)) return undefined;
		const form = (ending: string) => {
			const text = texts.get(`${key}_${ending}`);
			return text === undefined ? undefined : template(text, strict);
		};
		return counted(plural, form, strict);
	}

	return {
		locale,
		add(namespace, tree) {
			written.set(namespace, flat(tree));
		},
		translation(namespaces) {
			const name = typeof namespaces === "string" ? namespaces : namespaces.join(" ");
			const known = translations.get(name);
			if (known) return known;
			const all = typeof namespaces === "string" ? [namespaces] : namespaces;
			const [own] = all;
			if (own === undefined || !all.every((namespace) => written.has(namespace))) return null;
			const made = translationOf(own, compiled, strict);
			translations.set(name, made);
			return made;
		},
	};
}

function translationOf(
	own: string,
	compiled: (namespace: string, key: string) => Text | undefined,
	strict: boolean,
): Translation {
	// A page asks for a hundred texts, most without values: each is looked up and read once.
	const known = new Map<string, Text>();
	function find(name: string): Text | undefined {
		const colon = name.indexOf(":");
		const text = colon < 0 ? compiled(own, name) : compiled(name.slice(0, colon), name.slice(colon + 1));
		if (text !== undefined) known.set(name, text);
		return text;
	}
	return {
		t(key, values = nothing) {
			const text = known.get(key) ?? find(key);
			if (typeof text === "string") return text;
			if (text) return text(values);
			if (strict) throw new Error(`No text for ${key} (${own})`);
			return key;
		},
		has: (key) => known.has(key) || find(key) !== undefined,
	};
}

const nothing: Values = {};
const place = /\{\{\s*(\w+)\s*\}\}/;

function template(text: string, strict: boolean): Text {
	// Odd parts are names of values, even ones what is written between them.
	const parts = text.split(place);
	if (parts.length === 1) return text;
	return (values) => {
		let said = "";
		for (const [index, part] of parts.entries()) said += index % 2 ? valueFor(part, values, strict) : part;
		return said;
	};
}

function valueFor(name: string, values: Values, strict: boolean): string {
	const value = values[name];
	if (value === undefined && strict) throw new Error(`No value for {{${name}}}`);
	return String(value ?? "");
}

function counted(
	plural: Intl.PluralRules,
	form: (ending: string) => Text | undefined,
	strict: boolean,
): Text {
	const [zero, other] = [form("zero"), form("other")];
	const forms = new Map(plural.resolvedOptions().pluralCategories.map((rule) => [rule, form(rule)]));
	return (values) => {
		if (typeof values.count !== "number" && strict) throw new Error("No count for a text with plurals");
		const count = Number(values.count ?? 0);
		const text = (count === 0 ? zero : undefined) ?? forms.get(plural.select(count)) ?? other ?? "";
		return typeof text === "string" ? text : text(values);
	};
}

/** `{ nav: { home } }` is `nav.home`. */
function flat(tree: TextTree, prefix = "", into = new Map<string, string>()): Map<string, string> {
	for (const [key, value] of Object.entries(tree)) {
		if (typeof value === "string") into.set(prefix + key, value);
		else flat(value, `${prefix}${key}.`, into);
	}
	return into;
}
