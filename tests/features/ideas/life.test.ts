import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
	closeIdea,
	editIdea,
	expireIdea,
	hideIdea,
	moveCategory,
	openIdea,
	progressIdea,
	recountIdeas,
	reopenIdea,
	replaceTags,
	restoreIdea,
	tagNamesOf,
	takeWithdrawalBack,
	withdrawIdea,
} from "#app/features/ideas/index.server.ts";
import { anonymous, type Member } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import {
	categories,
	criteria,
	deadlines,
	ideaRevisions,
	ideaSearch,
	ideas,
	ideaTimeline,
	outbox,
	projectIdeas,
	projects,
	searchFrequencies,
	tags,
	watches,
} from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	anyCategoryId,
	makeCategory,
	makeIdea,
	makeProject,
	makeRound,
	makeUser,
	makeVersion,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const now = new Date("2026-06-01T10:00:00Z");

async function content(change: object = {}) {
	return {
		title: "床头灯夹：8 cm 厚的床板夹不住",
		body: "宿舍床板比家里厚，市面上的夹子最多开到 5 cm。",
		categoryId: await anyCategoryId(db),
		criteria: ["能夹住 8 cm 厚的床板", "不留压痕"],
		tags: ["灯夹", "宿舍"],
		segments: ["上铺"],
		pictures: { publicIds: [], alt: {} },
		locale: "en" as const,
		now,
		...change,
	};
}

async function member(columns: object = {}): Promise<Member> {
	return actorOf(await makeUser(db, columns));
}

async function stateOf(ideaId: number) {
	const [idea] = await db.select().from(ideas).where(eq(ideas.id, ideaId));
	return idea?.state;
}

async function kindsOf(ideaId: number) {
	const rows = await db
		.select()
		.from(ideaTimeline)
		.where(eq(ideaTimeline.ideaId, ideaId))
		.orderBy(ideaTimeline.id);
	return rows.map(({ kind, fromState, toState }) =>
		toState ? `${kind}: ${fromState ?? ""}→${toState}` : kind,
	);
}

test("an idea opens with its author's vote, watched, indexed, dated and told", async () => {
	const author = await member();
	const { id } = await openIdea(db, author, await content());
	const [idea] = await db.select().from(ideas).where(eq(ideas.id, id));
	expect(idea).toMatchObject({ state: "open", voteCount: 1, language: "zh-CN", authorId: author.id });
	expect(await tagNamesOf(db, id)).toEqual(["宿舍", "灯夹"].sort((a, b) => (a < b ? -1 : 1)));
	expect(await db.$count(watches, eq(watches.subjectId, id))).toBe(1);
	expect(await db.$count(deadlines, eq(deadlines.subjectId, id))).toBe(1);
	const [search] = await db.select().from(ideaSearch);
	expect(search?.tokens).toEqual(expect.arrayContaining(["床板", "8", "cm", "灯夹"]));
	expect(await kindsOf(id)).toEqual(["opened: →open"]);
	const [event] = await db.select().from(outbox).where(eq(outbox.type, "idea.opened"));
	expect(event?.topics).toEqual(expect.arrayContaining(["board", "home", `idea:${id}`]));
});

test("the very same title is asked already, unless its author says that theirs is another need", async () => {
	const first = await openIdea(db, await member(), await content());
	const again = content({ title: "床頭燈夾 8CM厚的床板夾不住！" });
	await expect(openIdea(db, await member(), await again)).rejects.toMatchObject({
		field: "title",
		reason: "ideas:refused.askedAlready",
	});
	await openIdea(db, await member(), { ...(await again), another: true });
	expect(await db.$count(ideas)).toBe(2);
	await closeIdea(db, await member({ role: "moderator" }), {
		ideaId: first.id,
		reason: "infeasible",
		text: "No.",
		now,
	});
});

test("visitors, suspended members and unknown categories or pictures are refused and leave nothing", async () => {
	await expect(openIdea(db, anonymous, await content())).rejects.toMatchObject({ kind: "sign-in-required" });
	const suspended = await member({ suspendedAt: new Date("2026-01-01") });
	await expect(openIdea(db, suspended, await content())).rejects.toMatchObject({
		reason: "errors:suspended",
	});
	const author = await member();
	await expect(openIdea(db, author, await content({ categoryId: 99_999_999 }))).rejects.toMatchObject({
		field: "category",
	});
	const pictures = { publicIds: ["nobodysPicture000000"], alt: {} };
	await expect(openIdea(db, author, await content({ pictures }))).rejects.toMatchObject({
		field: "pictures",
	});
	expect(await db.$count(ideas)).toBe(0);
	expect(await db.$count(searchFrequencies)).toBe(0);
	expect(await db.$count(tags)).toBe(0);
});

test("ideas that are opened at once with the same words count every word and tag right", async () => {
	await anyCategoryId(db);
	const authors = await Promise.all(Array.from({ length: 12 }, () => member()));
	await Promise.all(
		authors.map(async (author, index) =>
			openIdea(db, author, await content({ title: `Lamp clip number ${index}` })),
		),
	);
	const [lamp] = await db.select().from(searchFrequencies).where(eq(searchFrequencies.token, "lamp"));
	const [all] = await db.select().from(searchFrequencies).where(eq(searchFrequencies.token, " ideas"));
	expect([lamp?.documents, all?.documents]).toEqual([12, 12]);
	expect((await db.select().from(tags)).map(({ ideaCount }) => ideaCount)).toEqual([12, 12]);
});

async function edited(ideaId: number, change: object = {}) {
	const { locale: _locale, ...rest } = await content();
	const [idea] = await db.select().from(ideas).where(eq(ideas.id, ideaId));
	const rows = await db.select().from(criteria).where(eq(criteria.ideaId, ideaId)).orderBy(criteria.position);
	const kept = rows.map(({ id, text }) => ({ id, text }));
	return { ...rest, ideaId, revision: idea?.revision ?? 0, criteria: kept, ...change };
}

test("an edit keeps what stood there before, and somebody else's edit in between is a conflict", async () => {
	const author = await member();
	const { id } = await openIdea(db, author, await content());
	const first = await edited(id, { title: "床头灯夹：夹得住 8 cm 的床板" });
	const second = await edited(id, { title: "Another title altogether" });
	await editIdea(db, author, first);
	await expect(editIdea(db, author, second)).rejects.toMatchObject({
		reason: "ideas:refused.editedMeanwhile",
	});
	const [revision] = await db.select().from(ideaRevisions);
	expect(revision?.before).toMatchObject({
		title: "床头灯夹：8 cm 厚的床板夹不住",
		criteria: ["能夹住 8 cm 厚的床板", "不留压痕"],
	});
	const [idea] = await db.select().from(ideas);
	expect(idea).toMatchObject({ title: "床头灯夹：夹得住 8 cm 的床板", slug: "床头灯夹-夹得住-8-cm-的床板" });
	await expect(editIdea(db, await member(), await edited(id))).rejects.toMatchObject({
		reason: "ideas:refused.notYours",
	});
});

test("an edit moves the word counts by the difference", async () => {
	const author = await member();
	const { id } = await openIdea(db, author, await content({ title: "Lamp clip for thick boards" }));
	await editIdea(db, author, await edited(id, { title: "Lamp holder for thick boards" }));
	const rows = await db.select().from(searchFrequencies);
	const count = (token: string) => rows.find((row) => row.token === token)?.documents ?? 0;
	expect([count("lamp"), count("clip"), count("holder"), count(" ideas")]).toEqual([1, 0, 1, 1]);
});

test("a criterion that a version claims keeps its words: changed, it is retired and a new one takes its place", async () => {
	const author = await member();
	const { id } = await openIdea(db, author, await content());
	const [claimed, free] = await db.select().from(criteria).orderBy(criteria.position);
	await makeVersion(db, { claims: [{ id: claimed?.id ?? 0 }] });
	const changed = [
		{ id: claimed?.id ?? 0, text: "能夹住 9 cm 厚的床板" },
		{ id: free?.id ?? 0, text: "不留任何压痕" },
	];
	await editIdea(db, author, await edited(id, { criteria: changed }));
	const rows = await db.select().from(criteria).orderBy(criteria.id);
	expect(rows.map(({ text, retiredAt }) => [text, retiredAt !== null])).toEqual([
		["能夹住 8 cm 厚的床板", true],
		["不留任何压痕", false],
		["能夹住 9 cm 厚的床板", false],
	]);
});

test("take-ups, versions and rounds move the state, every move has its row, telling twice changes nothing", async () => {
	const idea = await makeIdea(db);
	const project = await makeProject(db);
	const tell = (change: Parameters<typeof progressIdea>[1]["change"]) =>
		inTransaction(db, (tx) => progressIdea(tx, { ideaId: idea.id, change, actorId: project.ownerId, now }));
	const at = { projectId: project.id, versionId: 0, roundId: 0 };
	await db.insert(projectIdeas).values({ projectId: project.id, ideaId: idea.id });
	await tell({ type: "taken_up", projectId: project.id });
	expect(await stateOf(idea.id)).toBe("building");
	await tell({ type: "taken_up", projectId: project.id });
	const version = await makeVersion(db, { project, claims: idea.criteria });
	await tell({ type: "version_published", projectId: project.id, versionId: version.id });
	const round = await makeRound(db, { version, state: "closed" });
	await db.execute(`update rounds set state = 'open' where id = ${round.id}`);
	await tell({ type: "round_opened", ...at, roundId: round.id, versionId: version.id });
	expect(await stateOf(idea.id)).toBe("trying");
	await db.execute(`update rounds set state = 'closed' where id = ${round.id}`);
	await tell({ type: "round_closed", ...at, roundId: round.id });
	await tell({ type: "resolved", projectId: project.id, roundId: round.id });
	expect(await stateOf(idea.id)).toBe("resolved");
	await tell({ type: "regressed", projectId: project.id, roundId: round.id, criterionId: 0 });
	expect(await stateOf(idea.id)).toBe("building");
	await db.update(projectIdeas).set({ state: "released" });
	await tell({ type: "released", projectId: project.id, reason: "maker" });
	expect(await kindsOf(idea.id)).toEqual([
		"taken_up: open→building",
		"taken_up",
		"version_published",
		"round_opened: building→trying",
		"round_closed: trying→building",
		"resolved: building→resolved",
		"regressed: resolved→building",
		"released: building→open",
	]);
	const [row] = await db.select().from(ideas);
	expect(row).toMatchObject({ projectCount: 0, versionCount: 1, roundCount: 1, openRoundCount: 0 });
	expect(row?.resolvedAt).not.toBeNull();
	expect(await db.$count(outbox, eq(outbox.type, "idea.state_changed"))).toBe(6);
});

test("two projects taking an idea up at once are two, and a hidden one isn't counted", async () => {
	const idea = await makeIdea(db);
	const makers = await Promise.all([makeProject(db), makeProject(db)]);
	await Promise.all(
		makers.map((project) =>
			inTransaction(db, async (tx) => {
				await tx.insert(projectIdeas).values({ projectId: project.id, ideaId: idea.id });
				const change = { type: "taken_up", projectId: project.id } as const;
				await progressIdea(tx, { ideaId: idea.id, change, actorId: project.ownerId, now });
			}),
		),
	);
	const [row] = await db.select().from(ideas);
	expect(row).toMatchObject({ projectCount: 2, state: "building" });
	await db.update(projects).set({ hiddenAt: now });
	await inTransaction(db, (tx) => recountIdeas(tx, { ideaIds: [idea.id], actorId: null, now }));
	expect(await stateOf(idea.id)).toBe("open");
});

test("an author takes back what nobody builds yet, and may change their mind", async () => {
	const author = await member();
	const { id } = await openIdea(db, author, await content());
	await expect(withdrawIdea(db, await member(), { ideaId: id, now })).rejects.toMatchObject({
		reason: "ideas:refused.notYours",
	});
	await withdrawIdea(db, author, { ideaId: id, now });
	expect(await stateOf(id)).toBe("withdrawn");
	await takeWithdrawalBack(db, author, { ideaId: id, now });
	await makeProject(db, { ideas: [{ id }] });
	await expect(withdrawIdea(db, author, { ideaId: id, now })).rejects.toMatchObject({
		reason: "ideas:refused.withdrawBuilding",
	});
});

test("moderators close with a reason and reopen; nobody else does, and nobody closes twice", async () => {
	const author = await member();
	const moderator = await member({ role: "moderator" });
	const { id } = await openIdea(db, author, await content());
	const closing = { ideaId: id, reason: "unsafe", text: "The clamp can fall on a sleeper.", now } as const;
	await expect(closeIdea(db, author, closing)).rejects.toMatchObject({
		reason: "ideas:refused.moderatorsOnly",
	});
	await closeIdea(db, moderator, closing);
	await expect(closeIdea(db, moderator, closing)).rejects.toMatchObject({ kind: "conflict" });
	const [idea] = await db.select().from(ideas);
	expect(idea).toMatchObject({ state: "declined", closeReason: "unsafe", closeText: closing.text });
	const again = { ideaId: id, text: "Asked too soon.", now };
	for (const command of [reopenIdea, takeWithdrawalBack])
		await expect(command(db, author, again)).rejects.toMatchObject({ kind: "forbidden" });
	await expect(takeWithdrawalBack(db, moderator, again)).rejects.toMatchObject({ kind: "forbidden" });
	await reopenIdea(db, moderator, again);
	expect(await kindsOf(id)).toEqual(["opened: →open", "closed: open→declined", "reopened: declined→open"]);
});

test("an idea to which nothing happens for a year expires, one with a sign of life is looked at later", async () => {
	const { id } = await openIdea(db, await member(), await content());
	expect(await expireIdea(db, { ideaId: id, now: daysAfter(now, 300) })).toBe(false);
	expect(await stateOf(id)).toBe("open");
	const [deadline] = await db.select().from(deadlines);
	expect(deadline?.dueAt).toEqual(daysAfter(now, 365));
	expect(await expireIdea(db, { ideaId: id, now: daysAfter(now, 366) })).toBe(true);
	expect(await expireIdea(db, { ideaId: id, now: daysAfter(now, 366) })).toBe(false);
	expect(await stateOf(id)).toBe("expired");
});

test("curating gives what an undo needs, keeps the author's words, and is for moderators alone", async () => {
	const moderator = await member({ role: "moderator" });
	const { id } = await openIdea(db, await member(), await content());
	const act = { ideaId: id, reason: "belongs there", now };
	const [from] = await db.select().from(categories);
	const to = await makeCategory(db);
	expect(await moveCategory(db, moderator, { ...act, categoryId: to.id })).toEqual({ before: from?.id });
	const before = await replaceTags(db, moderator, { ...act, tags: ["灯"] });
	expect(before.before.sort()).toEqual(["灯夹", "宿舍"].sort());
	await hideIdea(db, moderator, act);
	await expect(hideIdea(db, moderator, act)).rejects.toMatchObject({ reason: "ideas:refused.hiddenAlready" });
	await restoreIdea(db, moderator, act);
	for (const command of [hideIdea, restoreIdea]) {
		await expect(command(db, await member(), act)).rejects.toMatchObject({ kind: "forbidden" });
	}
	expect(await kindsOf(id)).toEqual(["opened: →open", "moved", "tagged", "hidden", "restored"]);
});
