import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync("app/app.css", "utf8");
const themes = ["light", "dark"] as const;

/** Every colour of text and what it may stand on. */
const pairs: [text: string, ground: string, least: number][] = [
	...["ink", "soft", "want", "jade", "amber", "slate"].flatMap((text): [string, string, number][] => [
		[text, "paper", 4.5],
		[text, "card", 4.5],
	]),
	["ink", "sunk", 4.5],
	["soft", "sunk", 4.5],
	...["want", "jade", "amber", "slate"].map((tone): [string, string, number] => [tone, `${tone}-wash`, 4.5]),
	...["want", "jade", "amber", "slate"].map((tone): [string, string, number] => ["ink", `${tone}-wash`, 4.5]),
	["on-want", "want", 4.5],
	["paper", "ink", 4.5],
	["edge", "card", 3],
	["edge", "paper", 3],
	["focus", "paper", 3],
];

for (const theme of themes) {
	test.each(pairs)(`in the ${theme} theme %s reads on %s`, (text, ground, least) => {
		expect(contrast(token(text, theme), token(ground, theme))).toBeGreaterThanOrEqual(least);
	});
}

function token(name: string, theme: (typeof themes)[number]): string {
	const [, light, dark] =
		new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? [];
	const colour = theme === "light" ? light : dark;
	if (!colour) throw new Error(`app.css has no token ${name}`);
	return colour;
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
