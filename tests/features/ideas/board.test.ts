import { expect, test } from "vitest";
import {
	editIdea,
	hideIdea,
	mergeIdeas,
	openIdea,
	renewIdeaIndex,
	similarIdeas,
} from "#app/features/ideas/index.server.ts";
import { canSee } from "#app/features/ideas/policy.ts";
import { readBoardPage, readLoosened, withNewVoices } from "#app/features/ideas/queries/board.server.ts";
import { readIdeaPage } from "#app/features/ideas/queries/idea-page.server.ts";
import { risingIdeas } from "#app/features/ideas/queries/rising.server.ts";
import { type BoardRequest, boardHref, readBoard } from "#app/features/ideas/rules/board.ts";
import { type Actor, anonymous } from "#app/kernel/actor.ts";
import { emptyPage, encodeCursor } from "#app/kernel/page.ts";
import { ideaSearch } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	anyCategoryId,
	makeCategory,
	makeIdea,
	makeRound,
	makeUser,
	makeVersion,
	makeVote,
	makeVotes,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const now = new Date("2026-06-01T10:00:00Z");

async function titles(query: string, actor: Actor = anonymous): Promise<string[]> {
	const board = readBoard(new URLSearchParams(query));
	const page = await readBoardPage(db, actor, { board, after: null, now });
	return page.items.map(({ title }) => title);
}

async function open(title: string, change: object = {}) {
	const author = actorOf(await makeUser(db));
	const content = {
		title,
		body: "",
		categoryId: await anyCategoryId(db),
		criteria: ["works"],
		tags: [],
		segments: [],
	};
	const idea = await openIdea(db, author, {
		...content,
		pictures: { publicIds: [], alt: {} },
		locale: "en",
		now,
		...change,
	});
	return { ...idea, author };
}

test("each order is the order it says", async () => {
	await makeIdea(db, { title: "warm and old", hotScore: 9, createdAt: new Date("2026-01-01") });
	const wanted = await makeIdea(db, {
		title: "wanted",
		hotScore: 1,
		state: "building",
		createdAt: new Date("2026-02-01"),
	});
	await makeVotes(db, wanted, 3);
	const gap = await makeIdea(db, { title: "a gap", hotScore: 2, createdAt: new Date("2026-03-01") });
	await makeVotes(db, gap, 2);
	expect(await titles("order=hot")).toEqual(["warm and old", "a gap", "wanted"]);
	expect(await titles("order=top")).toEqual(["wanted", "a gap", "warm and old"]);
	expect(await titles("order=new")).toEqual(["a gap", "wanted", "warm and old"]);
	expect(await titles("order=gap")).toEqual(["a gap", "warm and old"]);
	expect(await titles("order=nonsense")).toEqual(await titles(""));
});

test("filters narrow and combine", async () => {
	const [dolls, apps] = [await makeCategory(db, { slug: "dolls" }), await makeCategory(db, { slug: "apps" })];
	const me = actorOf(await makeUser(db, { handle: "Lin" }));
	const first = await makeIdea(db, {
		title: "one doll",
		categoryId: dolls.id,
		authorId: me.id,
		tags: ["bjd"],
		segments: ["🎉"],
	});
	await makeIdea(db, { title: "two dolls", categoryId: dolls.id, state: "building", tags: ["bjd"] });
	await makeIdea(db, { title: "an app", categoryId: apps.id, state: "declined" });
	await makeVote(db, { ideaId: first.id, userId: me.id });
	expect((await titles("category=dolls")).sort()).toEqual(["one doll", "two dolls"]);
	expect(await titles("category=dolls&state=building&tag=BJD")).toEqual(["two dolls"]);
	expect(await titles("segment=🎉")).toEqual(["one doll"]);
	expect(await titles("state=declined")).toEqual(["an app"]);
	expect(await titles("mine=1", me)).toEqual(["one doll"]);
	expect(await titles("voted=1", me)).toEqual(["one doll"]);
	expect(await titles("voted=1")).toEqual([]);
	expect(await titles("category=unknown")).toEqual([]);
});

test("a variant is found by a part of its name, in either script, also after an edit and a renewal", async () => {
	const idea = await open("a lamp", { segments: ["宿舍床板", "travel kits"] });
	await open("a shelf", { segments: ["办公室"] });
	const found = ["宿舍", "床", "宿舍床板", "宿捨", "Travel", "kit"];
	for (const name of found) expect(await titles(`segment=${name}`), name).toEqual(["a lamp"]);
	for (const name of ["舍宿", "tra", "🎉"]) expect(await titles(`segment=${name}`), name).toEqual([]);
	await db.update(ideaSearch).set({ variantTokens: [], tokenizerVersion: 0 });
	expect(await titles("segment=宿舍")).toEqual([]);
	while ((await renewIdeaIndex(db, now, 50)) > 0);
	expect(await titles("segment=宿舍")).toEqual(["a lamp"]);
	const change = {
		title: "a lamp",
		body: "",
		criteria: [{ id: null, text: "works" }],
		tags: [],
		segments: ["车库"],
	};
	const rest = { ideaId: idea.id, revision: 1, categoryId: await anyCategoryId(db), now };
	await editIdea(db, idea.author, { ...change, ...rest, pictures: { publicIds: [], alt: {} } });
	expect(await titles("segment=宿舍")).toEqual([]);
	expect(await titles("segment=车库")).toEqual(["a lamp"]);
});

test("a search finds two-character words inside Chinese sentences, stems, phrases and its grammar", async () => {
	await open("BJD 换妆后眼睑总是掉色，想要能反复补妆的底", { tags: ["娃娃"] });
	await open("Bike lamps that survive the rain", { body: "I ride all winter." });
	const cable = await open("手机支架：充电线别打架");
	expect(await titles("q=补妆")).toEqual(["BJD 换妆后眼睑总是掉色，想要能反复补妆的底"]);
	expect(await titles("q=補妝")).toHaveLength(1);
	expect(await titles("q=lamp")).toEqual(["Bike lamps that survive the rain"]);
	expect(await titles("q=娃娃")).toHaveLength(1);
	expect(await titles('q="survive the rain"')).toHaveLength(1);
	expect(await titles('q="survive rain"')).toEqual([]);
	expect(await titles(`q=by:${cable.author.handle}`)).toEqual(["手机支架：充电线别打架"]);
	expect(await titles("q=补妆 status:building")).toEqual([]);
	expect(await titles("q=tag:娃娃 status:open")).toHaveLength(1);
	expect(await titles("q=冰箱")).toEqual([]);
	for (const odd of ["%27;--", "((((", "\u0000", "a".repeat(500), "🎉", '"'.repeat(50)]) {
		await expect(titles(new URLSearchParams({ q: odd }).toString())).resolves.toBeDefined();
	}
});

test("similar ideas come from enough words on, the same title first", async () => {
	await open("床头灯夹：8 cm 厚的床板夹不住");
	await open("求一个能夹很厚床板的灯夹子");
	await open("调酒笔记：一键反查能做什么");
	const alike = (title: string) => similarIdeas(db, anonymous, { title, body: "" });
	expect(await alike("床板")).toEqual([]);
	// Words of wishing tell nothing, however many share them.
	await open("想要一个不会滚走的眼珠托盘");
	await open("想要一个静音的打印机脚垫");
	expect(await alike("想要一个闹钟叫醒全家")).toEqual([]);
	expect(await alike("想要一个放眼珠的托盘")).toHaveLength(1);
	const found = await alike("床板太厚灯夹不住");
	expect(found).toHaveLength(2);
	expect(found.some(({ same }) => same)).toBe(false);
	expect((await alike("床頭燈夾 8cm厚的床板夾不住"))[0]).toMatchObject({ same: true });
});

test("pages follow each other without a gap or a repeat, in every order and under a search", async () => {
	const categoryId = await anyCategoryId(db);
	for (let index = 0; index < 45; index += 1) {
		await open(`Lamp clip number ${index}`, {
			categoryId,
			now: new Date(now.getTime() + (index % 7) * 1000),
		});
	}
	for (const query of ["", "order=top", "order=new", "order=gap", "q=lamp", "q=lamp&order=new"]) {
		const board = readBoard(new URLSearchParams(query));
		const seen: number[] = [];
		let after: string | null = null;
		let last: Awaited<ReturnType<typeof readBoardPage>> = emptyPage;
		do {
			const page: Awaited<ReturnType<typeof readBoardPage>> = await readBoardPage(db, anonymous, {
				board,
				after,
				now,
			});
			seen.push(...page.items.map(({ id }) => id));
			after = page.next;
			last = page;
		} while (after);
		const back = [...last.items.map(({ id }) => id)];
		for (let { previous } = last; previous; ) {
			const page: Awaited<ReturnType<typeof readBoardPage>> = await readBoardPage(db, anonymous, {
				...{ board, now },
				after: previous,
			});
			back.unshift(...page.items.map(({ id }) => id));
			previous = page.previous;
		}
		expect(back, query).toEqual(seen);
		expect(new Set(seen).size, query).toBe(45);
		expect(seen, query).toHaveLength(45);
	}
	await expect(
		readBoardPage(db, anonymous, { board: readBoard(new URLSearchParams()), after: "broken", now }),
	).resolves.toBeDefined();
});

test("an empty board says which condition stands in the way, and what is there without it", async () => {
	await makeIdea(db, { title: "清理打印床", state: "building" });
	await open("床头灯夹不住厚床板", { tags: ["宿舍"], segments: ["上铺"] });
	const waysOf = async (query: string) => {
		const board = readBoard(new URLSearchParams(query));
		expect(await titles(query)).toEqual([]);
		const ways = await readLoosened(db, anonymous, { board, now });
		return ways.map(({ part, term, board: wider, count }) => [part, term, boardHref(wider), count]);
	};
	expect(await waysOf("q=status:building 标签：宿舍")).toEqual([
		["term", "status:building", `/ideas?${new URLSearchParams({ q: "标签：宿舍" })}`, 1],
		["term", "标签：宿舍", "/ideas?q=status%3Abuilding", 1],
	]);
	expect(await waysOf('tag=宿舍&segment=下铺&q="厚床板"')).toEqual([
		["segment", "", `/ideas?${new URLSearchParams({ tag: "宿舍", q: '"厚床板"' })}`, 1],
	]);
	expect(await waysOf("tag=没有"), "one condition alone is cleared").toEqual([]);
});

test("two of the first ten places go to young ideas with few votes, and say so", async () => {
	for (let index = 0; index < 30; index += 1) {
		await makeIdea(db, { title: `old ${index}`, hotScore: 50 + index, createdAt: new Date("2026-01-01") });
	}
	for (let index = 0; index < 4; index += 1) {
		await makeIdea(db, { title: `young ${index}`, hotScore: 1, createdAt: new Date("2026-05-30") });
	}
	const input = { board: readBoard(new URLSearchParams()), after: null, now };
	const plain = await readBoardPage(db, anonymous, input);
	const page = await withNewVoices(db, anonymous, input, plain);
	expect(page.items.flatMap((item, index) => (item.newVoice ? [index] : []))).toEqual([3, 7]);
	expect(new Set(page.items.map(({ id }) => id)).size).toBe(page.items.length);
	expect(page.next).toBe(plain.next);
});

test("the board shows to a member what waits for their verdict", async () => {
	const me = await makeUser(db);
	const idea = await makeIdea(db, { title: "to be judged" });
	const version = await makeVersion(db, { claims: idea.criteria });
	await makeRound(db, { version, invited: [me] });
	await makeIdea(db, { title: "something else" });
	expect(await titles("order=verdict", actorOf(me))).toEqual(["to be judged"]);
	expect(await titles("order=verdict", actorOf(await makeUser(db)))).toEqual([]);
});

test("what is hidden is in no list, no search and no likeness, and the policy and the queries agree", async () => {
	const moderator = actorOf(await makeUser(db, { role: "moderator" }));
	const hidden = await open("床头灯夹：8 cm 厚的床板夹不住");
	await hideIdea(db, moderator, { ideaId: hidden.id, reason: "spam", now });
	for (const query of ["", "q=床板", "order=new", "order=top", "state=open", "order=gap"]) {
		expect(await titles(query, moderator), query).toEqual([]);
	}
	expect(await similarIdeas(db, anonymous, { title: "床头灯夹：厚的床板", body: "" })).toEqual([]);
	for (const actor of [anonymous, moderator, hidden.author, actorOf(await makeUser(db))]) {
		const seen = await readIdeaPage(db, actor, hidden.id).then(
			() => true,
			() => false,
		);
		expect(seen).toBe(canSee(actor, { hidden: true, authorId: hidden.author.id }));
	}
	expect(await titles("mine=1", hidden.author)).toHaveLength(1);
});

test("an idea's page shows its own vote only to its voter, standings, and leads on when merged", async () => {
	const idea = await makeIdea(db, { criteria: ["a", "b"].map((text) => `criterion ${text}`) });
	const voter = await makeUser(db);
	for (const [index, priceMinor] of [100, 200, 300, 300, 500].entries()) {
		await makeVote(db, {
			ideaId: idea.id,
			priceMinor,
			currency: "CNY",
			...(index === 0 && { userId: voter.id }),
		});
	}
	await makeVersion(db, { claims: idea.criteria.slice(0, 1) });
	const seen = await readIdeaPage(db, actorOf(voter), idea.id);
	if (seen.kind !== "idea") throw new Error("not an idea");
	expect(seen.idea).toMatchObject({ voteCount: 5, vote: { priceMinor: 100 }, curves: [{ people: 5 }] });
	expect(seen.idea.criteria.map(({ standing }) => standing)).toEqual(["claimed", "unanswered"]);
	expect(seen.idea.voters).toHaveLength(5);
	const reporters = [actorOf(voter), anonymous, { ...actorOf(voter), id: idea.authorId ?? 0 }];
	const offered = reporters.map(async (actor) => {
		const page = await readIdeaPage(db, actor, idea.id);
		return page.kind === "idea" && page.idea.can.report;
	});
	expect(await Promise.all(offered), "nobody reports their own").toEqual([true, false, false]);
	const other = await readIdeaPage(db, anonymous, idea.id);
	expect(other.kind === "idea" && other.idea.vote).toBeNull();
	const target = await makeIdea(db);
	const moderator = actorOf(await makeUser(db, { role: "moderator" }));
	await mergeIdeas(db, moderator, { sourceId: idea.id, targetId: target.id, reason: "same", now });
	expect(await readIdeaPage(db, anonymous, idea.id)).toEqual({
		kind: "merged",
		path: `/ideas/${target.slug}-${target.id}?merged=${idea.id}`,
	});
	const into = await readIdeaPage(db, anonymous, target.id);
	expect(into.kind === "idea" && into.idea.merged.map(({ id }) => id)).toEqual([idea.id]);
	await expect(readIdeaPage(db, anonymous, 99_999_999)).rejects.toMatchObject({ kind: "not-found" });
});

test("a board's address says what it is narrowed by, and reading it gives the same board", () => {
	const board: BoardRequest = {
		order: "top",
		category: "dolls",
		tag: "娃娃",
		state: "trying",
		segment: "a & b",
		mine: true,
		voted: false,
		q: "补妆 & more",
	};
	const href = boardHref(board);
	expect(readBoard(new URL(href, "http://x").searchParams)).toEqual(board);
	expect(
		boardHref(board, {
			q: "",
			mine: false,
			tag: null,
			state: null,
			segment: null,
			order: null,
			category: null,
		}),
	).toBe("/ideas");
});

test("a forged cursor shows the first page, whatever the order", async () => {
	await makeIdea(db, { title: "somewhere" });
	const forged = [
		["x", 1],
		["2026-13-01T00:00:00.000Z", 1],
		[1, "x"],
		[2 ** 40, 2 ** 70],
	].map(encodeCursor);
	for (const order of ["hot", "top", "new", "gap", "verdict"]) {
		const board = readBoard(new URLSearchParams({ order }));
		const first = await readBoardPage(db, anonymous, { board, after: null, now });
		for (const after of forged) {
			expect(await readBoardPage(db, anonymous, { board, after, now }), `${order} ${after}`).toEqual(first);
		}
	}
});

test("young ideas that gather people fastest stand beside the board, old, hidden and lonely ones don't", async () => {
	const days = (count: number) => new Date(now.getTime() - count * 86_400_000);
	const votesOn = async (title: string, age: number, count: number, change: object = {}) => {
		const idea = await makeIdea(db, { title, createdAt: days(age), ...change });
		await makeVotes(db, idea, count);
	};
	await votesOn("slow", 20, 10);
	await votesOn("fast", 2, 8);
	await votesOn("today", 0, 3);
	await votesOn("faster still but hidden", 2, 12, { hiddenAt: now });
	await votesOn("of last year", 200, 40);
	await votesOn("lonely", 1, 1);
	const rising = await risingIdeas(db, now);
	expect(rising.map(({ title, voteCount, days: age }) => [title, voteCount, age])).toEqual([
		["fast", 8, 2],
		["today", 3, 1],
		["slow", 10, 20],
	]);
});
