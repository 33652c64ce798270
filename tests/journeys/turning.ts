import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";
import sharp from "sharp";
import { expect } from "vitest";
import { box, objOf, type Soup, sphere } from "../features/models/solids.ts";
import { button, field, open, openUntil, type Person, patience, see, signUp } from "./person.ts";

/** Opens an account and a project, puts a model of two parts into its draft, and gives the draft's address. */
export async function bringModel(person: Person): Promise<string> {
	const { page, t } = person;
	await open(person, "/sign-up?next=/projects");
	await signUp(person);
	await open(person, "/projects/new?alone");
	await field(person, t("projects:form.title")).fill("Cube and ball");
	await page.locator("select[name=categoryId]").selectOption({ index: 1 });
	await button(person, t("projects:new.open")).click();
	await page.waitForURL(/\/projects\/.+-\d+$/);
	const project = new URL(page.url()).pathname;
	await open(person, project);
	await page
		.getByRole("link", { name: t("projects:actions.newVersion") })
		.first()
		.click();
	await button(person, t("projects:newVersion.start")).click();
	await page.waitForURL(/\/edit$/);
	await open(person, new URL(page.url()).pathname);
	const buffer = Buffer.from(objOf({ cube: box([-10, -10, -10], [20, 20, 20]), ball: ballBeside() }));
	await page
		.locator("#uploads input[type=file]")
		.setInputFiles({ name: "two.obj", mimeType: "model/obj", buffer });
	// Its row is there while it is still on its way; what is saved before it has arrived is saved without it.
	await page.locator("#uploads input[type=hidden][name^=files]").first().waitFor({ state: "attached" });
	await see(page.getByText(t("projects:saving.saved"), { exact: true }).filter({ visible: true }));
	const draft = `${project}/versions/0.1`;
	await openUntil(person, draft, () => page.locator("#models"));
	return draft;
}

/** Nine millimetres around a point 30 mm to the right. */
function ballBeside(): Soup {
	return sphere(9, 24).map((value, at) => value + (at % 3 === 0 ? 30 : 0));
}

/** The canvas of the opened viewer, once the model is on it. */
export async function viewed(person: Person): Promise<Locator> {
	const canvas = person.page.getByRole("application");
	await see(canvas);
	await expect.poll(async () => (await coloursOn(canvas)).cube, patience).toBeGreaterThan(0.02);
	return canvas;
}

export interface Colours {
	/** Shares of the picture: the first part, the second, where it is cut, anything but the ground. */
	cube: number;
	ball: number;
	cut: number;
	thing: number;
	/** Around the first part, in pixels. */
	around: { left: number; right: number; top: number; bottom: number };
	/** To tell one picture from another. */
	pixels: Buffer;
}

/** What is left out of a look at the canvas: its outline, and what lies over its edges. */
const margin = { left: 8, right: 8, top: 56, bottom: 60 };

/** What is to be seen on the canvas, by its colours. */
export async function coloursOn(canvas: Locator): Promise<Colours> {
	const picture = sharp(await canvas.screenshot()).removeAlpha();
	const whole = await picture.metadata();
	const [width, height] = [
		whole.width - margin.left - margin.right,
		whole.height - margin.top - margin.bottom,
	];
	const pixels = await picture
		.extract({ left: margin.left, top: margin.top, width, height })
		.raw()
		.toBuffer();
	const found = { cube: 0, ball: 0, cut: 0, thing: 0 };
	const around = { left: whole.width, right: 0, top: whole.height, bottom: 0 };
	for (let at = 0; at < pixels.length; at += 3) {
		const kind = kindOf(pixels.subarray(at, at + 3));
		if (kind === null) continue;
		found.thing += 1;
		if (kind !== "other") found[kind] += 1;
		if (kind !== "cube") continue;
		const [x, y] = [((at / 3) % width) + margin.left, Math.floor(at / 3 / width) + margin.top];
		around.left = Math.min(around.left, x);
		around.right = Math.max(around.right, x);
		around.top = Math.min(around.top, y);
		around.bottom = Math.max(around.bottom, y);
	}
	const share = (count: number) => count / (width * height);
	const { cube, ball, cut, thing } = found;
	return { cube: share(cube), ball: share(ball), cut: share(cut), thing: share(thing), around, pixels };
}

/** What a pixel shows; null where it is the ground, which has no colour. */
function kindOf(pixel: Buffer): "cube" | "ball" | "cut" | "other" | null {
	const [red = 0, green = 0, blue = 0] = pixel;
	if (Math.max(red, green, blue) - Math.min(red, green, blue) < 32) return null;
	if (green > red + 8 && green > blue + 8) return "ball";
	if (red > green * 2.2 && red > 120) return "cut";
	return red > blue * 1.7 && red > green * 1.2 ? "cube" : "other";
}

/** The share of a canvas that differs between two looks at it. */
export function changed(before: Colours, after: Colours): number {
	let count = 0;
	for (let at = 0; at < before.pixels.length; at += 3) {
		if (Math.abs((before.pixels[at] ?? 0) - (after.pixels[at] ?? 0)) > 12) count += 1;
	}
	return count / (before.pixels.length / 3);
}

/** What a press saves as a file. */
export async function saved(
	person: Person,
	press: () => Promise<void>,
): Promise<{ name: string; file: Buffer }> {
	const [download] = await Promise.all([person.page.waitForEvent("download"), press()]);
	return { name: download.suggestedFilename(), file: await readFile(await download.path()) };
}
