import { randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { deflated, fillGaps, fillGzipGaps, withGaps } from "#app/http/page-cache/gapped-body.server.ts";
import { PageStore } from "#app/http/page-cache/page-store.server.ts";
import { startEdge } from "./edge-server.ts";

const { url, site, edge } = await startEdge({
	budgets: { read: 100_000, picture: 100_000, search: 100_000, write: 100_000, upload: 100_000 },
});
const plainHtml = site.html;

beforeEach(() => {
	edge.pages.drop(["board", "idea:1"]);
	site.topics = ["board"];
	site.html = plainHtml;
	site.headers = {};
	site.rendered = 0;
});

describe("a visitor's page", () => {
	test("is rendered once, and each copy carries its own nonce, request id and the same headers", async () => {
		const first = await visit();
		const second = await visit();
		expect(site.rendered).toBe(1);
		expect(second.text).toBe(first.text.replaceAll(first.nonce, second.nonce));
		expect(second.nonce).not.toBe(first.nonce);
		expect(second.id).not.toBe(first.id);
		expect(second.headers).toEqual(first.headers);
	});

	test("is the same when it comes compressed", async () => {
		await visit();
		await expect.poll(async () => (await visit({ "accept-encoding": "gzip" })).encoding).toBe("gzip");
		const plain = await visit({ "accept-encoding": "identity" });
		const packed = await visit({ "accept-encoding": "gzip, br" });
		expect(plain.encoding).toBeNull();
		expect(packed.text).toBe(plain.text.replaceAll(plain.nonce, packed.nonce));
		expect((await visit({ "accept-encoding": "gzip;q=0" })).encoding).toBeNull();
	});

	test("is rendered anew in the next answer after something it shows was changed", async () => {
		await visit();
		edge.pages.drop(["project:9"]);
		await visit();
		expect(site.rendered).toBe(1);
		edge.pages.drop(["board"]);
		await visit();
		expect(site.rendered).toBe(2);
	});

	test("is kept only where its loaders said what it shows", async () => {
		site.topics = [];
		await visit();
		await visit();
		expect(site.rendered).toBe(2);
	});

	test("is not shared between languages, themes or addresses", async () => {
		await visit({ "accept-language": "en" });
		expect((await visit({ "accept-language": "zh-CN" })).text).toContain('lang="zh-CN"');
		expect((await visit({ "accept-language": "en" })).text).toContain('lang="en"');
		expect((await visit({ cookie: "hx_lang=en", "accept-language": "zh" })).text).toContain('lang="en"');
		expect((await visit({ "accept-language": "zh" }, "/?lang=en")).text).toContain('lang="en"');
		await visit({ cookie: "hx_theme=dark" });
		expect(site.rendered).toBe(4);
	});

	test("is neither shown to nor taken from anybody with a cookie of their own", async () => {
		await visit();
		for (const cookie of ["auth_session=abc", "hx_lang=en; __Host-session=x", "hx_draft=1", "theme=dark"]) {
			await visit({ cookie });
		}
		expect(site.rendered).toBeGreaterThanOrEqual(5);
		edge.pages.drop(["board"]);
		await visit({ cookie: "auth_session=abc" });
		expect(edge.pages.size.pages).toBe(0);
		await visit({ authorization: "Bearer x" });
		expect(edge.pages.size.pages).toBe(0);
	});

	test("is not kept when it sets a cookie, nor when it isn't a success", async () => {
		site.headers = { "Set-Cookie": "a=1" };
		await visit();
		expect(edge.pages.size.pages).toBe(0);
		await fetch(`${url}/broken`);
		expect(edge.pages.size.pages).toBe(0);
	});

	test("is not kept when something it shows was changed while it was being rendered", async () => {
		let release = () => {};
		const gate = new Promise<void>((resolve) => {
			release = resolve;
		});
		site.html = async () => {
			await gate;
			return "<p>old</p>";
		};
		const early = visit();
		await expect.poll(() => site.rendered).toBe(1);
		edge.pages.drop(["board"]);
		site.html = () => "<p>new</p>";
		const late = visit();
		release();
		expect((await early).text).toBe("<p>old</p>");
		expect((await late).text).toBe("<p>new</p>");
		expect((await visit()).text).toBe("<p>new</p>");
	});

	test("is rendered once for many who come at the same time", async () => {
		site.html = async () => {
			await new Promise((resolve) => setTimeout(resolve, 30));
			return "<p>once</p>";
		};
		const answers = await Promise.all(Array.from({ length: 25 }, () => visit()));
		expect(answers.every(({ text }) => text === "<p>once</p>")).toBe(true);
		expect(site.rendered).toBe(1);
	});
});

describe("the store", () => {
	const page = (size: number, storedAt = 0) => ({
		body: withGaps(Buffer.alloc(size), "n"),
		gzip: null,
		headers: [],
		storedAt,
	});

	test("stays within its bytes and lets go of what was unused the longest", () => {
		const store = new PageStore({ maxBytes: 100_000, maxAgeMs: 1000 });
		for (let index = 0; index < 50; index += 1) {
			const rendering = store.beginRendering(`p${index}`);
			store.keep(rendering, page(9000), ["board"]);
			rendering.end();
			store.find("p0", 0);
		}
		expect(store.size.bytes).toBeLessThanOrEqual(100_000);
		expect(store.find("p0", 0)).not.toBeNull();
		expect(store.find("p49", 0)).not.toBeNull();
		expect(store.find("p1", 0)).toBeNull();
		store.drop(["board"]);
		expect(store.size).toEqual({ pages: 0, bytes: 0 });
	});

	test("lets a page grow a minute old, not more, since it says how long ago things were", () => {
		const store = new PageStore({ maxBytes: 100_000, maxAgeMs: 60_000 });
		store.keep(store.beginRendering("p"), page(10, 5), ["board"]);
		expect(store.find("p", 60_005)).not.toBeNull();
		expect(store.find("p", 60_006)).toBeNull();
	});

	test("refuses a page that would push out everything else", () => {
		const store = new PageStore({ maxBytes: 80_000, maxAgeMs: 1000 });
		expect(store.keep(store.beginRendering("p"), page(20_000), ["board"])).toBe(false);
	});
});

test("a body is the same after cutting, compressing and filling its gaps, whatever it holds", async () => {
	const nonce = () => randomBytes(16).toString("base64url");
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.string({ unit: "binary", maxLength: 200 }), { maxLength: 12 }),
			async (parts) => {
				const [first, second] = [nonce(), nonce()];
				const body = withGaps(Buffer.from(parts.join(first)), first);
				const wanted = Buffer.from(parts.join(second));
				expect(fillGaps(body, second).equals(wanted)).toBe(true);
				expect(gunzipSync(fillGzipGaps(await deflated(body), second)).equals(wanted)).toBe(true);
			},
		),
		{ numRuns: 60 },
	);
});

async function visit(headers: Record<string, string> = {}, path = "/") {
	const response = await fetch(url + path, { headers });
	const text = await response.text();
	const policy = response.headers.get("content-security-policy") ?? "";
	const own = [
		"content-security-policy",
		"x-request-id",
		"date",
		"content-length",
		"transfer-encoding",
		"content-encoding",
	];
	return {
		text,
		nonce: /'nonce-([\w-]+)'/.exec(policy)?.[1] ?? "",
		id: response.headers.get("x-request-id"),
		encoding: response.headers.get("content-encoding"),
		headers: Object.fromEntries([...response.headers].filter(([name]) => !own.includes(name))),
	};
}
