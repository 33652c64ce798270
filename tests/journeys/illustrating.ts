import sharp from "sharp";
import { expect } from "vitest";
import { button, field, open, type Person, patience, see } from "./person.ts";
import { wish } from "./wanting.ts";

/** Looks at the text as others will, adds a picture in each of the three ways, and keeps both. */
export async function illustrate(person: Person, ideaPath: string): Promise<void> {
	const { page, t } = person;
	await open(person, `${ideaPath}/edit`);
	await field(person, t("ideas:form.body")).fill(`**${wish.body}**`);
	await button(person, t("ui:markdown.preview")).click();
	await see(page.locator("strong", { hasText: wish.body }));
	await button(person, t("ui:markdown.write")).click();

	const shown = page.getByLabel(t("media:altLabel"), { exact: true });
	const buffer = await pictureOf("#e8785a");
	const file = { name: "button.png", mimeType: "image/png", buffer };
	await page.locator("main input[type=file]").first().setInputFiles(file);
	await expect.poll(() => shown.count(), patience).toBe(1);
	await changeMind(person, file);
	await bring(person, "drop", await pictureOf("#1f6f5c"));
	await expect.poll(() => shown.count(), patience).toBe(2);
	await bring(person, "paste", await pictureOf("#8a5a00"));
	await expect.poll(() => shown.count(), patience).toBe(3);
	for (const index of [0, 1, 2]) await shown.nth(index).fill(`凳子，第 ${index + 1} 面`);
	await arrange(person);
	await keepInView(person);
	await button(person, t("ideas:edit.submit")).click();
	await page.waitForURL((url) => !url.pathname.endsWith("/edit"));
	for (const index of [0, 1, 2]) await see(page.getByAltText(`凳子，第 ${index + 1} 面`));
	const order = await page
		.locator("main img[alt^=凳子]")
		.evaluateAll((all) => all.map((img) => (img as HTMLImageElement).alt));
	expect(order).toEqual(["凳子，第 3 面", "凳子，第 2 面", "凳子，第 1 面"]);
	await open(person, `${ideaPath}/edit`);
	expect(await page.locator("[data-drag-row] input[name^=focal]").first().inputValue()).toBe("0.45 0.45");
	await open(person, ideaPath);
	await see(page.locator("main strong", { hasText: wish.body }));
}

/** Sees a picture on its way, with its bar, and takes it back before it has arrived. */
async function changeMind({ page, t }: Person, file: { name: string; mimeType: string; buffer: Buffer }) {
	const held: (() => void)[] = [];
	await page.route("**/media/pictures", async (route) => {
		await new Promise<void>((resolve) => held.push(resolve));
		await route.abort().catch(() => {});
	});
	await page
		.locator("main input[type=file]")
		.first()
		.setInputFiles({ ...file, name: "mistake.png" });
	await see(page.getByRole("progressbar", { name: t("media:sending", { name: "mistake.png" }) }));
	await page.getByRole("button", { name: t("media:cancelNamed", { name: "mistake.png" }) }).click();
	await expect.poll(() => page.getByText("mistake.png").count(), patience).toBe(0);
	for (const letGo of held) letGo();
	await page.unroute("**/media/pictures");
	expect(await page.getByLabel(t("media:altLabel"), { exact: true }).count()).toBe(1);
}

/** Says by keys alone what stays in view of the first picture, which cards cut. */
async function keepInView({ page, t }: Person): Promise<void> {
	await page.locator("[data-drag-row] summary").first().focus();
	await page.keyboard.press("Enter");
	const point = page.getByRole("slider", {
		name: t("media:focal.point", { name: t("media:pictureNumber", { number: 1 }) }),
	});
	await point.focus();
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("ArrowLeft");
	await expect
		.poll(() => point.getAttribute("aria-valuetext"), patience)
		.toBe(t("media:focal.value", { left: 45, top: 45 }));
}

/** Moves the first picture down by its button, which keeps the focus, then drags the last one to the front. */
async function arrange({ page, t }: Person): Promise<void> {
	const words = () =>
		page
			.getByLabel(t("media:altLabel"), { exact: true })
			.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value.at(-3)));
	const down = page.getByRole("button", {
		name: t("ui:row.down", { name: t("media:pictureNumber", { number: 1 }) }),
	});
	await down.focus();
	await page.keyboard.press("Enter");
	await expect.poll(words, patience).toEqual(["2", "1", "3"]);
	await see(page.getByText(t("media:movedTo", { position: 2, count: 3 })));
	const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
	const own = t("ui:row.down", { name: t("media:pictureNumber", { number: 2 }) });
	await expect.poll(focused, patience).toBe(own);
	const rows = page.locator("[data-drag-row]");
	await rows.nth(2).scrollIntoViewIfNeeded();
	const [from, to] = [
		await rows.nth(2).locator("svg").first().boundingBox(),
		await rows.nth(0).boundingBox(),
	];
	if (!from || !to) throw new Error("The rows have no place.");
	await page.mouse.move(from.x + 8, from.y + 8);
	await page.mouse.down();
	await page.mouse.move(from.x + 8, to.y + 12, { steps: 6 });
	await page.mouse.up();
	await expect.poll(words, patience).toEqual(["3", "2", "1"]);
	await see(page.getByText(t("media:movedTo", { position: 1, count: 3 })));
}

/** Takes the idea's address along by one press. */
export async function copyAddress(person: Person, ideaPath: string): Promise<void> {
	const { page, t, context } = person;
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await open(person, ideaPath);
	await button(person, t("ideas:share.copy")).click();
	await see(button(person, t("ideas:share.copied")));
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(decodeURIComponent(new URL(copied).pathname)).toBe(decodeURIComponent(ideaPath));
}

/** Begins to write nearly the same and finds what is there. */
export async function meetTwin(person: Person, ideaPath: string): Promise<void> {
	await open(person, "/ideas/new");
	await field(person, person.t("ideas:form.title")).pressSequentially("想要一个湿了不滑的洗澡凳");
	const twin = person.page.locator("main").getByRole("link", { name: wish.title });
	await see(twin);
	expect(decodeURIComponent((await twin.getAttribute("href")) ?? "")).toBe(decodeURIComponent(ideaPath));
}

/** What a browser does when a file is dropped beside the button, or pasted into the text. */
async function bring(person: Person, how: "drop" | "paste", picture: Buffer): Promise<void> {
	const { page, t } = person;
	const files = await page.evaluateHandle((base64) => {
		const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
		const transfer = new DataTransfer();
		transfer.items.add(new File([bytes], "brought.png", { type: "image/png" }));
		return transfer;
	}, picture.toString("base64"));
	if (how === "drop") {
		await page.getByText(t("media:dropOrPaste")).first().dispatchEvent("drop", { dataTransfer: files });
		return;
	}
	await field(person, t("ideas:form.body")).evaluate((area, clipboardData) => {
		area.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
	}, files);
}

function pictureOf(background: string): Promise<Buffer> {
	return sharp({ create: { width: 640, height: 480, channels: 3, background } })
		.png()
		.toBuffer();
}
