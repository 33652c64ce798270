import type { BrowserContext, Page, Request } from "playwright-core";
import { inspect } from "./inspect.ts";

/** Opens an address, which should answer with the status (200), and gives everything that is wrong with its page. */
export type Look = (address: string, status?: number) => Promise<string[]>;

interface Tab {
	page: Page;
	/** What the page said, threw, failed to load and asked of others since it was last opened. */
	problems: string[];
}

/** How somebody looks at one page after the other: a new tab is a new process of the browser, so free ones are used again. */
export function looksOf(person: BrowserContext, origin: string): Look {
	const free: Tab[] = [];
	return async (address, status = 200) => {
		const tab = free.pop() ?? (await openTab(person, origin));
		const found = await problemsOf(tab, address, status);
		free.push(tab);
		return found;
	};
}

async function problemsOf({ page, problems }: Tab, address: string, status: number): Promise<string[]> {
	await page.setViewportSize({ width: 1280, height: 860 });
	problems.length = 0;
	const answer = await page.goto(address, { waitUntil: "networkidle" });
	if (answer?.status() !== status) problems.push(`answers ${answer?.status()}`);
	const shift = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
	// On a machine without any Chinese font the boxes that stand in for characters are of another width.
	if (shift > 0.1) problems.push(`the layout shifts by ${shift.toFixed(3)}`);
	problems.push(...(await inspect(page)));
	// A browser reports the 404 that was asked for.
	return status === 200
		? [...problems]
		: problems.filter((problem) => !problem.includes("Failed to load resource"));
}

/** Collects what a page says, throws, fails to load, and asks of others. */
async function openTab(person: BrowserContext, origin: string): Promise<Tab> {
	const page = await person.newPage();
	const problems: string[] = [];
	const asked = new Set<Request>();
	page.on("console", (message) => {
		// Drawn without a graphics card, a model makes the browser's own driver speak of its speed.
		if (/GL Driver Message \(OpenGL, Performance/.test(message.text())) return;
		problems.push(`console ${message.type()}: ${message.text()}`);
	});
	page.on("pageerror", (error) => problems.push(`thrown: ${error}`));
	page.on("request", (request) => {
		// What the page before still waits for ends when it is left.
		if (request.isNavigationRequest()) asked.clear();
		asked.add(request);
		if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) {
			problems.push(`a third party is asked: ${request.url()}`);
		}
	});
	page.on("requestfailed", (request) => {
		if (asked.has(request)) problems.push(`failed: ${request.url()}`);
	});
	await page.addInitScript(watchLayoutShifts);
	return { page, problems };
}

/** Runs in the page: sums what moves by itself, as Cumulative Layout Shift does. */
function watchLayoutShifts(): void {
	const shifts = window as unknown as { shifted: number };
	shifts.shifted = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) shifts.shifted += (entry as unknown as { value: number }).value;
	}).observe({ type: "layout-shift", buffered: true });
}
