import { translator } from "#app/i18n/i18n.server.ts";
import type { Locale } from "#app/kernel/locale.ts";

/** The texts outside of React: titles, and what the log says of what nobody did. */
export function moderationTexts(locale: Locale) {
	return translator(locale, "moderation");
}
