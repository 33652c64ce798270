import { isLocale } from "../kernel/locale.ts";
import { everywhere, type Namespace } from "./resources.ts";
import { createTexts, type Texts, type TextTree } from "./texts.ts";

const files = import.meta.glob<TextTree>("./locales/*/*.json", { import: "default" });

/** Loads the texts that the server used for this page, so that hydration finds them; others come when needed. */
export async function startTexts(language: string, namespaces: string[]) {
	if (!isLocale(language)) throw new Error(`No texts in ${language}`);
	const texts = createTexts(language, { strict: import.meta.env.DEV });
	await add(texts, [...everywhere, ...namespaces]);
	return {
		texts,
		load: (wanted: readonly Namespace[]) => add(texts, wanted).catch(startAnew),
	};
}

async function add(texts: Texts, namespaces: readonly string[]): Promise<void> {
	await Promise.all(
		namespaces.map(async (namespace) => {
			if (texts.translation(namespace)) return;
			const file = files[`./locales/${texts.locale}/${namespace}.json`];
			if (!file) throw new Error(`No texts for ${texts.locale}/${namespace}`);
			texts.add(namespace, await file());
		}),
	);
}

/** Gone after a deploy, or no network: the page is asked of the server, as Remix does for a route's code. */
function startAnew(): Promise<never> {
	window.location.reload();
	return new Promise(() => {});
}
