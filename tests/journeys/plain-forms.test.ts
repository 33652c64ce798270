import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser } from "../support/browser.ts";
import { type House, openHouse } from "../support/house.ts";
import { judge } from "./judging.ts";
import { openRound, publish, takeUp } from "./making.ts";
import { comment, commentSaying } from "./moderating.ts";
import { arrive, button, field, open, type Person, patience, proveEmail, see } from "./person.ts";
import { sayWish, wantedOnBoard, wantToo } from "./wanting.ts";

describe("without JavaScript", () => {
	let house: House;
	let people: Person[];
	let ideaPath: string;
	let roundPath: string;

	beforeAll(async () => {
		house = await openHouse();
		people = [
			await arrive(house, "lin", "林小满", { width: 390, javaScript: false }),
			await arrive(house, "zhou", "周师傅", { javaScript: false }),
			await arrive(house, "ada", "Ada Moreau", { locale: "en", javaScript: false }),
		];
	});

	afterEach(() => {
		expect(people.flatMap(({ problems }) => problems)).toEqual([]);
	});

	afterAll(async () => {
		await closeBrowser();
		await house.stop();
	});

	it("a visitor's wish waits until they have signed up", async () => {
		ideaPath = await sayWish(person(0));
	});

	it("others press the ring in the list", async () => {
		for (const voter of people.slice(1)) {
			await wantToo(voter);
			await proveEmail(person(0), voter);
		}
		await expect.poll(() => wantedOnBoard(person(0)), patience).toBe(3);
	});

	it("a maker takes it up, publishes a version with a picture and opens a round", async () => {
		const projectPath = await takeUp(person(1), ideaPath);
		const change = { kind: "added", text: "三只软脚，凳面可拆" } as const;
		await publish(person(1), projectPath, { number: "0.1", change, picture: true });
		roundPath = await openRound(person(1));
	});

	it("somebody who wants it gives a verdict", async () => {
		await judge(person(2), roundPath, { stays: "solved", light: "partly", reason: "Two hands, still" });
		await open(person(2), roundPath);
		await see(person(2).page.getByText(person(2).t("feedback:notice.answered")));
	});

	it("somebody thanks for a comment and replies to it, on a page of its own", async () => {
		const [lin, zhou] = [person(0), person(1)];
		await comment(zhou, ideaPath, "先做白色的。");
		await open(lin, ideaPath);
		const said = commentSaying(lin, "先做白色的。");
		await said.getByLabel(lin.t("discussion:more"), { exact: true }).click();
		await said.getByRole("link", { name: lin.t("discussion:actionsTitle") }).click();
		await button(lin, lin.t("discussion:reactions.thanks")).click();
		await see(said.getByRole("button", { name: lin.t("discussion:reactions.thanks"), pressed: true }));
		await said.getByText(lin.t("discussion:reply"), { exact: true }).click();
		await said.getByRole("link", { name: lin.t("discussion:replyWithMore") }).click();
		await field(lin, lin.t("discussion:yourComment")).fill("白色好，床边也看得见。");
		await button(lin, lin.t("discussion:sendReply")).click();
		await see(commentSaying(lin, "白色好，床边也看得见。"));
		await open(lin, `${ideaPath}?order=newest`);
		await button(lin, lin.t("discussion:watching")).click();
		await see(button(lin, lin.t("discussion:watch")));
		expect(lin.page.url(), "where it was pressed").toMatch(/\?order=newest#discussion$/);
	});

	function person(index: number): Person {
		const found = people[index];
		if (!found) throw new Error("Nobody is there.");
		return found;
	}
});
