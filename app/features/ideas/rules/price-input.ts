import type { Currency } from "./prices.ts";

const largestMinor = 100_000_000;

/** Minor units in one major unit of a currency. */
export function minorUnits(currency: Currency): number {
	return currency === "JPY" ? 1 : 100;
}

/** What was typed as a price in minor units, or null where it isn't one: positive, at most a million, 2 decimals. */
export function parsePrice(text: string, currency: Currency): number | null {
	const plain = text.normalize("NFKC").replace(/[\s,¥$€£]/gu, "");
	if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return null;
	const minor = Math.round(Number(plain) * minorUnits(currency));
	return minor >= 1 && minor <= largestMinor ? minor : null;
}
