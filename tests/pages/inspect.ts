import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Everything that is wrong with the page as it stands, in all widths and themes; empty when nothing is. */
export async function inspect(page: Page): Promise<string[]> {
	const problems: string[] = [];
	for (const theme of ["light", "dark"] as const) {
		await page.evaluate((chosen) => {
			document.documentElement.dataset.theme = chosen;
		}, theme);
		for (const width of [1280, 390]) {
			// As tall as the page, so that the bar at the foot of a phone lies over nothing.
			await page.setViewportSize({ width, height: 844 });
			const height = await page.evaluate(() => document.documentElement.scrollHeight);
			await page.setViewportSize({ width, height: Math.max(844, height) });
			const view = `${theme} ${width}`;
			problems.push(...(await axeProblems(page)).map((problem) => `${view}: ${problem}`));
			if (width === 390) problems.push(...(await overflow(page)).map((problem) => `${view}: ${problem}`));
		}
	}
	problems.push(...(await untranslated(page)));
	return problems;
}

/** What axe says of the page, or of what lies in a selector's first element. */
export async function axeProblems(page: Page, within?: string): Promise<string[]> {
	await page.evaluate(axeSource);
	return page.evaluate(async (selector) => {
		const { axe } = window as unknown as { axe: typeof import("axe-core") };
		const { violations } = await axe.run(selector ?? document, {
			runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
		});
		return violations.flatMap(({ id, nodes }) =>
			nodes
				.slice(0, 3)
				.map((node) => `${id} at ${node.target.join(" ")} — ${node.failureSummary?.split("\n")[1]}`),
		);
	}, within);
}

/** What is wider than the screen. */
async function overflow(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const wide = [...document.body.querySelectorAll<HTMLElement>("*")]
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
			.at(-1);
		return [`scrolls sideways (${scrollWidth} px): ${wide?.outerHTML.slice(0, 160)}`];
	});
}

const keys = new Set(
	readdirSync("app/i18n/locales/en").flatMap((file) => {
		const namespace = file.replace(".json", "");
		const own = keysOf(JSON.parse(readFileSync(`app/i18n/locales/en/${file}`, "utf8")));
		return own.flatMap((key) => [`${namespace}:${key}`, ...(key.includes(".") ? [key] : [])]);
	}),
);

/** Keys that stand where a text should. */
export async function untranslated(page: Page): Promise<string[]> {
	const texts = await page.evaluate(() => {
		const named = [...document.querySelectorAll("[aria-label],[placeholder],[title],[alt]")].flatMap(
			(element) =>
				["aria-label", "placeholder", "title", "alt"].map((name) => element.getAttribute(name) ?? ""),
		);
		// biome-ignore lint/performance/useDomNodeTextContent: only what is drawn counts.
		const shown = document.body.innerText;
		return [document.title, shown, ...named].join("\n");
	});
	const tokens = texts.split(/[^\w:.-]+/u);
	return [...new Set(tokens)].filter((token) => keys.has(token)).map((token) => `untranslated: ${token}`);
}

function keysOf(tree: Record<string, unknown>, prefix = ""): string[] {
	return Object.entries(tree).flatMap(([key, value]) =>
		typeof value === "string"
			? [prefix + key.replace(/_(one|other)$/, "")]
			: keysOf(value as Record<string, unknown>, `${prefix}${key}.`),
	);
}
