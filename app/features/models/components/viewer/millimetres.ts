import type { Locale } from "#app/kernel/locale.ts";

/** "12.4 mm": hundredths below ten, as callipers show, tenths above. */
export function millimetres(locale: Locale, value: number): string {
	const maximumFractionDigits = Math.abs(value) < 10 ? 2 : 1;
	const shown = Math.abs(value) < 0.005 ? 0 : value;
	const number = new Intl.NumberFormat(locale, { maximumFractionDigits }).format(shown);
	return `${number.replace("-", "−")}\u00A0mm`;
}
