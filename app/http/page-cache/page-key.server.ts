import type { IncomingMessage } from "node:http";
import { localeCookie, preferencesOf, readCookies, themeCookie } from "../preferences.server.ts";
import { zoneCookie } from "../zone-cookie.ts";

const longestUrl = 300;
const mostRemembered = 1000;
const variants = new Map<string, string>();

/**
 * Under which key a visitor's page is kept: address, language, theme. null for a request whose answer may be
 * anybody's own: not a GET, or with a cookie or authorization that could stand for a person.
 */
export function pageKeyOf(request: IncomingMessage): string | null {
	const { url = "", method, headers } = request;
	if (method !== "GET" || url.length > longestUrl) return null;
	if (headers.authorization !== undefined || headers.range !== undefined) return null;
	const { cookie } = headers;
	if (cookie !== undefined && !holdsPreferencesOnly(cookie)) return null;
	return `${variantOf(url, cookie, headers["accept-language"])} ${url}`;
}

/** Pages of visitors are in UTC, whatever their browser told while they were signed in. */
const impersonal = new Set([localeCookie, themeCookie, zoneCookie]);

function holdsPreferencesOnly(cookie: string): boolean {
	for (const name of readCookies(cookie).keys()) {
		if (!impersonal.has(name)) return false;
	}
	return true;
}

/** Browsers send few different sets of these headers, so what they mean is remembered. */
function variantOf(url: string, cookie = "", acceptLanguage = ""): string {
	const asked = url.includes("lang=") ? url : "";
	const question = `${cookie}\n${acceptLanguage}\n${asked}`;
	const known = variants.get(question);
	if (known !== undefined) return known;
	const { locale, theme } = preferencesOf({ url: asked, cookie, acceptLanguage });
	if (variants.size >= mostRemembered) variants.clear();
	const variant = `${locale} ${theme}`;
	variants.set(question, variant);
	return variant;
}
