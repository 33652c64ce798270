import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContext, type Page, chromium as playwright } from "playwright-core";

let browser: Promise<Browser> | undefined;

/** The one browser of this process, started on first use. */
export function openBrowser(): Promise<Browser> {
	browser ??= launch();
	return browser;
}

/** Ends the browser; call it once, when everything is done. */
export async function closeBrowser(): Promise<void> {
	const opened = await browser;
	browser = undefined;
	await opened?.close();
}

export interface View {
	width?: 390 | 1280;
	theme?: "light" | "dark";
	locale?: "zh-CN" | "en";
	javaScript?: boolean;
	/** UTC unless told otherwise, the same on every machine. */
	timeZone?: string;
	/** Origin that the theme and language cookies are for; without it the device's settings stand for them. */
	origin?: string;
}

/** A fresh visitor: own cookies, the given width, theme and language. */
export async function newVisitor(view: View = {}): Promise<BrowserContext> {
	const {
		width = 1280,
		theme = "light",
		locale = "zh-CN",
		javaScript = true,
		timeZone = "UTC",
		origin,
	} = view;
	const context = await (await openBrowser()).newContext({
		viewport: { width, height: width === 390 ? 844 : 860 },
		colorScheme: theme,
		locale,
		javaScriptEnabled: javaScript,
		reducedMotion: "reduce",
		timezoneId: timeZone,
	});
	if (origin) {
		await context.addCookies([
			{ name: "hx_lang", value: locale, url: origin },
			{ name: "hx_theme", value: theme, url: origin },
		]);
	}
	return context;
}

/**
 * Waits until the page answers to hands: a press that comes before is the browser's own. A silent network doesn't tell,
 * where the cores are busy.
 */
export async function alive(page: Page, timeout = 30_000): Promise<void> {
	await page.waitForFunction(
		() => {
			const main = document.querySelector("main");
			return main !== null && Object.keys(main).some((key) => key.startsWith("__reactFiber"));
		},
		undefined,
		{ timeout },
	);
}

/** Writes a picture of the page to `path`; the whole length unless told otherwise. */
export async function shot(page: Page, path: string, fullPage = true): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await page.evaluate(() => document.fonts.ready).catch(() => undefined);
	await page.screenshot({ path, fullPage });
}

async function launch(): Promise<Browser> {
	const executablePath = await findExecutable();
	// The package's own arguments contain --single-process, which crashes on the second page.
	return playwright.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
}

/** The browser inside the npm package on Linux x64, else one that is installed. */
async function findExecutable(): Promise<string> {
	if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
	if (process.platform === "linux" && process.arch === "x64") return chromium.executablePath();
	const found = installedBrowsers.find((path) => existsSync(path));
	if (!found) throw new Error("No browser found: install Chrome or Chromium, or set CHROMIUM_PATH.");
	return found;
}

const installedBrowsers = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
