import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
	closeIdea,
	hideIdea,
	mergeIdeas,
	releaseVotes,
	updateVote,
	voteForIdea,
	withdrawVote,
} from "#app/features/ideas/index.server.ts";
import { hotScore } from "#app/features/ideas/rules/hot-score.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { ideas, outbox, segments, votes } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeIdea, makeUser, makeUsers } from "#tests/support/factories.ts";

const db = await testDatabase();
const now = new Date("2026-06-01T10:00:00Z");

async function countsOf(ideaId: number) {
	const [idea] = await db.select().from(ideas).where(eq(ideas.id, ideaId));
	const rows = await db.$count(votes, and(eq(votes.ideaId, ideaId), eq(votes.state, "counted")));
	return { shown: idea?.voteCount, rows, hotScore: idea?.hotScore };
}

test("64 people voting at once are 64 votes", async () => {
	const idea = await makeIdea(db);
	const people = await makeUsers(db, 64);
	await Promise.all(people.map((user) => voteForIdea(db, actorOf(user), { ideaId: idea.id, now })));
	const counts = await countsOf(idea.id);
	expect(counts).toMatchObject({ shown: 64, rows: 64 });
	expect(counts.hotScore).toBeCloseTo(hotScore(64, now), 9);
});

test("one person pressing 32 times at once votes once", async () => {
	const idea = await makeIdea(db);
	const actor = actorOf(await makeUser(db));
	const answers = await Promise.all(
		Array.from({ length: 32 }, () => voteForIdea(db, actor, { ideaId: idea.id, now })),
	);
	expect(answers.filter(({ changed }) => changed)).toHaveLength(1);
	expect(await countsOf(idea.id)).toMatchObject({ shown: 1, rows: 1 });
	expect(await db.$count(outbox, eq(outbox.type, "idea.voted"))).toBe(1);
});

test("votes and withdrawals in any order at once leave the count equal to the rows", async () => {
	const idea = await makeIdea(db);
	const people = (await makeUsers(db, 24)).map((user) => actorOf(user));
	await Promise.all(
		people.flatMap((actor, index) => [
			voteForIdea(db, actor, { ideaId: idea.id, now }),
			index % 2 ? withdrawVote(db, actor, { ideaId: idea.id, now }) : undefined,
			index % 3 ? voteForIdea(db, actor, { ideaId: idea.id, now }) : undefined,
		]),
	);
	const counts = await countsOf(idea.id);
	expect(counts.shown).toBe(counts.rows);
	expect(counts.rows).toBeGreaterThanOrEqual(12);
});

test("a vote taken back is gone, and the idea is as warm as its last remaining backer", async () => {
	const idea = await makeIdea(db);
	const [first, second] = (await makeUsers(db, 2)).map((user) => actorOf(user));
	const later = new Date(now.getTime() + 86_400_000);
	await voteForIdea(db, first as never, { ideaId: idea.id, now });
	await voteForIdea(db, second as never, { ideaId: idea.id, now: later });
	expect((await countsOf(idea.id)).hotScore).toBeCloseTo(hotScore(2, later), 9);
	await withdrawVote(db, second as never, { ideaId: idea.id, now: later });
	expect(await withdrawVote(db, second as never, { ideaId: idea.id, now: later })).toMatchObject({
		changed: false,
	});
	const counts = await countsOf(idea.id);
	expect(counts).toMatchObject({ shown: 1, rows: 1 });
	expect(counts.hotScore).toBeCloseTo(hotScore(1, now), 9);
});

test("price and variant can be given, changed and taken away; the variant's count follows", async () => {
	const idea = await makeIdea(db, { segments: ["travel", "overtime"] });
	const [travel, overtime] = idea.segments.map(({ id }) => id) as [number, number];
	const actor = actorOf(await makeUser(db));
	const wish = (segmentId: number | null, minor: number | null) => ({
		segmentId,
		price: minor === null ? null : { minor, currency: "CNY" },
	});
	await updateVote(db, actor, { ideaId: idea.id, now, wish: wish(travel, 4900) });
	await updateVote(db, actor, { ideaId: idea.id, now, wish: wish(overtime, 5900) });
	const read = async () => ({
		vote: (await db.select().from(votes).where(eq(votes.ideaId, idea.id)))[0],
		segments: (await db.select().from(segments).orderBy(segments.position)).map(({ voteCount }) => voteCount),
	});
	expect(await read()).toMatchObject({
		vote: { priceMinor: 5900, currency: "CNY", segmentId: overtime },
		segments: [0, 1],
	});
	await updateVote(db, actor, { ideaId: idea.id, now, wish: wish(null, null) });
	expect(await read()).toMatchObject({ vote: { priceMinor: null, segmentId: null }, segments: [0, 0] });
	await updateVote(db, actor, { ideaId: idea.id, now, wish: wish(travel, null) });
	await withdrawVote(db, actor, { ideaId: idea.id, now });
	expect(await read()).toMatchObject({ vote: undefined, segments: [0, 0] });
	expect(await countsOf(idea.id)).toMatchObject({ shown: 0, rows: 0 });
});

test("a variant of another idea is refused and nothing changes", async () => {
	const [idea, other] = [await makeIdea(db), await makeIdea(db, { segments: ["travel"] })];
	const actor = actorOf(await makeUser(db));
	const wish = { price: null, segmentId: other.segments[0]?.id ?? 0 };
	await expect(voteForIdea(db, actor, { ideaId: idea.id, now, wish })).rejects.toMatchObject({
		reason: "ideas:refused.segmentUnknown",
	});
	expect(await countsOf(idea.id)).toMatchObject({ shown: 0, rows: 0 });
});

test("votes on closed, merged, withdrawn, hidden or missing ideas are refused with a reason and change nothing", async () => {
	const moderator = actorOf(await makeUser(db, { role: "moderator" }));
	const actor = actorOf(await makeUser(db));
	const [declined, hidden, merged, target] = [
		await makeIdea(db),
		await makeIdea(db),
		await makeIdea(db),
		await makeIdea(db),
	];
	const withdrawn = await makeIdea(db, { state: "withdrawn" });
	await closeIdea(db, moderator, { ideaId: declined.id, reason: "infeasible", text: "No.", now });
	await hideIdea(db, moderator, { ideaId: hidden.id, reason: "spam", now });
	await mergeIdeas(db, moderator, { sourceId: merged.id, targetId: target.id, reason: "same", now });
	for (const [ideaId, reason] of [
		[declined.id, "ideas:refused.voteClosed"],
		[withdrawn.id, "ideas:refused.voteWithdrawn"],
		[merged.id, "ideas:refused.voteMerged"],
		[hidden.id, "errors:notFound"],
		[99_999_999, "errors:notFound"],
	] as const) {
		for (const command of [voteForIdea, withdrawVote]) {
			await expect(command(db, actor, { ideaId, now })).rejects.toMatchObject({ reason });
		}
	}
	expect(await db.$count(votes)).toBe(0);
});

test("visitors and suspended members can't vote", async () => {
	const idea = await makeIdea(db);
	const suspended = actorOf(await makeUser(db, { suspendedAt: new Date("2026-01-01") }));
	await expect(voteForIdea(db, anonymous, { ideaId: idea.id, now })).rejects.toMatchObject({
		kind: "sign-in-required",
	});
	await expect(voteForIdea(db, suspended, { ideaId: idea.id, now })).rejects.toMatchObject({
		reason: "errors:suspended",
	});
	expect(await countsOf(idea.id)).toMatchObject({ shown: 0, rows: 0 });
});

test("a new account's vote waits, and is counted once the account has its first standing, however often that is told", async () => {
	const idea = await makeIdea(db, { segments: ["travel"] });
	const fresh = actorOf(await makeUser(db, { standing: "new", emailVerifiedAt: null }));
	const wish = { price: null, segmentId: idea.segments[0]?.id ?? null };
	expect(await voteForIdea(db, fresh, { ideaId: idea.id, now, wish })).toMatchObject({ changed: true });
	expect(await countsOf(idea.id)).toMatchObject({ shown: 0, rows: 0 });
	await Promise.all([
		releaseVotes(db, { userId: fresh.id, now }),
		releaseVotes(db, { userId: fresh.id, now }),
	]);
	expect(await countsOf(idea.id)).toMatchObject({ shown: 1, rows: 1 });
	const [segment] = await db.select().from(segments);
	expect(segment?.voteCount).toBe(1);
});
