import { defaultLocale, isLocale, type Locale } from "../kernel/locale.ts";
import type { Translate } from "./keys.ts";
import type { Namespace } from "./resources.ts";
import { createTexts, type Texts, type TextTree, type Translation } from "./texts.ts";

const files = import.meta.glob<TextTree>("./locales/*/*.json", { eager: true, import: "default" });
const languages = new Map<Locale, Texts>();

/** The texts of one language, all namespaces, made once per process. */
export function textsOf(locale: Locale): Texts {
	const known = languages.get(locale);
	if (known) return known;
	const texts = createTexts(locale, { strict: import.meta.env.DEV });
	for (const [path, tree] of Object.entries(files)) {
		const [, language, namespace] = /\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
		if (language === locale && namespace) texts.add(namespace, tree);
	}
	languages.set(locale, texts);
	return texts;
}

/** For texts outside React: e-mails, feeds, titles. Keys of the namespace, and `namespace:key` of any. */
export function translator<Name extends Namespace = "ui">(
	locale: Locale,
	namespace?: Name,
): Translate<readonly [Name, ...Namespace[]]> {
	const translation: Translation | null = textsOf(locale).translation(namespace ?? "ui");
	if (!translation) throw new Error(`No texts for ${locale}/${namespace}`);
	return translation.t;
}

/** The address (`?lang=`) decides, then the stored choice, then Accept-Language, then Chinese. */
export function negotiateLocale(asked: {
	query: string | null;
	stored: string | null | undefined;
	acceptLanguage: string | null | undefined;
}): Locale {
	if (isLocale(asked.query)) return asked.query;
	if (isLocale(asked.stored)) return asked.stored;
	return preferredOf(asked.acceptLanguage ?? "");
}

function preferredOf(header: string): Locale {
	const wishes = header
		.slice(0, 500)
		.split(",")
		.map((part) => {
			const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
			const weight = parameters
				.find((parameter) => parameter.trim().startsWith("q="))
				?.trim()
				.slice(2);
			return { tag, weight: weight === undefined ? 1 : Number(weight) || 0 };
		})
		.filter((wish) => wish.weight > 0)
		.sort((a, b) => b.weight - a.weight);
	for (const { tag } of wishes) {
		if (tag.startsWith("zh")) return "zh-CN";
		if (tag.startsWith("en")) return "en";
	}
	return defaultLocale;
}
