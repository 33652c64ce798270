import type { Locale } from "#app/kernel/locale.ts";

/** The language a text is written in: Chinese as soon as a fifth of its letters are Han, since they carry more each. */
export function languageOf(text: string, fallback: Locale): Locale {
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
	const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
	if (han + latin === 0) return fallback;
	return han / (han + latin) >= 0.2 ? "zh-CN" : "en";
}
