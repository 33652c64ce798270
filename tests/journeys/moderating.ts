import { expect } from "vitest";
import { button, field, link, open, type Person, see } from "./person.ts";

/** Says something under an idea. */
export async function comment(person: Person, ideaPath: string, text: string): Promise<void> {
	const { t } = person;
	await open(person, ideaPath);
	await field(person, t("discussion:yourComment")).fill(text);
	await button(person, t("discussion:send")).click();
	await see(commentSaying(person, text));
}

/** Reports a comment from its own menu. */
export async function report(person: Person, ideaPath: string, text: string): Promise<void> {
	const { page, t } = person;
	await open(person, ideaPath);
	const said = commentSaying(person, text);
	await said.getByLabel(t("discussion:more"), { exact: true }).click();
	await said.getByRole("link", { name: t("discussion:report"), exact: true }).click();
	await page.locator("input[name=reason][value=spam]").check();
	await button(person, t("moderation:report.submit")).click();
	await see(page.getByText(t("moderation:report.thanksNext")));
}

/** Takes the one case of the queue and hides what it is about. */
export async function hide(moderator: Person, reason: string): Promise<void> {
	const { page, t } = moderator;
	await open(moderator, "/moderation");
	await link(moderator, t("moderation:queue.reports", { count: 1 })).click();
	await button(moderator, t("moderation:case.claim")).click();
	await see(button(moderator, t("moderation:case.release")));
	await link(moderator, t("moderation:act.hide")).click();
	await field(moderator, t("moderation:field.reason")).fill(reason);
	await button(moderator, t("moderation:act.hide")).click();
	await see(page.getByText(t("moderation:state.hidden"), { exact: true }));
}

/** Takes the latest act back, from the public log. */
export async function undo(moderator: Person, reason: string): Promise<void> {
	const { page, t } = moderator;
	await open(moderator, "/moderation/log");
	await link(moderator, t("moderation:log.undo")).first().click();
	await page.waitForURL(/\/undo$/);
	const undoing = page.url();
	await field(moderator, t("moderation:field.reason")).fill(reason);
	await button(moderator, t("moderation:undo.submit")).click();
	await page.waitForURL(/\/moderation\/log/);
	await see(page.getByText(reason));
	// Once only.
	await open(moderator, undoing);
	await see(page.getByText(t("moderation:undo.notNow")));
	expect(await button(moderator, t("moderation:undo.submit")).count()).toBe(0);
}

export function commentSaying(person: Person, text: string) {
	return person.page.locator("article[id^='comment-']").filter({ hasText: text });
}
