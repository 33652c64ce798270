import { LRUCache } from "lru-cache";
import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";
import { addMentions, mentionOf } from "./mention-syntax.server.ts";
import { longestMarkdown } from "./rules.ts";

interface RenderOptions {
	/** Handles, in lower case, that exist: `@handle` becomes a link for these and stays text for others. */
	mentions?: ReadonlySet<string>;
}

/**
 * Safe HTML of a text that somebody wrote in Markdown: no raw HTML, no pictures from elsewhere, links to http(s)
 * and mailto only, all with `rel="nofollow ugc noopener"`. What is written is cleaned once more after rendering.
 */
export function renderMarkdown(text: string, { mentions }: RenderOptions = {}): string {
	// Only a text with an @ reads differently for other handles.
	const known = text.includes("@") ? [...(mentions ?? [])].sort().join(" ") : "";
	return kept(`html ${known}\n${text}`, () =>
		sanitizeHtml(markdown.render(bounded(text), { mentions }), allowed),
	);
}

/** The handles, in lower case and each once, that a text mentions outside of code, at most `most`. */
export function mentionedHandles(text: string, most = 20): string[] {
	const handles = new Set<string>();
	for (const token of inlineTokens(text)) {
		if (token.type === "mention") handles.add(mentionOf(token.meta).toLowerCase());
		if (handles.size >= most) break;
	}
	return [...handles];
}

/** What a text says without its markup, on one line, for descriptions and previews; at most `most` characters. */
export function plainTextOf(text: string, most = 200): string {
	return kept(`plain ${most}\n${text}`, () => plainText(text, most));
}

function plainText(text: string, most: number): string {
	const words: string[] = [];
	for (const token of inlineTokens(text)) {
		if (token.type === "softbreak" || token.type === "hardbreak" || token.type === "end") words.push(" ");
		else if (token.content) words.push(token.content);
	}
	const plain = [...words.join("").replace(/\s+/gu, " ").trim()];
	return plain.length > most ? `${plain.slice(0, most - 1).join("")}…` : plain.join("");
}

/** The same texts are read again and again; a list of thirty takes longer to render than to fetch. */
const written = new LRUCache<string, string>({
	maxSize: 2_000_000,
	sizeCalculation: (value, key) => key.length + value.length + 1,
});

function kept(key: string, write: () => string): string {
	const found = written.get(key);
	if (found !== undefined) return found;
	const made = write();
	written.set(key, made);
	return made;
}

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: 30 });
// A picture would be fetched from wherever the writer says; pictures are uploaded beside the text instead.
markdown.disable("image");
markdown.validateLink = (url) => allowedLink.test(url);
markdown.linkify.set({ fuzzyEmail: false, fuzzyLink: false });
addMentions(markdown);

// Elsewhere by http(s), mail, or a place on this site; `//host` and `/\\host` lead elsewhere without saying so.
const allowedLink = /^(https?:\/\/|mailto:|#|\/(?![/\\]))/i;

const linkAttributes = { rel: "nofollow ugc noopener" };

const allowed: sanitizeHtml.IOptions = {
	allowedTags: [
		..."p br hr h3 h4 strong em s a code pre blockquote ul ol li table thead tbody tr th td".split(" "),
	],
	allowedAttributes: { a: ["href", "title", "rel", "class"], ol: ["start"], code: ["class"] },
	allowedClasses: { a: ["mention"], code: ["language-*"] },
	allowedSchemes: ["http", "https", "mailto"],
	allowedSchemesAppliedToAttributes: ["href"],
	allowProtocolRelative: false,
	disallowedTagsMode: "discard",
	nestingLimit: 60,
	transformTags: {
		a: sanitizeHtml.simpleTransform("a", linkAttributes),
		// The page's own headings are h1 and h2.
		h1: "h3",
		h2: "h4",
		h3: "h4",
		h5: "h4",
		h6: "h4",
	},
};

function bounded(text: string): string {
	return text.length > longestMarkdown * 2 ? text.slice(0, longestMarkdown * 2) : text;
}

function* inlineTokens(text: string) {
	for (const block of markdown.parse(bounded(text), {})) {
		if (block.type === "fence" || block.type === "code_block") continue;
		if (block.children) yield* block.children;
		if (block.type === "inline") yield { type: "end", content: "", meta: null };
	}
}
