import { expect } from "vitest";
import { button, open, openUntil, type Person, see } from "./person.ts";
import { wish } from "./wanting.ts";

export type Choice = "solved" | "partly" | "not" | "cannot_tell";

export interface Verdicts {
	stays: Choice;
	light: Choice;
	/** Why the second isn't solved. */
	reason?: string;
}

/** Judges both claims, and finds nothing of what others judged. */
export async function judge(person: Person, roundPath: string, verdicts: Verdicts): Promise<void> {
	const { page, t } = person;
	await open(person, roundPath);
	await choose(person, wish.stays, verdicts.stays);
	await choose(person, wish.light, verdicts.light);
	if (verdicts.reason) await claim(person, wish.light).getByRole("textbox").fill(verdicts.reason);
	await button(person, t("feedback:response.send")).click();
	await page.waitForURL(/given=1/);
	await see(page.getByText(t("feedback:notice.thanks")));
	await seeNoTally(person);
}

/** Before the close there is no result and nobody else's word on the page that stands open. */
export async function seeNoTally(person: Person): Promise<void> {
	const { page, t } = person;
	expect(await resultHeading(person).count()).toBe(0);
	expect(await page.getByText(t("feedback:finding.tooFew"), { exact: true }).count()).toBe(0);
	expect(await page.getByText(t("feedback:response.said"), { exact: true }).count()).toBe(0);
}

/** Waits for the close and reads the result: how many of how many say that each claim is solved. */
export async function readResult(
	person: Person,
	roundPath: string,
	solved: { stays: number; light: number; of: number },
): Promise<void> {
	const { page, t } = person;
	await openUntil(person, roundPath, () => resultHeading(person));
	for (const [criterion, count] of [
		[wish.stays, solved.stays],
		[wish.light, solved.light],
	] as const) {
		const found = page
			.getByRole("listitem")
			.filter({ has: page.getByRole("heading", { level: 3, name: criterion }) });
		await see(found.getByText(t("feedback:result.sentence", { solved: count, judged: solved.of })));
		const finding = count === solved.of ? "feedback:finding.confirmed" : "feedback:finding.open";
		await see(found.getByText(t(finding), { exact: true }));
	}
}

function resultHeading(person: Person) {
	return person.page.getByRole("heading", { name: person.t("feedback:result.title"), exact: true });
}

async function choose(person: Person, criterion: string, choice: Choice): Promise<void> {
	const answer = person.t(`feedback:verdict.${choice}`);
	await claim(person, criterion).getByText(answer, { exact: true }).click();
}

function claim(person: Person, criterion: string) {
	return person.page.locator("fieldset").filter({ hasText: criterion });
}
