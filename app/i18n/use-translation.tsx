import { createContext, useContext } from "react";
import type { Translate } from "./keys.ts";
import type { Namespace } from "./resources.ts";
import type { Texts, Translation } from "./texts.ts";

interface PageTexts {
	texts: Texts;
	/** Fetches what isn't here yet; in the browser only, the server has everything. */
	load?: (namespaces: readonly Namespace[]) => Promise<void>;
}

/** The language that a page is written in. */
export const TextsContext = createContext<PageTexts | null>(null);

interface Typed<Names extends readonly Namespace[]> {
	t: Translate<Names>;
	/** For keys made of data. */
	has(key: string): boolean;
}

/** `const { t } = useTranslation("ideas")`; of several namespaces the first is the one that keys need not name. */
export function useTranslation<Name extends Namespace = "ui">(namespace?: Name): Typed<[Name]>;
export function useTranslation<const Names extends readonly Namespace[]>(namespaces: Names): Typed<Names>;
export function useTranslation(namespaces: Namespace | readonly Namespace[] = "ui"): Translation {
	const { texts, load } = usePageTexts();
	const translation = texts.translation(namespaces);
	if (translation) return translation;
	if (!load) throw new Error(`No texts for ${namespaces}`);
	// A navigation is a transition: the page before stays until these texts are here.
	throw load(typeof namespaces === "string" ? [namespaces] : namespaces);
}

export function usePageTexts(): PageTexts {
	const page = useContext(TextsContext);
	if (!page) throw new Error("A page needs its TextsContext.");
	return page;
}
