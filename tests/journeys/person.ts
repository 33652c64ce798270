import type { BrowserContext, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { translator } from "#app/i18n/i18n.server.ts";
import type { Locale } from "#app/kernel/locale.ts";
import { alive, newVisitor, type View } from "../support/browser.ts";
import type { House } from "../support/house.ts";

/** Somebody at a browser of their own, who knows the product only by what it says in their language. */
export interface Person {
	handle: string;
	name: string;
	email: string;
	house: House;
	page: Page;
	context: BrowserContext;
	/** Words of the product, as this person reads them: `t("ideas:form.title")`. */
	t(key: string, values?: Record<string, unknown>): string;
	javaScript: boolean;
	/** Errors of their pages and answers of 500 and more; stays empty. */
	problems: string[];
}

/** How long anything that happens behind the page may take. */
export const patience = { timeout: 30_000, interval: 400 };

/** Somebody new opens a browser. */
export async function arrive(house: House, handle: string, name: string, view: View = {}): Promise<Person> {
	const context = await newVisitor(view);
	const page = await context.newPage();
	page.setDefaultTimeout(30_000);
	const problems: string[] = [];
	page.on("pageerror", (error) => problems.push(`${handle} at ${page.url()}: ${error.message}`));
	page.on("console", (message) => {
		if (message.type() === "error") problems.push(`${handle} at ${page.url()}: ${message.text()}`);
	});
	page.on("response", (response) => {
		if (response.status() >= 500) problems.push(`${handle}: ${response.status()} ${response.url()}`);
	});
	const locale = view.locale ?? "zh-CN";
	const { javaScript = true } = view;
	const t = wordsOf(locale);
	const email = `${handle}@example.org`;
	return { handle, name, email, house, page, context, t, javaScript, problems };
}

/** Opens a page by its address and waits until it answers to hands. */
export async function open(person: Person, path: string): Promise<void> {
	await person.page.goto(new URL(path, person.house.origin).href);
	if (person.javaScript) await alive(person.page);
}

/** Reads a page again and again until it shows what is looked for. */
export async function openUntil(person: Person, path: string, seen: () => Locator): Promise<void> {
	const lookAgain = async () => {
		await open(person, path);
		return seen().count();
	};
	await expect.poll(lookAgain, patience).toBeGreaterThan(0);
}

/** Fails unless this stands on the page soon. */
export async function see(locator: Locator): Promise<void> {
	await locator.first().waitFor({ state: "visible" });
}

export function button(person: Person, name: string): Locator {
	return person.page.getByRole("button", { name, exact: true });
}

export function link(person: Person, name: string): Locator {
	return person.page.getByRole("main").getByRole("link", { name, exact: true });
}

export function field(person: Person, label: string): Locator {
	return person.page.getByLabel(label, { exact: true });
}

/** Fills in the form of a new account, wherever it was met, and sends it. */
export async function signUp(person: Person): Promise<void> {
	const { t } = person;
	await field(person, t("accounts:displayName.label")).fill(person.name);
	await field(person, t("accounts:handle.label")).fill(person.handle);
	await field(person, t("accounts:email.label")).fill(person.email);
	await field(person, t("accounts:password.label")).fill("three quiet words by the sea");
	await button(person, t("accounts:signUp.submit")).click();
	await person.page.waitForURL((url) => url.pathname !== "/sign-up");
}

/** Nobody set up SMTP: the administrator reads the link of the mail to the person, who opens it and presses. */
export async function proveEmail(administrator: Person, person: Person): Promise<void> {
	await open(administrator, "/admin/mails");
	const row = administrator.page.getByRole("row").filter({ hasText: person.email });
	await row.getByRole("link").click();
	const address = administrator.page.locator("main a[href*='/verify?']");
	await open(person, (await address.getAttribute("href")) ?? "");
	await button(person, person.t("accounts:verify.submit")).click();
	await see(person.page.getByText(person.t("accounts:verify.done")));
}

function wordsOf(locale: Locale): Person["t"] {
	// Strict here: what nothing is said under throws.
	return translator(locale) as unknown as Person["t"];
}
