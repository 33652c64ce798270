import { gzipSync } from "node:zlib";

/**
 * What a first visit to a page carries, compressed: the document, and the scripts and styles that it names.
 * React's and the router's own share is told apart, so that ours can be.
 *
 * @param {string} url
 * @param {string} path
 */
export async function weigh(url, path) {
	const html = await (await fetch(url + path)).text();
	const named = [
		...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:js|css))"|from?\s*"(\/assets\/[^"]+\.js)"/g),
	];
	const files = [...new Set(named.map(([, one, other]) => one ?? other ?? ""))].filter(Boolean);
	const sizes = await Promise.all(
		files.map(async (file) => {
			const text = await (await fetch(url + file)).text();
			return { file, bytes: gzipSync(text).length };
		}),
	);
	const sum = (/** @type {string} */ ending) =>
		sizes.filter(({ file }) => file.endsWith(ending)).reduce((total, { bytes }) => total + bytes, 0);
	const largest = sizes.toSorted((a, b) => b.bytes - a.bytes).slice(0, 5);
	const htmlBytes = gzipSync(html).length;
	return {
		html: htmlBytes,
		js: sum(".js"),
		css: sum(".css"),
		all: htmlBytes + sum(".js") + sum(".css"),
		largest,
	};
}
