import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeBrowser } from "../support/browser.ts";
import { type House, openHouse } from "../support/house.ts";
import { copyAddress, illustrate, meetTwin } from "./illustrating.ts";
import { judge, readResult, seeNoTally } from "./judging.ts";
import { openRound, promiseAnother, publish, stool, takeUp } from "./making.ts";
import { comment, commentSaying, hide, report, undo } from "./moderating.ts";
import { arrive, button, open, openUntil, type Person, patience, proveEmail, see } from "./person.ts";
import { ring, sayWish, wantedOnBoard, wantToo, wish } from "./wanting.ts";

describe("a wish comes back as something that those who wanted it call solved", () => {
	let house: House;
	let author: Person;
	let maker: Person;
	let triers: Person[];
	let ideaPath: string;
	let projectPath: string;
	let roundPath: string;

	beforeAll(async () => {
		house = await openHouse();
		author = await arrive(house, "lin", "林小满", { width: 390 });
		maker = await arrive(house, "zhou", "周师傅");
		triers = [
			await arrive(house, "ada", "Ada Moreau", { locale: "en" }),
			await arrive(house, "noor", "Noor Haddad", { locale: "en", width: 390 }),
			await arrive(house, "tang", "糖糖", { width: 390 }),
		];
	});

	afterEach(() => {
		expect([author, maker, ...triers].flatMap(({ problems }) => problems)).toEqual([]);
	});

	afterAll(async () => {
		await closeBrowser();
		await house.stop();
	});

	it("is written by a visitor, who signs up afterwards and loses nothing", async () => {
		ideaPath = await sayWish(author);
		await see(author.page.getByText(wish.body));
	});

	it("is previewed, gets its pictures by the button, by drop and by paste, and its address is copied", async () => {
		await illustrate(author, ideaPath);
		await copyAddress(author, ideaPath);
	});

	it("is shown to somebody who begins to say the same, and hasn't pressed anything yet", async () => {
		await meetTwin(maker, ideaPath);
	});

	it("is wanted by others, whose votes count once they have proved who they are", async () => {
		for (const person of [maker, ...triers]) {
			await wantToo(person);
			expect(await wantedOnBoard(person)).toBe(2);
		}
		expect(await wantedOnBoard(author)).toBe(1);
		for (const person of [maker, ...triers]) await proveEmail(author, person);
		await expect.poll(() => wantedOnBoard(author), patience).toBe(5);
		for (const person of triers) {
			expect(await wantedOnBoard(person)).toBe(5);
			expect(await ring(person).getAttribute("aria-pressed")).toBe("true");
		}
	});

	it("is taken up by a maker, who publishes a first version and asks for verdicts", async () => {
		projectPath = await takeUp(maker, ideaPath);
		const change = { kind: "added", text: "三只软脚，凳面可拆" } as const;
		await publish(maker, projectPath, { number: "0.1", change, picture: true });
		roundPath = await openRound(maker);
		await open(author, ideaPath);
		await see(author.page.getByText(author.t("ideas:answers.round")));
	});

	it("is judged blind by those who want it, not by its maker", async () => {
		const [ada] = triers;
		if (!ada) throw new Error("Nobody tries.");
		const version = { title: stool, version: "0.1" };
		const invitation = ada.t("notifications:sentence.round_invitation", version);
		await openUntil(ada, "/notifications", () => ada.page.getByText(invitation));
		for (const person of triers) {
			const reason = `${person.name}：单手提不动`;
			await judge(person, roundPath, { stays: "solved", light: "not", reason, hasty: person === ada });
		}
		await open(maker, roundPath);
		await see(maker.page.getByText(maker.t("feedback:notice.maker")));
		expect(await button(maker, maker.t("feedback:response.send")).count()).toBe(0);
		await seeNoTally(maker);
		await open(ada, roundPath);
		await seeNoTally(ada);
		expect(await ada.page.getByText("糖糖：单手提不动").count()).toBe(0);
	});

	it("shows the result at the close, and the maker says that another version comes", async () => {
		house.pass(8);
		await readResult(author, roundPath, { stays: 3, light: 0, of: 3 });
		await promiseAnother(maker, roundPath, 3);
	});

	it("is resolved by a second version that answers what was missing", async () => {
		const change = { kind: "changed", text: "凳面镂空，轻了一半" } as const;
		await publish(maker, projectPath, { number: "0.2", change, todos: 3 });
		roundPath = await openRound(maker);
		for (const person of triers) await judge(person, roundPath, { stays: "solved", light: "solved" });
		house.pass(8);
		await readResult(author, roundPath, { stays: 3, light: 3, of: 3 });
		await openUntil(author, ideaPath, () =>
			author.page.getByText(author.t("ideas:notice.resolved", { count: 16 })),
		);
		await see(author.page.getByText(author.t("ideas:badge.resolved", { count: 16 }), { exact: true }));
		await seeLoop(author, "loops:state.solved");
		await hear(triers, "resolved");
	});

	it("is opened again by a later version that loses a criterion", async () => {
		const change = { kind: "changed", text: "换成实木凳面" } as const;
		await publish(maker, projectPath, { number: "0.3", change });
		roundPath = await openRound(maker);
		for (const person of triers) {
			await judge(person, roundPath, { stays: "solved", light: "not", reason: "又重回去了" });
		}
		house.pass(8);
		await readResult(author, roundPath, { stays: 3, light: 0, of: 3 });
		await openUntil(author, ideaPath, () => author.page.getByText(author.t("ideas:notice.broken")));
		await see(author.page.getByText(author.t("ideas:badge.broken"), { exact: true }));
		await see(author.page.getByText(author.t("ideas:criteria.lost")));
		await seeLoop(author, "loops:state.lost");
		await hear(triers, "regressed");
	});

	it("keeps a page that its moderator answers for in public", async () => {
		const [ada, , tang] = triers;
		if (!ada || !tang) throw new Error("Nobody tries.");
		const text = "加我好友，凳子半价";
		await comment(tang, ideaPath, text);
		await report(ada, ideaPath, text);
		await hide(author, "这是广告，与凳子无关");
		await open(ada, ideaPath);
		expect(await commentSaying(ada, text).count()).toBe(0);
		await open(ada, "/moderation/log");
		await see(ada.page.getByText("这是广告，与凳子无关", { exact: true }));
		await open(tang, "/moderation/mine");
		await see(tang.page.getByText("这是广告，与凳子无关", { exact: true }));
		await undo(author, "看错了，他只是在开玩笑");
		await open(ada, ideaPath);
		await see(commentSaying(ada, text));
	});

	async function seeLoop(person: Person, state: "loops:state.solved" | "loops:state.lost"): Promise<void> {
		await open(person, `${ideaPath}/loop`);
		await see(person.page.getByText(person.t(state)));
		await see(person.page.getByRole("columnheader", { name: "v0.2" }));
	}
});

/** Everybody who wants it is told what became of it. */
async function hear(people: Person[], state: "resolved" | "regressed"): Promise<void> {
	for (const person of people) {
		const sentence = person.t(`notifications:sentence.idea_state.${state}`, { title: wish.title });
		await openUntil(person, "/notifications", () => person.page.getByText(sentence));
	}
}
