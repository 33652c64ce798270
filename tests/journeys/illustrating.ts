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
	await bring(person, "drop", await pictureOf("#1f6f5c"));
	await expect.poll(() => shown.count(), patience).toBe(2);
	await bring(person, "paste", await pictureOf("#8a5a00"));
	await expect.poll(() => shown.count(), patience).toBe(3);
	for (const index of [0, 1, 2]) await shown.nth(index).fill(`凳子，第 ${index + 1} 面`);
	await button(person, t("ideas:edit.submit")).click();
	await page.waitForURL((url) => !url.pathname.endsWith("/edit"));
	for (const index of [0, 1, 2]) await see(page.getByAltText(`凳子，第 ${index + 1} 面`));
	await see(page.locator("main strong", { hasText: wish.body }));
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
