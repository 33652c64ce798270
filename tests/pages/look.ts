import type { BrowserContext, Page, Request } from "playwright-core";
import { inspect } from "./inspect.ts";

/** Opens an address, which should answer with the status (200), and gives everything that is wrong with its page. */
export type Look = (address: string, status?: number) => Promise<string[]>;

interface Tab {
	page: Page;
	/** What the page said, threw, failed to load and asked of others. */
	problems: string[];
	forget(): void;
}

/** How somebody looks at one page after the other: a new tab is a new process of the browser, so free ones are used again. */
export function looksOf(person: BrowserContext, origin: string): Look {
	const free: Tab[] = [];
	return async (address, status = 200) => {
		const tab = free.pop() ?? (await openTab(person, origin));
		const found = await problemsOf(tab, address, status);
		// Leaves the page for one without scripts, so that nothing of it reaches into the next.
		await tab.page.goto(`${origin}/robots.txt`);
		await tab.page.setViewportSize({ width: 1280, height: 860 });
		tab.forget();
		free.push(tab);
		return found;
	};
}

async function problemsOf({ page, problems }: Tab, address: string, status: number): Promise<string[]> {
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
		asked.add(request);
		if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) {
			problems.push(`a third party is asked: ${request.url()}`);
		}
	});
	page.on("requestfailed", (request) => {
		// What an earlier page still waited for ends when it is left.
		if (asked.has(request)) problems.push(`failed: ${request.url()}`);
	});
	await page.addInitScript(watchLayoutShifts);
	return {
		page,
		problems,
		forget() {
			problems.length = 0;
			asked.clear();
		},
	};
}

/** Runs in the page: sums what moves by itself, as Cumulative Layout Shift does. */
function watchLayoutShifts(): void {
	const shifts = window as unknown as { shifted: number };
	shifts.shifted = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) shifts.shifted += (entry as unknown as { value: number }).value;
	}).observe({ type: "layout-shift", buffered: true });
}
