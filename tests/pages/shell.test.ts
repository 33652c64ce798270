import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { translator } from "#app/i18n/i18n.server.ts";
import { locales } from "#app/kernel/locale.ts";
import { alive, closeBrowser, newVisitor } from "../support/browser.ts";
import { demoSite } from "../support/demo-site.ts";
import { untranslated } from "./inspect.ts";

let origin: string;
let page: Page;

beforeAll(async () => {
	origin = await demoSite();
});

afterAll(async () => {
	await closeBrowser();
});

beforeEach(async () => {
	page = await (await newVisitor()).newPage();
});

afterEach(async () => {
	await page.context().close();
});

async function choose(choice: Record<string, string>) {
	return fetch(`${origin}/preferences`, {
		method: "POST",
		redirect: "manual",
		headers: { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" },
		body: new URLSearchParams(choice),
	});
}

test("the first bytes carry the chosen language and theme", async () => {
	const answer = await fetch(origin, { headers: { Cookie: "hx_lang=en; hx_theme=dark" } });
	expect(await answer.text()).toContain('<html lang="en" data-theme="dark"');
});

test("a switch is remembered and leads back, without the language that the address asked for", async () => {
	const answer = await choose({ lang: "zh-CN", back: "/nowhere?lang=en&q=1" });
	expect(answer.status).toBe(302);
	expect(answer.headers.get("location")).toBe("/nowhere?q=1");
	expect(answer.headers.get("set-cookie")).toContain("hx_lang=zh-CN");
});

test.each([
	["an unknown theme", { theme: "pink" }],
	["an unknown language", { lang: "tlh" }],
	["an unknown field", { colour: "dark" }],
])("%s changes nothing", async (_, choice) => {
	const answer = await choose(choice);
	expect(answer.status).toBe(422);
	expect(answer.headers.get("set-cookie")).toBeNull();
});

test("a switch never leads away from the site", async () => {
	for (const back of ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"]) {
		expect((await choose({ theme: "dark", back })).headers.get("location")).toBe("/");
	}
});

test("the switches work on the page, in one press each", async () => {
	await page.goto(origin);
	await page.getByRole("button", { name: "English" }).click();
	await page.waitForSelector('html[lang="en"]');
	await page.getByRole("button", { name: "Dark" }).click();
	await page.waitForSelector('html[data-theme="dark"]');
	const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	expect(ground).toBe("rgb(23, 20, 17)");
});

test("a member's next page comes with the days of their own time zone", async () => {
	const context = await newVisitor({ timeZone: "Pacific/Kiritimati" });
	const abroad = await context.newPage();
	await abroad.goto(`${origin}/sign-in`);
	await abroad.click("button[name=handle][value=linshen]");
	await abroad.waitForURL((url) => url.pathname !== "/sign-in");
	await expect.poll(async () => (await context.cookies()).map(({ name }) => name)).toContain("hx_zone");
	const page = `${origin}/ideas/x-4`;
	const sent = async () => titlesOf(await (await context.request.get(page)).text());
	const before = await sent();
	await abroad.goto(page, { waitUntil: "networkidle" });
	expect(titlesOf(await abroad.content())).toEqual(before);
	await context.clearCookies({ name: "hx_zone" });
	const inUtc = await sent();
	expect(inUtc.length).toBeGreaterThan(0);
	expect(inUtc).not.toEqual(before);
	await context.close();
});

test("a missing page shows under which id the log knows it", async () => {
	const answer = await fetch(`${origin}/nowhere`);
	const id = answer.headers.get("x-request-id") ?? "";
	expect(answer.status).toBe(404);
	expect(id).not.toBe("");
	expect(await answer.text()).toContain(`>${id}</code>`);
});

test("keys lead to the search and to their own list, and the focus comes back", async () => {
	await page.goto(origin, { waitUntil: "networkidle" });
	await alive(page);
	await page.keyboard.press("/");
	await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("q");
	await page.keyboard.type("n?j");
	expect(await page.inputValue("header input[name=q]:visible")).toBe("n?j");
	const skip = page.locator('a[href="#main"]');
	await skip.focus();
	await page.keyboard.press("?");
	await page.getByRole("dialog").waitFor();
	await page.keyboard.press("Escape");
	await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
	await expect.poll(() => skip.evaluate((link) => link === document.activeElement)).toBe(true);
});

test("the skip link is the first stop and leads to the content", async () => {
	await page.goto(origin);
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
});

test.each(["/", "/ideas", "/ideas/x-4", "/projects/x-1", "/projects/x-1/versions/1.0", "/ideas/x-4/loop"])(
	"%s unfolds when it is shared, and names its one address and both languages",
	async (path) => {
		const answer = await fetch(origin + path);
		const html = await answer.text();
		const contentOf = (property: string) =>
			new RegExp(`<meta property="${property}" content="([^"]+)"`).exec(html)?.[1] ?? "";
		const address = origin + new URL(answer.url).pathname.replace(/\/$/, "");
		const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? "";
		expect(decodeURI(canonical).replace(/\/$/, "")).toBe(decodeURI(address));
		expect(contentOf("og:url")).toBe(canonical);
		for (const locale of locales)
			expect(html.toLowerCase()).toContain(
				`hreflang="${locale.toLowerCase()}" href="${canonical.toLowerCase()}?lang=`,
			);
		for (const property of ["og:title", "og:description", "og:type"])
			expect(contentOf(property)).not.toBe("");
		const picture = contentOf("og:image");
		expect(picture.startsWith(origin)).toBe(true);
		expect((await fetch(picture)).headers.get("content-type")).toBe("image/png");
	},
);

test("the sitemap leads to pages that are there", async () => {
	const linksIn = async (address: string) => {
		const xml = await (await fetch(address)).text();
		return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) =>
			(match[1] ?? "").replaceAll("&amp;", "&"),
		);
	};
	const parts = await linksIn(`${origin}/sitemap.xml`);
	const kinds = new Set<string>();
	for (const part of parts) {
		const [first, ...others] = await linksIn(part);
		kinds.add(new URL(part).pathname.split("/")[2] ?? "");
		for (const address of [first ?? "", others.at(-1) ?? first ?? ""])
			expect((await fetch(address, { redirect: "manual" })).status, address).toBe(200);
	}
	expect([...kinds]).toEqual(expect.arrayContaining(["ideas", "projects"]));
	expect(await (await fetch(`${origin}/robots.txt`)).text()).toContain("/sitemap.xml");
});

test("icons, manifest, picture for sharing and robots.txt are there", async () => {
	for (const path of [
		"/favicon.svg",
		"/favicon.png",
		"/icon-180.png",
		"/site.webmanifest",
		"/og.png",
		"/robots.txt",
	]) {
		expect((await fetch(origin + path)).status, path).toBe(200);
	}
});

test("a member's head keeps to one line on every phone, in both languages", async () => {
	await page.goto(`${origin}/sign-in`);
	await page.locator('button[value="linshen"]').click();
	await page.waitForURL(`${origin}/`);
	for (const lang of ["en", "zh-CN"]) {
		await page.goto(`${origin}/?lang=${lang}`);
		for (const width of [320, 360, 390, 430]) {
			await page.setViewportSize({ width, height: 844 });
			const seen = await page.evaluate(() => ({
				lines: document.querySelector("header [href='/']")?.getClientRects()[0]?.height ?? 99,
				over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
			}));
			expect(seen.lines, `${lang} ${width}`).toBeLessThan(40);
			expect(seen.over, `${lang} ${width}`).toBeLessThanOrEqual(0);
		}
	}
});

test.each(locales)("whoever goes on inside the page finds each next one written, too: %s", async (locale) => {
	const t = translator(locale);
	const said: string[] = [];
	page.on("console", (message) => said.push(message.text()));
	page.on("pageerror", (error) => said.push(error.message));
	await page.context().addCookies([{ name: "hx_lang", value: locale, url: origin }]);
	await page.goto(`${origin}/moderation/log`, { waitUntil: "networkidle" });
	await alive(page);
	await page.evaluate(() => {
		const marked = window as unknown as { headGone?: boolean };
		marked.headGone = false;
		new MutationObserver(() => {
			marked.headGone ||= !document.querySelector("header nav");
		}).observe(document, { childList: true, subtree: true });
	});
	for (const [path, heading] of [
		["/ideas", t("ideas:board.title")],
		["/projects", t("projects:title")],
		["/ideas/new", t("ideas:new.title")],
		["/moderation/log", t("moderation:log.title")],
	]) {
		await page.locator(`a[href="${path}"]:visible`).first().click();
		await page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();
		expect(await untranslated(page), path).toEqual([]);
	}
	// Gone with the first whole page, and true had the one before not stayed until the next was there.
	expect(await page.evaluate(() => (window as unknown as { headGone?: boolean }).headGone)).toBe(false);
	expect(said).toEqual([]);
});

/** What the moments of a page say when they are pointed at, in no order: suggestions take turns. */
function titlesOf(html: string): string[] {
	return [...html.matchAll(/<time [^>]*title="([^"]+)"/g)].map(([, title = ""]) => title).sort();
}
