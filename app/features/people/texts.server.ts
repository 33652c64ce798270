import { translator } from "#app/i18n/i18n.server.ts";
import type { Locale } from "#app/kernel/locale.ts";

/** The people feature's texts outside of React. */
export function peopleTexts(locale: Locale) {
	return translator(locale, "people");
}
