import type { Locale } from "../kernel/locale.ts";

/** 3 March 2026 / 2026年3月3日. Times are shown in the reader's zone once the page is alive; UTC before. */
export function formatDate(locale: Locale, at: Date | string, timeZone = "UTC"): string {
	return formatter(locale, { dateStyle: "long", timeZone }).format(new Date(at));
}

/** The day on which something happened in a time zone, as 2026-03-03. */
export function dayOf(at: Date | string, timeZone = "UTC"): string {
	const format = kept(`day ${timeZone}`, () => new Intl.DateTimeFormat("en", { ...numbers, timeZone }));
	const parts = new Map(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
	return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

const numbers = { year: "numeric", month: "2-digit", day: "2-digit" } as const;

/** 3 Mar / 3月3日, with the year where it isn't the year of `now`. */
export function formatShortDate(
	locale: Locale,
	at: Date | string,
	now: Date | string,
	timeZone = "UTC",
): string {
	const date = new Date(at);
	const sameYear = date.getUTCFullYear() === new Date(now).getUTCFullYear();
	const year = sameYear ? undefined : "numeric";
	return formatter(locale, { month: "short", day: "numeric", year, timeZone }).format(date);
}

export function formatDateTime(locale: Locale, at: Date | string, timeZone = "UTC"): string {
	return formatter(locale, { dateStyle: "long", timeStyle: "short", timeZone }).format(new Date(at));
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
	["year", 31_557_600],
	["month", 2_629_800],
	["week", 604_800],
	["day", 86_400],
	["hour", 3_600],
	["minute", 60],
];

/** "3 days ago" / "3天前"; "in 2 days" / "2天后". Under a minute: "now" / "现在". */
export function formatRelative(locale: Locale, at: Date | string, now: Date | string): string {
	const seconds = (new Date(at).getTime() - new Date(now).getTime()) / 1000;
	const format = kept(`relative ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
	const step = steps.find(([, size]) => Math.abs(seconds) >= size);
	return step ? format.format(Math.trunc(seconds / step[1]), step[0]) : format.format(0, "second");
}

export function formatNumber(locale: Locale, value: number): string {
	return kept(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value);
}

/** `share` from 0 to 1, without decimals. */
export function formatPercent(locale: Locale, share: number): string {
	const options: Intl.NumberFormatOptions = { style: "percent", maximumFractionDigits: 0 };
	return kept(`percent ${locale}`, () => new Intl.NumberFormat(locale, options)).format(share);
}

/** Minor units of an ISO 4217 currency: 1250 CNY is ¥12.50; no decimals when they are zero. */
export function formatMoney(locale: Locale, minor: number, currency: string): string {
	const options = { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" } as const;
	const format = kept(`money ${locale} ${currency}`, () => new Intl.NumberFormat(locale, options));
	const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
	return format.format(minor / 10 ** digits);
}

export function formatList(locale: Locale, items: string[]): string {
	return kept(`list ${locale}`, () => new Intl.ListFormat(locale, { type: "conjunction" })).format(items);
}

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `date ${locale} ${Object.entries(options).join(" ")}`;
	return kept(key, () => new Intl.DateTimeFormat(locale, options));
}

/** Making one costs a hundred times what using it does. */
function kept<Formatter>(key: string, make: () => Formatter): Formatter {
	const known = formatters.get(key);
	if (known) return known as Formatter;
	const made = make();
	formatters.set(key, made);
	return made;
}

const formatters = new Map<string, unknown>();
