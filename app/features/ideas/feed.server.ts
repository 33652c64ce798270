export interface FeedEntry {
	/** Unique for ever: a path on this site, with a fragment where several entries share a page. */
	path: string;
	title: string;
	text: string;
	at: Date;
	language?: string;
}

/** An Atom feed (RFC 4287). All addresses are made absolute with `origin`. */
export function atomFeed(feed: {
	origin: string;
	path: string;
	page: string;
	title: string;
	entries: FeedEntry[];
}): Response {
	const { origin, entries } = feed;
	const updated = new Date(Math.max(0, ...entries.map(({ at }) => at.getTime())));
	const body = [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom">',
		`<id>${escaped(origin + feed.page)}</id>`,
		`<title>${escaped(feed.title)}</title>`,
		`<updated>${updated.toISOString()}</updated>`,
		`<link rel="self" href="${escaped(origin + feed.path)}"/>`,
		`<link href="${escaped(origin + feed.page)}"/>`,
		...entries.map((entry) => entryOf(origin, entry)),
		"</feed>",
	].join("\n");
	return new Response(body, {
		headers: {
			"Content-Type": "application/atom+xml; charset=utf-8",
			"Cache-Control": "public, max-age=300",
		},
	});
}

function entryOf(origin: string, { path, title, text, at, language }: FeedEntry): string {
	const lang = language ? ` xml:lang="${escaped(language)}"` : "";
	return `<entry${lang}>
<id>${escaped(origin + path)}</id>
<title>${escaped(title)}</title>
<link href="${escaped(origin + path)}"/>
<updated>${at.toISOString()}</updated>
<author><name>Huixiang 回响</name></author>
<summary>${escaped(text)}</summary>
</entry>`;
}

function escaped(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
