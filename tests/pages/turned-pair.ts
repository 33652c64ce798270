import type { Locator, Page } from "playwright-core";
import sharp from "sharp";
import { expect } from "vitest";

const patience = { timeout: 30_000 };

/** Opens two versions' models in 3D on their page and gives the frame in which they stand. */
export async function openPair(page: Page): Promise<Locator> {
	const models = page.locator("#models");
	await models.getByRole("button", { name: "Compare in 3D" }).click(patience);
	const pair = models.getByRole("region", { name: /^Both models, / });
	await pair.getByRole("button", { name: "Front" }).waitFor(patience);
	return pair;
}

const kinds = {
	/** The earlier model. */
	blue: ([r, g, b]: Rgb) => b > 90 && b > r * 1.2 && b > g * 1.05,
	/** The later one. */
	clay: ([r, g, b]: Rgb) => r > b * 1.9 && r > g * 1.25 && r < g * 2.2,
	green: ([r, g, b]: Rgb) => g > r * 1.5 && g > b,
	red: ([r, g, b]: Rgb) => r > g * 2.4 && r > b * 2.4,
};
type Rgb = readonly [number, number, number];

export type Seen = Record<keyof typeof kinds, number> & { left: Seen["blue"]; pixels: Buffer };

/** The shares of a frame's picture that wear each colour, and the mean place of the earlier model's from the left. */
export async function coloursIn(frame: Locator): Promise<Seen> {
	return coloursOf(await frame.locator("canvas").last().locator("xpath=../..").screenshot());
}

/** The same of a picture in a file. */
export async function coloursOf(file: Buffer): Promise<Seen> {
	const picture = sharp(file);
	const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const count = info.width * info.height;
	const seen = { blue: 0, clay: 0, green: 0, red: 0, left: 0 };
	for (let at = 0; at < data.length; at += 3) {
		const rgb = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0] as const;
		for (const kind of ["blue", "clay", "green", "red"] as const)
			if (kinds[kind](rgb)) seen[kind] += 1 / count;
		if (kinds.blue(rgb)) seen.left = Math.max(seen.left, ((at / 3) % info.width) / info.width);
	}
	return { ...seen, pixels: data };
}

/** Waits until what is seen is as `wanted` says, and gives it. */
export async function untilSeen(frame: Locator, wanted: (seen: Seen) => boolean): Promise<Seen> {
	let seen: Seen | undefined;
	await expect
		.poll(async () => {
			seen = await coloursIn(frame);
			return wanted(seen) || { ...seen, pixels: undefined };
		}, patience)
		.toBe(true);
	return seen as Seen;
}
