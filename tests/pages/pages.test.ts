import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeBrowser, newVisitor } from "../support/browser.ts";
import { type Site, startSite } from "../support/site.ts";
import { inspect } from "./inspect.ts";
import { type ListedPage, visitorPages } from "./page-list.ts";

let site: Site;

beforeAll(async () => {
	site = await startSite();
});

afterAll(async () => {
	await closeBrowser();
	await site?.stop();
});

const locales = ["zh-CN", "en"] as const;

describe.each(locales)("in %s", (locale) => {
	let visitor: BrowserContext;

	beforeAll(async () => {
		visitor = await newVisitor({ locale, origin: site.origin });
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
			const page = await visitor.newPage();
			const problems: string[] = [];
			page.on("console", (message) => problems.push(`console ${message.type()}: ${message.text()}`));
			page.on("pageerror", (error) => problems.push(`thrown: ${error}`));
			page.on("requestfailed", (request) => problems.push(`failed: ${request.url()}`));
			page.on("request", (request) => {
				if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.origin)) {
					problems.push(`a third party is asked: ${request.url()}`);
				}
			});
			await page.addInitScript(watchLayoutShifts);
			await page.goto(await addressOf(listed), { waitUntil: "networkidle" });
			const shift = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
			if (shift > 0.02) problems.push(`the layout shifts by ${shift.toFixed(3)}`);
			problems.push(...(await inspect(page)));
			await page.close();
			const expected = listed.status ? /Failed to load resource/ : /^$/;
			expect(problems.filter((problem) => !expected.test(problem))).toEqual([]);
		},
	);
});

/** Runs in the page: sums what moves by itself, as Cumulative Layout Shift does. */
function watchLayoutShifts(): void {
	const shifts = window as unknown as { shifted: number };
	shifts.shifted = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) shifts.shifted += (entry as unknown as { value: number }).value;
	}).observe({ type: "layout-shift", buffered: true });
}

async function addressOf({ path }: ListedPage): Promise<string> {
	if (typeof path === "string") return site.origin + path;
	const html = await (await fetch(site.origin + path.on)).text();
	const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? "");
	const found = links.find((link) => path.link.test(link));
	if (!found) throw new Error(`${path.on} has no link like ${path.link}`);
	return site.origin + found.replaceAll("&amp;", "&");
}
