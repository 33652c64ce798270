import { negotiateLocale } from "../i18n/i18n.server.ts";
import type { Locale } from "../kernel/locale.ts";
import { zoneCookie } from "./zone-cookie.ts";

export type Theme = "light" | "dark" | "system";

/** Cookies that hold a choice and nothing about a person: a page may be kept for each of their values. */
export const localeCookie = "hx_lang";
export const themeCookie = "hx_theme";

export interface Preferences {
	locale: Locale;
	theme: Theme;
}

/**
 * The language and theme of an answer: the address (`?lang=`), what the person's account says, what this browser
 * was told, then Accept-Language.
 */
export function preferencesOf(
	request: { url: string; cookie: string | undefined; acceptLanguage: string | undefined },
	account: { locale: Locale | null; theme: Theme | null } = { locale: null, theme: null },
): Preferences {
	const cookies = readCookies(request.cookie);
	const theme = account.theme ?? cookies.get(themeCookie);
	return {
		locale: negotiateLocale({
			query: askedLanguage(request.url),
			stored: account.locale ?? cookies.get(localeCookie),
			acceptLanguage: request.acceptLanguage,
		}),
		theme: theme === "light" || theme === "dark" ? theme : "system",
	};
}

/** The IANA time zone that a browser has told; UTC where it told none, or one that is not known here. */
export function timeZoneOf(cookie: string | null): string {
	const zone = readCookies(cookie ?? undefined).get(zoneCookie);
	return zone !== undefined && isTimeZone(zone) ? zone : "UTC";
}

function isTimeZone(zone: string): boolean {
	if (!/^[A-Za-z][\w+/-]{0,63}$/.test(zone)) return false;
	try {
		new Intl.DateTimeFormat("en", { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}

/** The Set-Cookie header that stores one of the two choices for a year. */
export function preferenceCookie(
	name: typeof localeCookie | typeof themeCookie,
	value: Locale | Theme,
	{ secure }: { secure: boolean },
): string {
	return `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly${secure ? "; Secure" : ""}`;
}

/** Pairs of a Cookie header; the first of equal names counts. Malformed pairs are left out. */
export function readCookies(header: string | undefined): Map<string, string> {
	const cookies = new Map<string, string>();
	for (const pair of header?.split(";") ?? []) {
		const equals = pair.indexOf("=");
		const name = pair.slice(0, equals).trim();
		if (equals > 0 && !cookies.has(name)) cookies.set(name, pair.slice(equals + 1).trim());
	}
	return cookies;
}

function askedLanguage(url: string): string | null {
	const query = url.indexOf("?");
	if (query === -1 || !url.includes("lang=", query)) return null;
	return new URLSearchParams(url.slice(query + 1)).get("lang");
}
