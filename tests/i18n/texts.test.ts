import fc from "fast-check";
import { expect, test } from "vitest";
import { translator } from "#app/i18n/i18n.server.ts";
import type { Translate } from "#app/i18n/keys.ts";
import { createTexts, type TextTree } from "#app/i18n/texts.ts";
import { locales } from "#app/kernel/locale.ts";

const plain = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("{{"));
const anything = fc.oneof(plain, fc.constantFrom("{{name}}", "$&", "$1", "{{", "__proto__", "ns:key"));

function say(tree: TextTree, { strict = true, locale = "en" as "en" | "zh-CN" } = {}) {
	const texts = createTexts(locale, { strict });
	texts.add("own", tree);
	texts.add("other", { far: { away: "from elsewhere" } });
	const translation = texts.translation(["own", "other"]);
	if (!translation) throw new Error("Both are here.");
	return translation;
}

test("a text without values is said as it is written, each time", () => {
	fc.assert(
		fc.property(plain, (text) => {
			const { t } = say({ a: { b: text } });
			expect([t("a.b"), t("a.b"), t("own:a.b")]).toEqual([text, text, text]);
		}),
	);
});

test("values are put in as they are, also when they look like places for values", () => {
	fc.assert(
		fc.property(plain, plain, anything, fc.integer(), (before, after, name, number) => {
			const { t } = say({ key: `${before}{{name}}|{{ number }}${after}` });
			expect(t("key", { name, number })).toBe(`${before}${name}|${number}${after}`);
		}),
	);
});

test.each(locales)("a count chooses the form that the language has for it: %s", (locale) => {
	const forms = { n_one: "one {{count}}", n_other: "other {{count}}" };
	const rules = new Intl.PluralRules(locale);
	fc.assert(
		fc.property(fc.nat(), (count) => {
			expect(say(forms, { locale }).t("n", { count })).toBe(`${rules.select(count)} ${count}`);
		}),
	);
});

test("nothing has words of its own where they are written, and else those of many", () => {
	expect(say({ n_zero: "none", n_one: "one", n_other: "many" }).t("n", { count: 0 })).toBe("none");
	expect(say({ n_one: "one", n_other: "many" }).t("n", { count: 0 })).toBe("many");
});

test("one form is enough for every count", () => {
	expect(say({ n_other: "{{count}} 个" }, { locale: "en" }).t("n", { count: 1 })).toBe("1 个");
	expect(say({ n: "{{count}} 个" }).t("n", { count: 1 })).toBe("1 个");
});

test("what is missing throws while one develops, and shows by its key to people", () => {
	const forms = { named: "for {{name}}", n_other: "{{count}}" };
	const strict = say(forms);
	expect(() => strict.t("nothing")).toThrow("No text for nothing");
	expect(() => strict.t("far.away")).toThrow("No text for far.away");
	expect(() => strict.t("named")).toThrow("No value for {{name}}");
	expect(() => strict.t("n")).toThrow("No count");
	const kind = say(forms, { strict: false });
	expect([kind.t("nothing"), kind.t("toString"), kind.t("gone:far.away")]).toEqual([
		"nothing",
		"toString",
		"gone:far.away",
	]);
	expect(kind.t("named")).toBe("for ");
});

test("another namespace's text is said by its full name", () => {
	const { t, has } = say({ key: "own" });
	expect(t("other:far.away")).toBe("from elsewhere");
	expect([has("key"), has("other:far.away"), has("far.away"), has("other:key")]).toEqual([
		true,
		true,
		false,
		false,
	]);
});

test("a translation is made once, and only when all its namespaces are here", () => {
	const texts = createTexts("en", { strict: true });
	texts.add("own", { key: "text" });
	expect(texts.translation(["own", "late"])).toBeNull();
	texts.add("late", {});
	expect(texts.translation(["own", "late"])).not.toBeNull();
	expect(texts.translation(["own", "late"])).toBe(texts.translation(["own", "late"]));
	expect(texts.translation("own")).toBe(texts.translation("own"));
});

test("the types know keys, namespaces, and which texts want a count", () => {
	const t: Translate<["ideas", "ui"]> = translator("en", "ideas");
	// A line that the compiler lets pass makes its expectation an error.
	const wrong = [
		// @ts-expect-error
		() => t("board.nothing"),
		// @ts-expect-error
		() => t("ui:board.title"),
		// @ts-expect-error
		() => t("badge.resolved"),
	];
	for (const ask of wrong) expect(ask).toThrow(/^No /);
	// @ts-expect-error: typed for two namespaces, though all are here.
	expect(t("shell:title")).not.toBe("");
	// @ts-expect-error: a form is chosen by its count, not by name.
	expect(t("badge.resolved_one", { count: 1 })).not.toBe("");
	expect(t("badge.resolved", { count: 1 })).toBe("Solved · loop of 1 day");
});
