import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Everything that is wrong with the page as it stands, in all widths and themes; empty when nothing is. */
export async function inspect(page: Page): Promise<string[]> {
	const problems: string[] = [];
	for (const width of [1280, 390]) {
		await wear(page, "light");
		// As tall as the page, so that the bar at the foot of a phone lies over nothing.
		await page.setViewportSize({ width, height: 844 });
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		await page.setViewportSize({ width, height: Math.max(844, height) });
		for (const theme of ["light", "dark"] as const) {
			if (theme === "dark") await wear(page, theme);
			const found = await axeProblems(page, theme === "light" ? {} : { rules: ofColours });
			if (width === 390) found.push(...(await overflow(page)));
			problems.push(...found.map((problem) => `${theme} ${width}: ${problem}`));
		}
	}
	problems.push(...(await untranslated(page)));
	return problems;
}

/** The rules that ask for colours; a theme changes nothing that the others ask for. */
const ofColours = ["color-contrast", "link-in-text-block"];
const allRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function wear(page: Page, theme: "light" | "dark"): Promise<void> {
	await page.evaluate((chosen) => {
		document.documentElement.dataset.theme = chosen;
	}, theme);
}

interface AxeOptions {
	/** Selects what is looked at: its first element. */
	within?: string;
	/** Only these; all that a page has to hold without it. */
	rules?: string[];
}

/** What axe says of the page, or of a part of it. */
export async function axeProblems(page: Page, { within, rules }: AxeOptions = {}): Promise<string[]> {
	// Half a megabyte, once per document.
	if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
	const runOnly = rules
		? { type: "rule" as const, values: rules }
		: { type: "tag" as const, values: allRules };
	return page.evaluate(
		async ({ within, ...options }) => {
			const { axe } = window as unknown as { axe: typeof import("axe-core") };
			const { violations } = await axe.run(within ?? document, { ...options, resultTypes: ["violations"] });
			return violations.flatMap(({ id, nodes }) =>
				nodes
					.slice(0, 3)
					.map((node) => `${id} at ${node.target.join(" ")} — ${node.failureSummary?.split("\n")[1]}`),
			);
		},
		{ within, runOnly },
	);
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
