import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { mergeIdeas, undoMerge, voteForIdea, withdrawVote } from "#app/features/ideas/index.server.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { ideaMerges, ideas, ideaTimeline, votes, watches } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeIdea, makeProject, makeUser, makeUsers, makeVote } from "#tests/support/factories.ts";

const db = await testDatabase();
const now = new Date("2026-06-01T10:00:00Z");

async function moderator() {
	return actorOf(await makeUser(db, { role: "moderator" }));
}

async function read(ideaId: number) {
	const [idea] = await db.select().from(ideas).where(eq(ideas.id, ideaId));
	const rows = await db.$count(votes, and(eq(votes.ideaId, ideaId), eq(votes.state, "counted")));
	return { state: idea?.state, mergedIntoId: idea?.mergedIntoId, count: idea?.voteCount, rows };
}

/** Two ideas with three voters each, one of whom wants both. */
async function twoIdeas() {
	const [source, target] = [await makeIdea(db), await makeIdea(db)];
	const people = await makeUsers(db, 5);
	for (const index of [0, 1, 2]) await makeVote(db, { ideaId: source.id, userId: people[index]?.id ?? 0 });
	for (const index of [2, 3, 4]) await makeVote(db, { ideaId: target.id, userId: people[index]?.id ?? 0 });
	return { source, target, people };
}

test("merging unites voters and watchers, and undoing gives everything back", async () => {
	const { source, target, people } = await twoIdeas();
	const subject = { subjectType: "idea" as const, subjectId: source.id };
	await db.insert(watches).values([0, 3].map((index) => ({ ...subject, userId: people[index]?.id ?? 0 })));
	await db.insert(watches).values({ ...subject, subjectId: target.id, userId: people[3]?.id ?? 0 });
	const before = await db.select().from(votes).orderBy(votes.ideaId, votes.userId);
	const actor = await moderator();
	const merge = await mergeIdeas(db, actor, {
		sourceId: source.id,
		targetId: target.id,
		reason: "the same need",
		now,
	});
	expect(merge.voteCount).toBe(5);
	expect(await read(target.id)).toMatchObject({ state: "open", count: 5, rows: 5 });
	expect(await read(source.id)).toMatchObject({
		state: "merged",
		mergedIntoId: target.id,
		count: 3,
		rows: 3,
	});
	expect(await db.$count(watches, eq(watches.subjectId, target.id))).toBe(2);

	await undoMerge(db, actor, { mergeId: merge.mergeId, now: daysAfter(now, 6.9) });
	expect(await read(target.id)).toMatchObject({ state: "open", count: 3, rows: 3 });
	expect(await read(source.id)).toMatchObject({ state: "open", mergedIntoId: null, count: 3, rows: 3 });
	expect(await db.select().from(votes).orderBy(votes.ideaId, votes.userId)).toEqual(before);
	expect(await db.$count(watches, eq(watches.subjectId, target.id))).toBe(1);
	const kinds = await db.select({ kind: ideaTimeline.kind }).from(ideaTimeline).orderBy(ideaTimeline.id);
	expect(kinds.map(({ kind }) => kind)).toEqual(["merged", "absorbed", "unmerged", "parted"]);
});

test("64 votes during a merge are all there, once each, wherever they fell", async () => {
	const { source, target } = await twoIdeas();
	const people = (await makeUsers(db, 64)).map((user) => actorOf(user));
	const actor = await moderator();
	const presses = people.map(async (voter, index) => {
		const ideaId = index % 2 ? source.id : target.id;
		try {
			await voteForIdea(db, voter, { ideaId, now });
			return true;
		} catch (error) {
			expect(error).toMatchObject({ reason: "ideas:refused.voteMerged" });
			return false;
		}
	});
	const merging = mergeIdeas(db, actor, { sourceId: source.id, targetId: target.id, reason: "same", now });
	const accepted = (await Promise.all(presses)).filter(Boolean).length;
	await merging;
	expect(await read(target.id)).toMatchObject({ count: 5 + accepted, rows: 5 + accepted });
	const inSource = await read(source.id);
	expect(inSource.count).toBe(inSource.rows);
	const merge = (await db.select().from(ideaMerges))[0];
	await undoMerge(db, actor, { mergeId: merge?.id ?? 0, now });
	const [a, b] = [await read(source.id), await read(target.id)];
	expect(a.count).toBe(a.rows);
	expect(b.count).toBe(b.rows);
	expect((a.rows ?? 0) + (b.rows ?? 0)).toBe(6 + accepted);
});

test("of two moderators who merge two ideas into each other at once, one succeeds and the other reads why not", async () => {
	const { source, target } = await twoIdeas();
	const [first, second] = [await moderator(), await moderator()];
	const results = await Promise.allSettled([
		mergeIdeas(db, first, { sourceId: source.id, targetId: target.id, reason: "a", now }),
		mergeIdeas(db, second, { sourceId: target.id, targetId: source.id, reason: "b", now }),
	]);
	expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	const refused = results.find((result) => result.status === "rejected");
	expect(refused?.status === "rejected" && refused.reason.kind).toBe("conflict");
	expect(await db.$count(ideaMerges, isNull(ideaMerges.undoneAt))).toBe(1);
	expect(await db.$count(ideas, eq(ideas.state, "merged"))).toBe(1);
});

test("eight moderators merging one idea into eight others at once merge it once", async () => {
	const source = await makeIdea(db);
	const actor = await moderator();
	const targets = await Promise.all(Array.from({ length: 8 }, () => makeIdea(db)));
	const results = await Promise.allSettled(
		targets.map((target) =>
			mergeIdeas(db, actor, { sourceId: source.id, targetId: target.id, reason: "same", now }),
		),
	);
	expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("no self-merge, no chain, no merge into what is closed", async () => {
	const [a, b, c] = [await makeIdea(db), await makeIdea(db), await makeIdea(db)];
	const closed = await makeIdea(db, { state: "declined", closeReason: "infeasible" });
	const actor = await moderator();
	const merge = (sourceId: number, targetId: number) =>
		mergeIdeas(db, actor, { sourceId, targetId, reason: "same", now });
	await expect(merge(a.id, a.id)).rejects.toMatchObject({ reason: "ideas:refused.mergeSelf" });
	await expect(merge(a.id, closed.id)).rejects.toMatchObject({ reason: "ideas:refused.targetClosed" });
	await merge(a.id, b.id);
	await expect(merge(a.id, c.id)).rejects.toMatchObject({ reason: "ideas:refused.sourceGone" });
	await expect(merge(c.id, a.id)).rejects.toMatchObject({ reason: "ideas:refused.targetMerged" });
	await expect(merge(b.id, c.id)).rejects.toMatchObject({ reason: "ideas:refused.mergeChain" });
	await merge(c.id, b.id);
	await expect(merge(c.id, 99_999_999)).rejects.toMatchObject({ kind: "not-found" });
	await expect(
		mergeIdeas(db, actorOf(await makeUser(db)), { sourceId: b.id, targetId: c.id, reason: "same", now }),
	).rejects.toMatchObject({ kind: "forbidden" });
});

test("an undo comes in time and once, also when two press it together", async () => {
	const { source, target } = await twoIdeas();
	const actor = await moderator();
	const { mergeId } = await mergeIdeas(db, actor, {
		sourceId: source.id,
		targetId: target.id,
		reason: "same",
		now,
	});
	await expect(undoMerge(db, actor, { mergeId, now: daysAfter(now, 7.1) })).rejects.toMatchObject({
		reason: "ideas:refused.undoTooLate",
	});
	const results = await Promise.allSettled([
		undoMerge(db, actor, { mergeId, now }),
		undoMerge(db, actor, { mergeId, now }),
	]);
	expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	expect(await read(target.id)).toMatchObject({ count: 3, rows: 3 });
});

test("undoing one of two merges keeps the voters of the other, and never brings back who took their vote back", async () => {
	const target = await makeIdea(db);
	const [a, b] = [await makeIdea(db), await makeIdea(db)];
	const [both, leaver] = await makeUsers(db, 2);
	for (const user of [both, leaver]) {
		for (const idea of [a, b]) await makeVote(db, { ideaId: idea.id, userId: user?.id ?? 0 });
	}
	const actor = await moderator();
	const first = await mergeIdeas(db, actor, { sourceId: a.id, targetId: target.id, reason: "same", now });
	await mergeIdeas(db, actor, { sourceId: b.id, targetId: target.id, reason: "same", now });
	expect(await read(target.id)).toMatchObject({ count: 2, rows: 2 });
	await withdrawVote(db, actorOf(leaver as never), { ideaId: target.id, now });
	expect(await read(target.id)).toMatchObject({ count: 1, rows: 1 });
	await undoMerge(db, actor, { mergeId: first.mergeId, now });
	expect(await read(target.id)).toMatchObject({ count: 1, rows: 1 });
	expect(await read(a.id)).toMatchObject({ count: 2, rows: 2, state: "open" });
	await voteForIdea(db, actorOf(leaver as never), { ideaId: target.id, now });
	expect(await read(target.id)).toMatchObject({ count: 2, rows: 2 });
});

test("who answers a merged idea answers the one it was merged into", async () => {
	const [source, target] = [await makeIdea(db), await makeIdea(db)];
	await makeProject(db, { ideas: [source] });
	const actor = await moderator();
	const { mergeId } = await mergeIdeas(db, actor, {
		sourceId: source.id,
		targetId: target.id,
		reason: "same",
		now,
	});
	expect(await read(target.id)).toMatchObject({ state: "building" });
	await undoMerge(db, actor, { mergeId, now });
	expect(await read(target.id)).toMatchObject({ state: "open" });
	expect(await read(source.id)).toMatchObject({ state: "building" });
});
