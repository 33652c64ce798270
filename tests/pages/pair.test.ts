import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeBrowser, newVisitor } from "../support/browser.ts";
import { demoSite } from "../support/demo-site.ts";
import { inspect } from "./inspect.ts";
import { coloursIn, coloursOf, openPair, untilSeen } from "./turned-pair.ts";

// The demo world's clip became 19 mm wider and 6 mm higher between two versions.
const address = "/projects/x-5/compare/1.0/1.1";
let origin: string;
let page: Page;
let pair: Locator;

beforeAll(async () => {
	origin = await demoSite();
	page = await (await newVisitor({ locale: "en", origin })).newPage();
});

afterAll(async () => {
	await closeBrowser();
});

test("two versions of a model stand under one look, on either side of a divider", async () => {
	// A new world's models are read one after the other.
	await expect
		.poll(
			async () => {
				await page.goto(`${origin}${address}`, { waitUntil: "networkidle" });
				return page.getByText("Distance between the surfaces").count();
			},
			{ timeout: 90_000, interval: 1000 },
		)
		.toBe(1);
	pair = await openPair(page);
	const { left } = await untilSeen(pair, ({ blue, clay }) => blue > 0.03 && clay > 0.03);
	expect(left).toBeGreaterThan(0.4);
	expect(left).toBeLessThan(0.52);
	const divider = pair.getByRole("slider", { name: "Divider between both models" });
	await divider.focus();
	await page.keyboard.press("Home");
	await untilSeen(pair, ({ blue, clay }) => blue < 0.001 && clay > 0.08);
	await page.keyboard.press("End");
	await untilSeen(pair, ({ blue, clay }) => blue > 0.06 && clay < 0.001);
	for (let times = 0; times < 5; times += 1) await page.keyboard.press("PageDown");
	const before = await untilSeen(pair, ({ blue, clay }) => blue > 0.03 && clay > 0.03);
	await pair.getByRole("application").last().focus();
	await page.keyboard.press("ArrowRight");
	await page.keyboard.press("ArrowRight");
	await expect
		.poll(async () => (await coloursIn(pair)).pixels.equals(before.pixels), { timeout: 20_000 })
		.toBe(false);
});

test("side by side, in one place, by distance, and by what was added and removed", async () => {
	const mode = (name: string) => pair.getByRole("button", { name, exact: true }).click();
	await mode("Side by side");
	await untilSeen(pair, ({ blue, clay, left }) => blue > 0.02 && clay > 0.02 && left < 0.5);
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		pair.getByRole("button", { name: "Save as picture" }).click(),
	]);
	expect(download.suggestedFilename()).toMatch(/ 1\.0–1\.1 Side by side\.png$/);
	const picture = await coloursOf(await readFile(await download.path()));
	expect(Math.min(picture.blue, picture.clay)).toBeGreaterThan(0.02);
	await mode("Overlay");
	await pair.getByRole("slider", { name: "How much of each" }).fill("0");
	await untilSeen(pair, ({ blue, clay }) => blue > 0.06 && clay < 0.001);
	await mode("Distance");
	const heat = await untilSeen(pair, ({ blue, red }) => blue < 0.01 && red > 0.005);
	// Nothing is farther away than 20 mm: with that as the tolerance all of it is grey.
	await pair.getByRole("slider", { name: /^Same up to/ }).fill("16");
	await untilSeen(pair, ({ red }) => red < heat.red / 20);
	await pair.getByText("0% of the surface of 1.1 lies farther away than 20 mm.").waitFor();
	await mode("Added and removed");
	const whole = await untilSeen(pair, ({ green, red }) => green > 0.03 && red > 0.005);
	await pair.getByRole("button", { name: "Cut open" }).click();
	await untilSeen(pair, ({ green }) => green > 0.005 && green < whole.green * 0.8);
	// In other widths and themes from here on.
	expect(await inspect(page)).toEqual([]);
});
