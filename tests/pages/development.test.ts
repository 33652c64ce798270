import { afterAll, beforeAll, expect, test } from "vitest";
import { alive, closeBrowser, newVisitor } from "../support/browser.ts";
import { type Site, startSite } from "../support/site.ts";

let site: Site;

beforeAll(async () => {
	site = await startSite({ dev: true, env: { DEMO: "off" } });
});

afterAll(async () => {
	await closeBrowser();
	await site?.stop();
});

test.each(["/ideas", "/sign-up"])(
	"in development %s comes alive in the browser, without a complaint",
	async (path) => {
		const visitor = await newVisitor({ locale: "en", origin: site.origin });
		const page = await visitor.newPage();
		const problems: string[] = [];
		page.on("pageerror", ({ message }) => problems.push(message));
		page.on("console", (message) => {
			if (message.type() === "error") problems.push(message.text());
		});
		await page.goto(site.origin + path, { timeout: 90_000 });
		// Vite reads each module when it is first asked for.
		await alive(page, 90_000);
		expect(problems).toEqual([]);
		await visitor.close();
	},
);
