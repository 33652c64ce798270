import type { Locale } from "../kernel/locale.ts";
import { usePageTexts } from "./use-translation.tsx";

/** The language of the page, for Intl and for content with a name in each language. */
export function useLocale(): Locale {
	return usePageTexts().texts.locale;
}
