import sharp from "sharp";
import { expect } from "vitest";
import { button, field, link, open, type Person, patience, see } from "./person.ts";
import { wish } from "./wanting.ts";

export const stool = "三脚浴凳";
const shown = "浴凳立在湿瓷砖上";

/** "I'll make this": chooses both criteria, names the project, opens it. Gives its address. */
export async function takeUp(person: Person, ideaPath: string): Promise<string> {
	const { page, t } = person;
	await open(person, ideaPath);
	await link(person, t("ideas:answers.make")).click();
	await see(page.getByRole("checkbox", { name: wish.light }));
	expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(2);
	await button(person, t("projects:new.next")).click();
	await field(person, t("projects:form.title")).fill(stool);
	await button(person, t("projects:new.open")).click();
	await page.waitForURL(/\/projects\/.+-\d+$/);
	await see(page.getByRole("heading", { level: 1, name: stool }));
	return new URL(page.url()).pathname;
}

export interface NextVersion {
	number: string;
	change: { kind: "added" | "changed" | "fixed" | "removed"; text: string };
	picture?: boolean;
	/** So many to-dos of earlier verdicts are answered by it. */
	todos?: number;
}

/** Writes a version that claims both criteria, looks at it as others will, and publishes it. */
export async function publish(person: Person, projectPath: string, next: NextVersion): Promise<void> {
	const { page, t } = person;
	await open(person, projectPath);
	await link(person, t("projects:actions.newVersion")).first().click();
	await button(person, t("projects:newVersion.start")).click();
	await page.waitForURL(/\/edit$/);
	const editor = new URL(page.url()).pathname;
	await open(person, editor);
	expect(await field(person, t("projects:editor.number")).inputValue()).toBe(next.number);
	await answerTodos(person, next.todos ?? 0);
	await page.locator("input[name=kind][value=prototype]").check();
	await page.locator("select[name='changes[0].kind']").selectOption(next.change.kind);
	await field(person, t("projects:changes.text", { number: 1 })).fill(next.change.text);
	for (const criterion of [wish.stays, wish.light])
		await page.getByRole("checkbox", { name: criterion }).check();
	if (next.picture) await addPicture(person);
	await save(person);
	await button(person, t("projects:editor.preview")).click();
	await see(
		page.getByRole("heading", { level: 1, name: t("projects:publish.title", { number: next.number }) }),
	);
	await see(page.getByText(next.change.text));
	await button(person, t("projects:publish.now", { number: next.number })).click();
	await page.waitForURL(new RegExp(`/versions/${next.number}$`));
	if (next.picture) await see(page.getByRole("img", { name: shown }).first());
}

/** Asks those who want it to try the version whose page is open. Gives the round's address. */
export async function openRound(person: Person): Promise<string> {
	const { page, t } = person;
	await link(person, t("feedback:part.openRound")).click();
	await field(person, t("feedback:open.brief")).fill("请在湿瓷砖上推一推。");
	await button(person, t("feedback:open.send")).click();
	await page.waitForURL(/\/rounds\/\d+$/);
	return new URL(page.url()).pathname;
}

/** The maker's word after a round: another version comes, and every "not" goes along as a to-do. */
export async function promiseAnother(person: Person, roundPath: string, todos: number): Promise<void> {
	const { page, t } = person;
	await open(person, roundPath);
	await link(person, t("feedback:outcome.write")).click();
	await page.locator("input[name=outcome][value=iterate]").check();
	await field(person, t("feedback:outcome.text")).fill("听到了：太重。下一版换轻的。");
	await expect.poll(() => page.locator("input[name=kept]:checked").count(), patience).toBe(todos);
	await button(person, t("feedback:outcome.publish")).click();
	await page.waitForURL(new RegExp(`${roundPath}$`));
	await see(page.getByText(t("feedback:outcome.iterate"), { exact: true }));
	await see(page.getByText(t("feedback:todo.count", { count: todos })));
}

async function answerTodos(person: Person, expected: number): Promise<void> {
	const done = button(person, person.t("feedback:todo.answeredHere"));
	for (let left = expected; left > 0; left -= 1) {
		await expect.poll(() => done.count(), patience).toBe(left);
		await done.first().click();
	}
	await expect.poll(() => done.count(), patience).toBe(0);
}

async function addPicture(person: Person): Promise<void> {
	const { page, t, javaScript } = person;
	const colour = { r: 232, g: 120, b: 90 };
	const buffer = await sharp({ create: { width: 960, height: 720, channels: 3, background: colour } })
		.png()
		.toBuffer();
	const input = page.locator("#pictures input[type=file]").first();
	await input.setInputFiles({ name: "stool.png", mimeType: "image/png", buffer });
	// With a script it is kept as soon as it has arrived; without, the button keeps it.
	if (!javaScript) await button(person, t("projects:editor.save")).click();
	await see(field(person, t("projects:pictures.caption", { number: 1 })));
	await field(person, t("media:altLabel")).fill(shown);
}

async function save(person: Person): Promise<void> {
	const { page, t, javaScript } = person;
	if (javaScript)
		await see(page.getByText(t("projects:saving.saved"), { exact: true }).filter({ visible: true }));
	else await button(person, t("projects:editor.save")).click();
	await see(page.getByText(t("projects:missing.nothing")));
}
