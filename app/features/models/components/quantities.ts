import type { Locale } from "#app/kernel/locale.ts";

/** Keeps a figure and its unit on one line. */
const gap = "\u00A0";

/** "12.5 mm". */
export function formatLength(locale: Locale, millimetres: number, digits = 2): string {
	return `${number(locale, millimetres, digits)}${gap}mm`;
}

/** "12 × 40 × 8.5 mm". */
export function formatSize(locale: Locale, size: readonly number[]): string {
	return `${size.map((side) => number(locale, side, 1)).join(`${gap}×${gap}`)}${gap}mm`;
}

/** "180 mm³"; cubic centimetres where there are many, or where `beside` stands in them. */
export function formatVolume(locale: Locale, cubicMillimetres: number, beside = cubicMillimetres): string {
	if (Math.abs(beside) < 1000) return `${number(locale, cubicMillimetres, 1)}${gap}mm³`;
	return `${number(locale, cubicMillimetres / 1000, 2)}${gap}cm³`;
}

/** "180 mm²"; square centimetres where there are many, or where `beside` stands in them. */
export function formatArea(locale: Locale, squareMillimetres: number, beside = squareMillimetres): string {
	if (Math.abs(beside) < 1000) return `${number(locale, squareMillimetres, 1)}${gap}mm²`;
	return `${number(locale, squareMillimetres / 100, 1)}${gap}cm²`;
}

export function formatWeight(locale: Locale, grams: number, beside = grams): string {
	const digits = Math.abs(beside) < 1 ? 2 : Math.abs(beside) < 100 ? 1 : 0;
	return `${number(locale, grams, digits)}${gap}g`;
}

/** A share from 0 to 1, with one decimal. */
export function formatShare(locale: Locale, share: number): string {
	return number(locale, share, 1, { style: "percent" });
}

/** What `format` says of a change, with its sign; "±0" where it says nothing. */
export function formatChange(format: (value: number) => string, change: number): string {
	const said = format(Math.abs(change));
	if (said === format(0)) return "±0";
	return `${change < 0 ? "−" : "+"}${said}`;
}

function number(
	locale: Locale,
	value: number,
	digits: number,
	options: Intl.NumberFormatOptions = {},
): string {
	const rounded = Number(value.toFixed(digits + 2));
	const key = `${locale} ${digits} ${options.style ?? ""}`;
	const kept =
		formats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits, ...options });
	formats.set(key, kept);
	return kept.format(rounded);
}

/** Making one costs a hundred times what using it does. */
const formats = new Map<string, Intl.NumberFormat>();
