import type { MetaDescriptor } from "@remix-run/react";

interface PageTexts {
	/** Already in the reader's language: a loader makes it with `translator(context.locale)`. */
	title?: string;
	description?: string;
	/** Path of a 1200 × 630 picture; the site's own without one. */
	image?: string;
	/** `article` for things that somebody wrote. */
	type?: "website" | "article";
	/** For pages of one person or of no lasting worth. */
	hidden?: boolean;
	/** Structured data (schema.org) as an object. */
	structured?: Record<string, unknown>;
}

interface SiteData {
	origin: string;
	siteTitle: string;
	siteDescription: string;
}

type Matches = { id: string; data?: unknown }[];

/**
 * Title, description and how the page unfolds when it is shared:
 * `export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageMeta(matches, { title: data?.title })`
 */
export function pageMeta(matches: Matches, texts: PageTexts = {}): MetaDescriptor[] {
	const site = matches.find((match) => match.id === "root")?.data as SiteData | undefined;
	const name = "Huixiang 回响";
	const title = texts.title ? `${texts.title} · ${name}` : (site?.siteTitle ?? name);
	const description = texts.description ?? site?.siteDescription ?? "";
	// Encoded: who fetches it for a preview may not do so.
	const image = `${site?.origin ?? ""}${encodeURI(decodeURI(texts.image ?? "/og.png"))}`;
	return [
		{ title },
		{ name: "description", content: description },
		{ property: "og:site_name", content: name },
		{ property: "og:type", content: texts.type ?? "website" },
		{ property: "og:title", content: texts.title ?? title },
		{ property: "og:description", content: description },
		{ property: "og:image", content: image },
		{ property: "og:image:width", content: "1200" },
		{ property: "og:image:height", content: "630" },
		{ name: "twitter:card", content: "summary_large_image" },
		...(texts.hidden ? [{ name: "robots", content: "noindex" }] : []),
		...(texts.structured ? [{ "script:ld+json": texts.structured as never }] : []),
	];
}

/** What pages without their own `meta` say about themselves. */
export function siteMeta({ matches }: { matches: Matches }): MetaDescriptor[] {
	return pageMeta(matches);
}
