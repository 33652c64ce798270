import { translator } from "#app/i18n/i18n.server.ts";
import type { Locale } from "#app/kernel/locale.ts";

/** The accounts feature's texts outside of React: titles, and names of files. */
export function accountTexts(locale: Locale) {
	return translator(locale, "accounts");
}
