import type { Locale } from "#app/kernel/locale.ts";
import { formatLength } from "../quantities.ts";

/** "12.4 mm": hundredths below ten, as callipers show, tenths above. */
export function millimetres(locale: Locale, value: number): string {
	const shown = Math.abs(value) < 0.005 ? 0 : value;
	return formatLength(locale, shown, Math.abs(value) < 10 ? 2 : 1).replace("-", "−");
}
