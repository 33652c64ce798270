import { expect } from "vitest";
import { button, field, open, type Person, patience, see, signUp } from "./person.ts";

/** What the journeys are about. */
export const wish = {
	title: "孩子的洗澡凳，湿了也不能滑",
	body: "瓷砖一湿，现在的凳子就会跑。",
	stays: "湿的时候用力推也不滑动",
	light: "大人一只手就能拿走",
};

/** Writes the wish without an account, is led to one, finds everything as it was, and says it. Gives its address. */
export async function sayWish(person: Person): Promise<string> {
	const { page, t } = person;
	await open(person, "/ideas/new");
	await field(person, t("ideas:form.title")).fill(wish.title);
	await criterion(person, 1).fill(wish.stays);
	await criterion(person, 2).fill(wish.light);
	await field(person, t("ideas:form.body")).fill(wish.body);
	const category = page.getByRole("group", { name: t("ideas:form.category"), exact: true });
	await category.locator("label").nth(1).click();
	await button(person, t("ideas:new.submitVisitor")).click();

	await page.waitForURL(/\/sign-in\?/);
	await page.locator("main a[href^='/sign-up']").click();
	await see(page.getByText(t("accounts:signUp.first")));
	await signUp(person);

	await page.waitForURL(/\/ideas\/new/);
	await see(button(person, t("ideas:new.submit")));
	expect(await field(person, t("ideas:form.title")).inputValue()).toBe(wish.title);
	expect(await criterion(person, 1).inputValue()).toBe(wish.stays);
	expect(await criterion(person, 2).inputValue()).toBe(wish.light);
	expect(await field(person, t("ideas:form.body")).inputValue()).toBe(wish.body);
	expect(await category.getByRole("radio").nth(1).isChecked()).toBe(true);
	await button(person, t("ideas:new.submit")).click();
	await page.waitForURL(/\/ideas\/.+-\d+$/);
	await see(page.getByRole("heading", { level: 1, name: wish.title }));
	return new URL(page.url()).pathname;
}

/** Opens an account on the way to the board and presses the ring there. */
export async function wantToo(person: Person): Promise<void> {
	await open(person, "/sign-up?next=/ideas");
	await signUp(person);
	await person.page.waitForURL(/\/ideas/);
	await ring(person).click();
	await expect.poll(() => ring(person).getAttribute("aria-pressed"), patience).toBe("true");
}

/** How many want it, as this person reads it on the board after a reload. */
export async function wantedOnBoard(person: Person): Promise<number> {
	await open(person, "/ideas");
	return Number.parseInt((await ring(person).textContent()) ?? "", 10);
}

/** The ring of the wish on the board. */
export function ring(person: Person) {
	return person.page.getByRole("article").filter({ hasText: wish.title }).getByRole("button");
}

function criterion(person: Person, number: number) {
	return field(person, person.t("ideas:form.criterion", { number }));
}
