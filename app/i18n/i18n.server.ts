import i18next, { type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import { defaultLocale, isLocale, type Locale, locales } from "../kernel/locale.ts";
import { everywhere } from "./resources.ts";

const files = import.meta.glob<Record<string, string>>("./locales/*/*.json", {
	eager: true,
	import: "default",
});
const instances = new Map<Locale, i18n>();

/** The texts of one language, all namespaces, made once per process. */
export function i18nFor(locale: Locale): i18n {
	const known = instances.get(locale);
	if (known) return known;
	const instance = i18next.createInstance();
	const namespaces: Record<string, Record<string, string>> = {};
	for (const [path, texts] of Object.entries(files)) {
		const [, language, namespace] = /\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
		if (language === locale && namespace) namespaces[namespace] = texts;
	}
	// The client's suspense doesn't exist here: everything is at hand, and init is synchronous.
	instance.use(initReactI18next).init({
		lng: locale,
		fallbackLng: false,
		supportedLngs: [...locales],
		defaultNS: "ui",
		ns: Object.keys(namespaces),
		resources: { [locale]: namespaces },
		initAsync: false,
		showSupportNotice: false,
		interpolation: { escapeValue: false },
		react: { useSuspense: false },
	});
	rememberTexts(instance);
	instances.set(locale, instance);
	return instance;
}

/**
 * A page asks for a hundred texts, most without values, and i18next works each out anew: a tenth of a rendering.
 * Here neither language nor texts ever change, so what stands alone is looked up once.
 */
function rememberTexts(instance: i18n): void {
	const fixed = new Map<string, TFunction>();
	const getFixedT = instance.getFixedT.bind(instance) as (...args: unknown[]) => TFunction;
	instance.getFixedT = ((...args: unknown[]) => {
		const key = JSON.stringify(args);
		const known = fixed.get(key);
		if (known) return known;
		const made = remembering(getFixedT(...args));
		fixed.set(key, made);
		return made;
	}) as typeof instance.getFixedT;
}

function remembering(translate: TFunction): TFunction {
	const texts = new Map<string, unknown>();
	const plain = translate as unknown as (key: unknown, ...rest: unknown[]) => unknown;
	function remembered(key: unknown, ...rest: unknown[]): unknown {
		if (typeof key !== "string" || rest.length > 0) return plain(key, ...rest);
		if (!texts.has(key)) texts.set(key, plain(key));
		return texts.get(key);
	}
	return Object.assign(remembered, translate) as unknown as TFunction;
}

/** For texts outside React: e-mails, feeds, titles in `meta`. Keys are `namespace:key`. */
export function translator(locale: Locale): TFunction<typeof everywhere> {
	return i18nFor(locale).getFixedT(locale, everywhere) as TFunction<typeof everywhere>;
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
