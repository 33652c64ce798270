import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

type Texts = Record<string, string>;

const folder = "app/i18n/locales";
const namespaces = readdirSync(join(folder, "en")).map((file) => file.replace(".json", ""));

test("both languages have the same namespaces", () => {
	expect(readdirSync(join(folder, "zh-CN"))).toEqual(readdirSync(join(folder, "en")));
});

test.each(namespaces)("%s has the same keys in both languages", (namespace) => {
	expect(keysOf(texts("zh-CN", namespace))).toEqual(keysOf(texts("en", namespace)));
});

test.each(namespaces)("%s has no empty text, and both plurals in English", (namespace) => {
	const [english, chinese] = [texts("en", namespace), texts("zh-CN", namespace)];
	// What only joins two texts is a space in English and may be nothing in Chinese.
	const empty = Object.entries({ ...english, ...chinese }).filter(
		([key, text]) => text.trim() === "" && (english[key] ?? "").trim() !== "",
	);
	expect([...empty, ...Object.entries(english).filter(([, text]) => text === "")]).toEqual([]);
	const lonely = Object.keys(english).filter(
		(key) => key.endsWith("_other") && !(key.replace(/_other$/, "_one") in english),
	);
	expect(lonely).toEqual([]);
	// It would be said for every count.
	const beside = [english, chinese].flatMap((texts) =>
		Object.keys(texts).filter((key) => key.endsWith("_other") && key.replace(/_other$/, "") in texts),
	);
	expect(beside).toEqual([]);
});

test.each(namespaces)("%s uses the same values in both languages", (namespace) => {
	const [english, chinese] = [texts("en", namespace), texts("zh-CN", namespace)];
	const different = Object.keys(chinese).filter((key) => {
		const wanted = english[key];
		return wanted !== undefined && valuesOf(wanted) !== valuesOf(chinese[key] ?? "");
	});
	expect(different).toEqual([]);
});

const halfWidth =
	/[\p{Script=Han}”）》}][,;:!?.](?=[\p{Script=Han}“（《{]|\s|$)|[\p{Script=Han}][()]|[()][\p{Script=Han}]/u;

test.each(namespaces)("%s is punctuated for Chinese", (namespace) => {
	const wrong = Object.entries(texts("zh-CN", namespace)).filter(
		// What explains the search grammar has to quote its colons.
		([key, text]) =>
			!key.endsWith("grammar") &&
			(halfWidth.test(text) || /\p{Script=Han}\s*["']|["']\s*\p{Script=Han}|\.\.\./u.test(text)),
	);
	expect(wrong).toEqual([]);
});

test("every key that the code names has a text", () => {
	const known = new Map(namespaces.map((namespace) => [namespace, keysOf(texts("en", namespace))]));
	const missing: string[] = [];
	for (const file of sourceFiles("app")) {
		// Comments show examples.
		const source = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
		const own = [...source.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(([, named]) =>
			[...(named ?? "").matchAll(/"([\w-]+)"/g)].map((match) => match[1] ?? ""),
		);
		for (const [, named] of source.matchAll(/\bt\(\s*"([^"$]+)"/g)) {
			const [namespace, key] = named?.includes(":") ? named.split(":") : [null, named];
			// Where `t` is handed in, any namespace will do; the types have looked closer.
			const candidates = namespace ? [namespace] : own.length > 0 ? [...own, "ui"] : namespaces;
			if (!candidates.some((candidate) => known.get(candidate)?.includes(key ?? ""))) {
				missing.push(`${file}: ${named}`);
			}
		}
		for (const [, namespace, key] of source.matchAll(/["'`]([a-z]+):([a-z]\w*(?:\.\w+)*)["'`]/gi)) {
			if (known.has(namespace ?? "") && !known.get(namespace ?? "")?.includes(key ?? "")) {
				missing.push(`${file}: ${namespace}:${key}`);
			}
		}
	}
	expect(missing).toEqual([]);
});

/** Flat: `nav.home`. */
function texts(language: string, namespace: string): Texts {
	return flat(JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), "utf8")));
}

function flat(tree: Record<string, unknown>, prefix = ""): Texts {
	const result: Texts = {};
	for (const [key, value] of Object.entries(tree)) {
		if (typeof value === "string") result[prefix + key] = value;
		else Object.assign(result, flat(value as Record<string, unknown>, `${prefix}${key}.`));
	}
	return result;
}

/** Keys without their plural endings: Chinese has one form where English has two. */
function keysOf(all: Texts): string[] {
	return [...new Set(Object.keys(all).map((key) => key.replace(/_(one|other)$/, "")))].sort();
}

function valuesOf(text: string): string {
	return [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]))].sort().join(" ");
}

function sourceFiles(path: string): string[] {
	return readdirSync(path, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
}
