import { defaultLocale, isLocale, type Locale } from "../kernel/locale.ts";
import { useTranslation } from "./use-translation.tsx";

/** The language of the page, for Intl and for content with a name in each language. */
export function useLocale(): Locale {
	const { i18n } = useTranslation();
	return isLocale(i18n.language) ? i18n.language : defaultLocale;
}
