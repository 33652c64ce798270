import i18next from "i18next";
import resourcesToBackend from "i18next-resources-to-backend";
import { initReactI18next } from "react-i18next";
import { everywhere, type Namespace } from "./resources.ts";

const files = import.meta.glob<Record<string, string>>("./locales/*/*.json", { import: "default" });

/** Loads the texts that the server used for this page, so that hydration finds them; others come when needed. */
export async function startI18n(locale: string, namespaces: string[]): Promise<typeof i18next> {
	await i18next
		.use(initReactI18next)
		.use(resourcesToBackend((language: string, namespace: Namespace) => load(language, namespace)))
		.init({
			lng: locale,
			fallbackLng: false,
			showSupportNotice: false,
			defaultNS: "ui",
			ns: [...new Set([...everywhere, ...namespaces])],
			interpolation: { escapeValue: false },
			react: { useSuspense: true },
		});
	return i18next;
}

async function load(language: string, namespace: string): Promise<Record<string, string>> {
	const file = files[`./locales/${language}/${namespace}.json`];
	if (!file) throw new Error(`No texts for ${language}/${namespace}`);
	return file();
}
