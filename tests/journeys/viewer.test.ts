import type { Locator } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axeProblems } from "../pages/inspect.ts";
import { closeBrowser } from "../support/browser.ts";
import { type House, openHouse } from "../support/house.ts";
import { weights } from "./page-weight.ts";
import { arrive, button, type Person, patience, see } from "./person.ts";
import { bringModel, changed, coloursOn, saved, viewed } from "./turning.ts";

describe("a model on a version's page", () => {
	let house: House;
	let vera: Person;
	let path: string;
	let canvas: Locator;

	beforeAll(async () => {
		house = await openHouse();
		vera = await arrive(house, "vera", "Vera", { locale: "en" });
	});

	afterEach(() => {
		expect(vera.problems).toEqual([]);
	});

	afterAll(async () => {
		await closeBrowser();
		await house.stop();
	});

	it("is there without a press where it is small", async () => {
		path = await bringModel(vera);
		await vera.page.locator("#models").scrollIntoViewIfNeeded();
		canvas = await viewed(vera);
	});

	it("turns by keys and by the pointer", async () => {
		const first = await coloursOn(canvas);
		expect(first.ball).toBeGreaterThan(0.01);
		await canvas.focus();
		await vera.page.keyboard.press("ArrowRight");
		await expect.poll(async () => changed(first, await coloursOn(canvas)), patience).toBeGreaterThan(0.01);
		await vera.page.keyboard.press("+");
		await expect
			.poll(async () => (await coloursOn(canvas)).thing, patience)
			.toBeGreaterThan(first.thing * 1.2);
		await vera.page.keyboard.press("0");
		await expect.poll(async () => changed(first, await coloursOn(canvas)), patience).toBeLessThan(0.002);
		const { x, y, width, height } = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
		await vera.page.mouse.move(x + width / 2, y + height / 2);
		await vera.page.mouse.down();
		await vera.page.mouse.move(x + width / 2 + 90, y + height / 2 + 20, { steps: 3 });
		await vera.page.mouse.up();
		await expect.poll(async () => changed(first, await coloursOn(canvas)), patience).toBeGreaterThan(0.01);
		await button(vera, say("viewer.views.corner")).click();
		await expect.poll(async () => changed(first, await coloursOn(canvas)), patience).toBeLessThan(0.002);
	});

	it("says how long an edge is, between two presses or two presses of Enter", async () => {
		await button(vera, say("viewer.views.front")).click();
		await button(vera, say("viewer.measure.title")).click();
		const { around } = await settled();
		await canvas.click({ position: { x: around.left + 3, y: around.top + 3 } });
		await see(status(say("viewer.measure.second")));
		await canvas.click({ position: { x: around.left + 3, y: around.bottom - 3 } });
		await see(status("20 mm · Δx 0 mm · Δy 0 mm · Δz −20 mm"));
		await vera.page.keyboard.press("Escape");
		await see(status(say("viewer.measure.first")));
		// From the middle of the picture to the same place after a turn: both lie on the model.
		await vera.page.keyboard.press("Shift+ArrowRight");
		await vera.page.keyboard.press("Shift+ArrowRight");
		await vera.page.keyboard.press("Enter");
		await see(status(say("viewer.measure.second")));
		await vera.page.keyboard.press("ArrowUp");
		await vera.page.keyboard.press("Enter");
		await see(vera.page.getByRole("status").filter({ hasText: /^[\d.]+\smm · Δx/ }));
		await button(vera, say("viewer.measure.title")).click();
		await button(vera, say("viewer.views.corner")).click();
	});

	it("can be cut open, shows its triangles and its sizes, and keeps parts back", async () => {
		expect((await settled()).cut).toBeLessThan(0.0005);
		await button(vera, say("viewer.section.title")).click();
		await button(vera, "Z").click();
		await button(vera, say("viewer.section.flip")).click();
		await expect.poll(async () => (await coloursOn(canvas)).cut, patience).toBeGreaterThan(0.01);
		await vera.page.getByRole("slider").fill("-9");
		await expect.poll(async () => (await coloursOn(canvas)).thing, patience).toBeLessThan(0.12);
		await button(vera, say("viewer.section.title")).click();
		const whole = await settled();
		expect(whole.cut).toBeLessThan(0.0005);

		await button(vera, say("viewer.wires")).click();
		await expect.poll(async () => changed(whole, await coloursOn(canvas)), patience).toBeGreaterThan(0.005);
		await button(vera, say("viewer.wires")).click();
		await button(vera, say("viewer.dimensions")).click();
		await see(vera.page.getByText("X 49 mm"));
		await see(vera.page.getByText("Z 20 mm"));
		await button(vera, say("viewer.dimensions")).click();

		await button(vera, say("viewer.parts.title")).click();
		await vera.page.getByRole("checkbox", { name: "ball" }).uncheck();
		await expect.poll(async () => (await coloursOn(canvas)).ball, patience).toBeLessThan(0.0005);
		await button(vera, `${say("viewer.parts.alone")} ball`).click();
		await expect.poll(async () => (await coloursOn(canvas)).cube, patience).toBeLessThan(0.0005);
		expect((await coloursOn(canvas)).ball).toBeGreaterThan(0.01);
		await button(vera, say("viewer.parts.all")).click();
		expect((await settled()).ball).toBeGreaterThan(0.01);
	});

	it("holds what an evaluator of accessible pages asks for, with its tools open, in both themes", async () => {
		await button(vera, say("viewer.help.title")).click();
		await button(vera, say("viewer.measure.title")).click();
		for (const theme of ["light", "dark"]) {
			await vera.page.evaluate((chosen) => {
				document.documentElement.dataset.theme = chosen;
			}, theme);
			expect(await axeProblems(vera.page, { within: "#models" }), theme).toEqual([]);
		}
		await vera.page.evaluate(() => delete document.documentElement.dataset.theme);
		await button(vera, say("viewer.measure.title")).click();
		await button(vera, say("viewer.help.title")).click();
	});

	it("is saved as a picture and fills the screen", async () => {
		const { name, file } = await saved(vera, () => button(vera, say("viewer.picture")).click());
		expect(name).toBe("two.png");
		const { channels } = await sharp(file).stats();
		expect(channels[0]?.stdev).toBeGreaterThan(10);
		const narrow = (await canvas.boundingBox())?.width ?? 0;
		await button(vera, say("viewer.enlarge")).click();
		await expect.poll(async () => (await canvas.boundingBox())?.width, patience).toBeGreaterThan(narrow);
		await button(vera, say("viewer.enlarge")).click();
		await expect.poll(async () => (await canvas.boundingBox())?.width, patience).toBe(narrow);
	});

	it("comes back when the device takes its drawing away, and says so meanwhile", async () => {
		await canvas.evaluate((element: HTMLCanvasElement) => {
			const losing = element.getContext("webgl2")?.getExtension("WEBGL_lose_context");
			Object.assign(window, { losing });
			losing?.loseContext();
		});
		await see(vera.page.getByRole("alert").filter({ hasText: say("viewer.lost") }));
		await vera.page.evaluate(() =>
			(window as unknown as { losing: WEBGL_lose_context }).losing.restoreContext(),
		);
		await vera.page
			.getByRole("alert")
			.filter({ hasText: say("viewer.lost") })
			.waitFor({ state: "detached" });
		await viewed(vera);
	});

	it("stays a picture with a sentence where nothing draws in three dimensions", async () => {
		const page = await vera.context.newPage();
		await page.addInitScript(() => {
			HTMLCanvasElement.prototype.getContext = () => null;
		});
		await page.goto(new URL(path, house.origin).href);
		await page.locator("#models").scrollIntoViewIfNeeded();
		await see(page.getByText(say("viewer.noWebGl")));
		expect(await page.getByRole("application").count()).toBe(0);
		await page.close();
	});

	it("costs a page nothing until it is opened", () => {
		const { ofPages, ofViewer, drawing, viewerKb } = weights();
		expect(ofPages.size).toBeGreaterThan(50);
		expect(drawing).toHaveLength(1);
		for (const name of drawing) {
			expect(ofPages).not.toContain(name);
			expect(ofViewer).toContain(name);
		}
		// Compressed; the worker comes on top of it.
		expect(viewerKb).toBeGreaterThan(100);
		expect(viewerKb).toBeLessThan(180);
	});

	function say(key: string): string {
		return vera.t(`models:${key}`);
	}

	function status(text: string): Locator {
		return vera.page.getByRole("status").filter({ hasText: text });
	}

	/** The picture when it no longer changes. */
	async function settled() {
		let [before, now] = [await coloursOn(canvas), await coloursOn(canvas)];
		await expect
			.poll(async () => {
				[before, now] = [now, await coloursOn(canvas)];
				return changed(before, now);
			}, patience)
			.toBe(0);
		return now;
	}
});
