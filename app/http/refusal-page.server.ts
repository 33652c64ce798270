import type { IncomingMessage, ServerResponse } from "node:http";
import type { Locale } from "../kernel/locale.ts";
import fonts from "../ui/styles/fonts.css?url";
import { preferencesOf, type Theme } from "./preferences.server.ts";
import { safePath } from "./safe-path.ts";

interface Words {
	title: string;
	text: string;
}

/** Statuses that are answered before Remix, or when it can't answer any more. */
export type RefusalStatus = 400 | 403 | 404 | 411 | 413 | 429 | 500 | 503 | 507;

// These pages must stand when nothing else does, so their words live here and not among the pages' texts.
const words: Record<Locale, Record<RefusalStatus, Words>> = {
	en: {
		400: {
			title: "That address can't be read",
			text: "Check it for stray characters, or start from the first page.",
		},
		403: {
			title: "This came from somewhere else",
			text: "The form was not sent from this site, so nothing was changed. Open the page here and send it again.",
		},
		404: {
			title: "There is nothing here",
			text: "The file may belong to an older version of this site. Reload the page.",
		},
		411: {
			title: "The length is missing",
			text: "What was sent didn't say how long it is, so it was not read.",
		},
		413: {
			title: "That is too large",
			text: "What was sent is larger than this place takes. Nothing was changed.",
		},
		429: {
			title: "A little slower, please",
			text: "There were many requests from your network. Try again in {{seconds}} s.",
		},
		500: {
			title: "Something broke on our side",
			text: "It has been written down. Try again; if it stays, tell us the number below.",
		},
		503: {
			title: "Back in a moment",
			text: "The site can't reach its data right now. Nothing was changed; try again in {{seconds}} s.",
		},
		507: {
			title: "No room to write",
			text: "The disk of this site is nearly full, so everything can be read and nothing written. Nothing was changed; tell whoever runs it.",
		},
	},
	"zh-CN": {
		400: { title: "这个地址无法识别", text: "请检查是否有多余的字符，或从首页重新开始。" },
		403: {
			title: "请求来自别处",
			text: "这份表单不是从本站发出的，没有任何改动。请在本站打开页面后重新提交。",
		},
		404: { title: "这里什么也没有", text: "文件可能属于本站的旧版本，请刷新页面。" },
		411: { title: "缺少长度", text: "发来的内容没有说明长度，因此没有读取。" },
		413: { title: "内容太大了", text: "发来的内容超过了这里能接收的大小，没有任何改动。" },
		429: { title: "请稍慢一点", text: "来自你所在网络的请求太多，请在 {{seconds}} 秒后再试。" },
		500: { title: "我们这边出错了", text: "问题已记录，请再试一次；如果仍然不行，请把下面的编号告诉我们。" },
		503: { title: "马上回来", text: "暂时无法读取数据，没有任何改动，请在 {{seconds}} 秒后再试。" },
		507: {
			title: "没有空间写入了",
			text: "本站的磁盘快满了，目前只能浏览，不能写入。没有任何改动，请告诉管理员。",
		},
	},
};

const labels = {
	en: { home: "To the first page", again: "Try again", number: "Request" },
	"zh-CN": { home: "回到首页", again: "再试一次", number: "请求编号" },
} satisfies Record<Locale, Record<string, string>>;

/** Answers with a small page in the reader's language that needs nothing else, or with JSON where that was asked for. */
export function refuse(
	request: IncomingMessage,
	response: ServerResponse,
	status: RefusalStatus,
	{ retryAfterSeconds }: { retryAfterSeconds?: number } = {},
): void {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	const { locale, theme } = preferencesOf({
		url: request.url ?? "/",
		cookie: request.headers.cookie,
		acceptLanguage: request.headers["accept-language"],
	});
	const { title, text } = words[locale][status];
	const message = text.replace("{{seconds}}", String(retryAfterSeconds ?? 5));
	const json = wantsJson(request);
	const { id, nonce } = request.trace;
	const body = json
		? JSON.stringify({ error: { status, title, message, requestId: id } })
		: refusalHtml({ locale, theme, status, title, message, id, nonce, again: againOf(request, status) });
	if (retryAfterSeconds !== undefined) response.setHeader("retry-after", String(retryAfterSeconds));
	response.setHeader("content-type", json ? "application/json; charset=utf-8" : "text/html; charset=utf-8");
	response.setHeader("content-language", locale);
	response.setHeader("cache-control", "private, no-store");
	response.setHeader("content-length", Buffer.byteLength(body));
	response.writeHead(status);
	response.end(request.method === "HEAD" ? undefined : body);
}

/** The address to ask once more, where that can help and changes nothing. */
function againOf(request: IncomingMessage, status: RefusalStatus): string | null {
	const passes = status === 429 || status === 500 || status === 503;
	if (!passes || (request.method !== "GET" && request.method !== "HEAD")) return null;
	return safePath(request.url).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function wantsJson(request: IncomingMessage): boolean {
	const accept = request.headers.accept ?? "";
	return accept.includes("application/json") && !accept.includes("text/html");
}

interface PageWords extends Words {
	locale: Locale;
	theme: Theme;
	status: number;
	message: string;
	again: string | null;
	id: string;
	nonce: string;
}

function refusalHtml(words: Omit<PageWords, "text">): string {
	const { locale, theme, status, title, message, again, id, nonce } = words;
	const label = labels[locale];
	const onceMore = again ? `<a href="${again}">${label.again}</a> · ` : "";
	return `<!doctype html>
<html lang="${locale}" data-theme="${theme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · Huixiang 回响</title><style nonce="${nonce}">${style}</style></head>
<body><main><svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true"><circle cx="24" cy="24" r="20"/><circle cx="24" cy="24" r="11"/></svg>
<h1>${title}</h1><p>${message}</p><p>${onceMore}<a href="/">${label.home}</a></p>
<p class="small">${status} · ${label.number} <code>${id}</code></p></main><link rel="stylesheet" href="${fonts}"></body></html>
`;
}

// The tokens of app.css, repeated because this page must not depend on a built file.
const dark = "color-scheme:dark;--paper:#171411;--ink:#f3ede4;--soft:#b3a99c;--want:#ff7a5c";
const style = `:root{color-scheme:light;--paper:#faf7f1;--ink:#211d19;--soft:#5d554c;--want:#bf351e}
[data-theme=dark]{${dark}}@media(prefers-color-scheme:dark){[data-theme=system]{${dark}}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.7 "Noto Sans SC Variable",system-ui,sans-serif}
main{max-width:34rem;margin:0 auto;padding:18vh 1.5rem 4rem}h1{font-size:1.75rem;line-height:1.3;margin:1rem 0 .5rem}
svg{fill:none;stroke:var(--want);stroke-width:3}a{color:var(--want)}.small{color:var(--soft);font-size:.875rem;margin-top:3rem}`;
