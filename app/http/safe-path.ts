// Control characters and backslashes are how browsers are talked into leaving the site.
const unsafe = /[\p{Cc}\\]/u;

/**
 * `path` when it leads to a place on this site, else `fallback`, percent-encoded as a header needs it. For every
 * "next" that comes from outside, and for every address with a title in it.
 */
export function safePath(path: unknown, fallback = "/"): string {
	if (typeof path !== "string" || path.length > 2000 || unsafe.test(path)) return fallback;
	if (!path.startsWith("/") || path.startsWith("//")) return fallback;
	const base = "http://local.invalid";
	if (!URL.canParse(path, base)) return fallback;
	const url = new URL(path, base);
	// Dots are resolved by now: "/.//elsewhere" has become "//elsewhere".
	if (url.origin !== base || url.pathname.startsWith("//")) return fallback;
	return url.pathname + url.search + url.hash;
}

/** `path` with the given query parameters appended. */
export function withQuery(path: string, query: Record<string, string | undefined>): string {
	const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
	return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
}
