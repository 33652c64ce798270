/**
 * Headers for bytes that a stranger gave us: never sniffed, never run. What is in use may be kept by anybody for
 * ever, since its address never carries other bytes; what isn't, only by its owner's browser.
 */
export function inertHeaders(media: {
	attachedAt: Date | null;
	hiddenAt: Date | null;
}): Record<string, string> {
	const shared = media.attachedAt !== null && media.hiddenAt === null;
	return {
		"Cache-Control": shared ? "public, max-age=31536000, immutable" : "private, no-cache",
		"Content-Security-Policy": "default-src 'none'; sandbox",
		"X-Content-Type-Options": "nosniff",
		"Cross-Origin-Resource-Policy": "same-origin",
	};
}
