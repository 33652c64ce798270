import { expect } from "vitest";
import { button, open, openUntil, type Person, see } from "./person.ts";
import { wish } from "./wanting.ts";

export type Choice = "solved" | "partly" | "not" | "cannot_tell";

export interface Verdicts {
	stays: Choice;
	light: Choice;
	/** Why the second isn't solved. */
	reason?: string;
	/** Sends the form before anything is chosen, and again when it is filled in. */
	hasty?: boolean;
}

/** Judges both claims, and finds nothing of what others judged. */
export async function judge(person: Person, roundPath: string, verdicts: Verdicts): Promise<void> {
	const { page, t } = person;
	await open(person, roundPath);
	if (verdicts.hasty) await sendTooEarly(person);
	await choose(person, wish.stays, verdicts.stays);
	await choose(person, wish.light, verdicts.light);
	if (verdicts.reason) await claim(person, wish.light).getByRole("textbox").fill(verdicts.reason);
	await button(person, t("feedback:response.send")).click();
	await page.waitForURL(/given=1/);
	await see(page.getByText(t("feedback:notice.thanks")));
	expect(await page.getByRole("alert").filter({ visible: true }).count()).toBe(0);
	await seeNoTally(person);
}

/** The form comes back and names each claim that has no verdict, by the claim's words alone. */
async function sendTooEarly(person: Person): Promise<void> {
	const { page, t } = person;
	await button(person, t("feedback:response.send")).click();
	const summary = page.getByRole("alert");
	await see(summary);
	const named = await summary.getByRole("link").allTextContents();
	const problem = t("errors:required");
	expect(named).toEqual([wish.stays, wish.light].map((label) => t("ui:form.problem", { label, problem })));
	// A browser writes a refusal into its console; here it was asked for.
	expect(person.problems.splice(0)).toEqual([expect.stringContaining("422")]);
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
