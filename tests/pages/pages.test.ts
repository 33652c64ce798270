import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { alive, closeBrowser, newVisitor } from "../support/browser.ts";
import { demoSite } from "../support/demo-site.ts";
import { inspect } from "./inspect.ts";
import { type Look, looksOf } from "./look.ts";
import { type ListedPage, makerPages, memberPages, staffPages, visitorPages } from "./page-list.ts";

let origin: string;
let mailed: string[];

beforeAll(async () => {
	origin = await demoSite();
	mailed = await mailedLinks();
});

afterAll(async () => {
	await closeBrowser();
});

const locales = ["zh-CN", "en"] as const;

// Several pages at a time: while one waits for its network to fall silent, another is looked at.
describe.concurrent.each(locales)("in %s", (locale) => {
	let visitor: Look;
	let member: Look;
	let maker: Look;
	let administrator: Look;

	beforeAll(async () => {
		visitor = looksOf(await newVisitor({ locale, origin }), origin);
		const joined = await newVisitor({ locale, origin });
		await signUp(await joined.newPage(), locale);
		member = looksOf(joined, origin);
		const shimo = await newVisitor({ locale, origin });
		await enterDemo(await shimo.newPage(), "shimo");
		await beginThings(shimo);
		maker = looksOf(shimo, origin);
		const guanli = await newVisitor({ locale, origin });
		await enterDemo(await guanli.newPage(), "guanli");
		await loadFonts(await guanli.newPage(), "/moderation");
		administrator = looksOf(guanli, origin);
	});

	test.each(visitorPages)("$name stands without JavaScript", async (listed) => {
		const response = await fetch(await addressOf(listed), { headers: { Cookie: `hx_lang=${locale}` } });
		const html = await response.text();
		expect(response.status).toBe(listed.status ?? 200);
		expect(html).toContain(`<html lang="${locale}"`);
		expect(html.match(/<h1[ >]/g)).toHaveLength(1);
	});

	test.each(visitorPages)(
		"$name reads well in every theme and width, and says nothing on the console",
		async (listed) => {
			expect(await visitor(await addressOf(listed), listed.status)).toEqual([]);
		},
	);

	test.each(memberPages)("$name reads well too", async (listed) => {
		expect(await member(await addressOf(listed), listed.status)).toEqual([]);
	});

	test.each(makerPages)("$name reads well too", async (listed) => {
		expect(await maker(await addressOf(listed), listed.status)).toEqual([]);
	});

	test.each(staffPages)("$name reads well too", async (listed) => {
		expect(await administrator(await addressOf(listed), listed.status)).toEqual([]);
	});
});

test("a version's pictures open large, by key and by press, and give the focus back", async () => {
	const visitor = await newVisitor({ locale: "en", width: 390, theme: "dark", origin });
	const page = await visitor.newPage();
	await page.goto(`${origin}/projects/x-1/versions/1.0`, { waitUntil: "networkidle" });
	await alive(page);
	// The version's own; those of its makes stand further down.
	const links = page.locator("main ul:has(> li > figure)").first().locator("figure a");
	const all = await links.count();
	await links.first().press("Enter");
	const box = page.getByRole("dialog", { name: "Pictures, large" });
	await box.getByText(`1 of ${all}`, { exact: true }).waitFor();
	expect(await inspect(page)).toEqual([]);
	const shape = () => box.locator("img").evaluate((image) => getComputedStyle(image).transform);
	const whole = await shape();
	await page.keyboard.press("+");
	await expect.poll(shape).not.toBe(whole);
	await page.keyboard.press("-");
	await expect.poll(shape).toBe(whole);
	await box.locator("img").dblclick();
	await expect.poll(shape).toContain("2.5");
	await page.keyboard.press("0");
	await page.keyboard.press("End");
	await box.getByText(`${all} of ${all}`, { exact: true }).waitFor();
	await page.mouse.move(100, 400);
	await page.mouse.down();
	await page.mouse.move(250, 400, { steps: 3 });
	await page.mouse.up();
	await box.getByText(`${all - 1} of ${all}`, { exact: true }).waitFor();
	const hand = await visitor.newCDPSession(page);
	const fingers = (type: "touchStart" | "touchMove" | "touchEnd", ...at: number[]) =>
		hand.send("Input.dispatchTouchEvent", { type, touchPoints: at.map((x, id) => ({ x, y: 400, id })) });
	await fingers("touchStart", 180, 220);
	await fingers("touchMove", 160, 240);
	await fingers("touchEnd");
	await expect.poll(shape).toMatch(/^matrix\(2, /);
	await page.keyboard.press("Escape");
	await box.waitFor({ state: "detached" });
	await expect.poll(() => links.first().evaluate((link) => link === document.activeElement)).toBe(true);
	const picture = await fetch(new URL((await links.first().getAttribute("href")) ?? "", origin));
	expect(picture.headers.get("content-type")).toMatch(/^image\//);
	await visitor.close();
});

test("any two versions are chosen, and what changed in a text is read line by line", async () => {
	const visitor = await newVisitor({ locale: "en", origin });
	const page = await visitor.newPage();
	await page.goto(`${origin}/projects/x-3/versions/1.0`, { waitUntil: "networkidle" });
	await page.getByRole("link", { name: "What changed since 0.3" }).click();
	await page.getByLabel("Earlier version").selectOption("0.1");
	await page.getByLabel("Later version").selectOption("0.2");
	await page.getByRole("button", { name: "Compare", exact: true }).press("Enter");
	await page.waitForURL(/\/compare\/0\.1\/0\.2$/);
	await page.getByRole("link", { name: /^What changed in it/ }).press("Enter");
	await page.getByRole("heading", { level: 1, name: "配方-0.2.md" }).waitFor();
	const added = page.locator("ins").first();
	const removed = page.locator("del").first();
	expect(await removed.textContent()).toContain("0.1");
	expect(await added.textContent()).toContain("0.2");
	const left = async () => (await added.boundingBox())?.x ?? 0;
	const beside = await left();
	expect(beside).toBeGreaterThan((await removed.boundingBox())?.x ?? 0);
	await page.getByRole("link", { name: "One below the other" }).press("Enter");
	await expect.poll(left).toBeLessThan(beside);
	await page.goBack();
	await expect.poll(left).toBe(beside);
	await visitor.close();
});

test("two versions' pictures are compared by key, by mouse, in turns and side by side", async () => {
	const address = `${origin}/projects/x-1/compare/1.0/1.1`;
	const visitor = await newVisitor({ locale: "en", width: 390, origin });
	const page = await visitor.newPage();
	await page.goto(address, { waitUntil: "networkidle" });
	await alive(page);
	const divider = page.getByRole("slider", { name: "Divider between the pictures" });
	const at = () => divider.getAttribute("aria-valuenow");
	await divider.focus();
	await page.keyboard.press("ArrowRight");
	await expect.poll(at).toBe("52");
	await page.keyboard.press("Home");
	await expect.poll(at).toBe("0");
	await page.keyboard.press("End");
	await expect.poll(at).toBe("100");
	const box = await divider.locator("xpath=..").boundingBox();
	if (!box) throw new Error("No frame.");
	const y = box.y + box.height / 2;
	await page.mouse.move(box.x + box.width / 2, y);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width / 4, y, { steps: 3 });
	await page.mouse.up();
	await expect.poll(async () => Number(await at())).toBeCloseTo(25, -0.5);

	await page.getByRole("button", { name: "Blink" }).click();
	await page.getByRole("button", { name: "Show 1.1" }).click();
	await page.getByRole("button", { name: "Show 1.0" }).click();
	await page.getByRole("button", { name: "Show 1.1" }).waitFor();
	expect(await inspect(page)).toEqual([]);
	await page.getByRole("button", { name: "Side by side" }).click();
	await divider.waitFor({ state: "detached" });

	const choices = page.getByRole("navigation", { name: "Choose a picture of 1.0" }).getByRole("link");
	await choices.nth(1).click();
	// By likeness it may be the chosen one already.
	await page.waitForURL(/[?&]left=/);
	await expect.poll(() => choices.nth(1).getAttribute("aria-current")).toBe("true");
	expect(await divider.count()).toBe(0);
	await page.reload({ waitUntil: "networkidle" });
	expect(await choices.nth(1).getAttribute("aria-current")).toBe("true");
	expect(await page.locator('nav[aria-label^="Choose a picture"] [aria-current=true]').count()).toBe(2);
	await visitor.close();

	const plain = await newVisitor({ javaScript: false, width: 390, origin });
	const still = await plain.newPage();
	await still.goto(address);
	expect(await still.getByRole("slider", { name: "Divider between the pictures" }).count()).toBe(0);
	const shown = still.locator("main picture img");
	const [left, right] = [await shown.nth(0).boundingBox(), await shown.nth(1).boundingBox()];
	expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
	expect([right?.y, right?.width, right?.height]).toEqual([left?.y, left?.width, left?.height]);
	await plain.close();
});

async function signUp(page: Page, locale: string): Promise<void> {
	const handle = `reader_${locale.slice(0, 2)}`;
	await page.goto(`${origin}/sign-up`);
	await page.fill("[name=displayName]", locale === "en" ? "Rae Reader" : "看一看");
	await page.fill("[name=handle]", handle);
	await page.fill("[name=email]", `${handle}@example.org`);
	await page.fill("[name=password]", "six quiet rings of jade");
	await page.click("main form button[type=submit]");
	await page.waitForURL((url) => url.pathname !== "/sign-up");
	await page.close();
}

/** A draft, where there is none yet, and a ballot that nobody has voted in, of the maker's first project. */
async function beginThings(maker: BrowserContext): Promise<void> {
	const ballot = { question: "Which clamp?", "options[0].title": "Wide", "options[1].title": "Narrow" };
	for (const [path, form] of [
		["/projects/x-1/versions/new", {}],
		["/projects/x-1/ballots/new", { ...ballot, _once: randomUUID() }],
	] as const) {
		const answer = await maker.request.post(origin + path, { form, headers: { Origin: origin } });
		expect(answer.status()).toBe(200);
	}
}

/** The links in mails to somebody who joins and at once has forgotten the password. Nobody presses what they open. */
async function mailedLinks(): Promise<string[]> {
	const email = "forgetful@example.org";
	const post = (path: string, fields: Record<string, string>) =>
		fetch(origin + path, {
			...{ method: "POST", redirect: "manual", headers: { Origin: origin } },
			body: new URLSearchParams(fields),
		});
	const who = { handle: "forgetful", displayName: "Fay", email, password: "six quiet rings of jade" };
	const joined = await post("/sign-up", who);
	await post("/reset", { email });
	// The first account beside the demo's is the administrator's, who reads what is sent.
	const Cookie = joined.headers
		.getSetCookie()
		.map((header) => header.split(";")[0])
		.join("; ");
	const read = async (path: string) => (await fetch(origin + path, { headers: { Cookie } })).text();
	const paths = (await read("/admin/mails")).match(/\/admin\/mails\/\d+/g) ?? [];
	const mails = await Promise.all([...new Set(paths)].map(read));
	return mails.flatMap((html) => html.match(/\/(verify|reset\/new)\?token=[\w-]+/g) ?? []);
}

async function enterDemo(page: Page, handle: string): Promise<void> {
	await page.goto(`${origin}/sign-in`);
	await page.click(`button[name=handle][value=${handle}]`);
	await page.waitForURL((url) => url.pathname !== "/sign-in");
	await page.close();
}

/** A first visit, on a machine that may have no Chinese font of its own. */
async function loadFonts(page: Page, path: string): Promise<void> {
	await page.goto(origin + path, { waitUntil: "networkidle" });
	await page.close();
}

async function addressOf({ path }: ListedPage): Promise<string> {
	if (typeof path === "string") return origin + path;
	if ("mailed" in path) {
		const link = mailed.find((each) => each.startsWith(`${path.mailed}?`));
		if (!link) throw new Error(`No mail leads to ${path.mailed}.`);
		return origin + link;
	}
	const html = await (await fetch(origin + path.on)).text();
	const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? "");
	const found = links.find((link) => path.link.test(link));
	if (!found) throw new Error(`${path.on} has no link like ${path.link}`);
	return origin + found.replaceAll("&amp;", "&") + (path.below ?? "");
}
