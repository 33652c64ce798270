import { ideaAddresses, lastIdeaId } from "#app/features/ideas/index.server.ts";
import { lastProjectId, projectAddresses } from "#app/features/projects/index.server.ts";
import { locales } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";

/** Ids per part: with their languages still far below the 50,000 addresses and 50 MB that a sitemap may have. */
const partSize = 10_000;
const fixedPaths = ["/", "/ideas", "/projects"];

const kinds = {
	ideas: { last: lastIdeaId, addresses: ideaAddresses },
	projects: { last: lastProjectId, addresses: projectAddresses },
};

/** The list of parts. */
export async function sitemapIndex(db: Database, origin: string): Promise<string> {
	const parts = [`${origin}/sitemap/pages/1`];
	for (const [kind, { last }] of Object.entries(kinds)) {
		const count = Math.ceil(((await last(db)) + 1) / partSize);
		for (let part = 1; part <= count; part += 1) parts.push(`${origin}/sitemap/${kind}/${part}`);
	}
	const entries = parts.map((part) => `<sitemap><loc>${part}</loc></sitemap>`);
	return document("sitemapindex", entries);
}

/** One part, each address with its languages; null when there is none of this name. */
export async function sitemapPart(
	db: Database,
	{ origin, kind, part }: { origin: string; kind: string; part: number },
): Promise<string | null> {
	if (!Number.isSafeInteger(part) || part < 1) return null;
	const paths = kind === "pages" && part === 1 ? fixedPaths : await pathsOf(db, kind, part);
	return (
		paths &&
		document(
			"urlset",
			paths.map((path) => entryOf(origin + path)),
		)
	);
}

async function pathsOf(db: Database, kind: string, part: number): Promise<string[] | null> {
	const known = Object.entries(kinds).find(([name]) => name === kind)?.[1];
	if (!known || part > (await known.last(db)) / partSize + 1) return null;
	return known.addresses(db, { from: (part - 1) * partSize, to: part * partSize });
}

// Paths are percent-encoded already, so nothing in them needs escaping in XML.
function entryOf(address: string): string {
	const languages = locales.map(
		(locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address}?lang=${locale}"/>`,
	);
	return `<url><loc>${address}</loc>${languages.join("")}</url>`;
}

function document(root: "sitemapindex" | "urlset", entries: string[]): string {
	const spaces =
		'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
	return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${spaces}>\n${entries.join("\n")}\n</${root}>\n`;
}
