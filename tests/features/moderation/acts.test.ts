import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { voteForIdea } from "#app/features/ideas/index.server.ts";
import { claimCase } from "#app/features/moderation/commands/claim.server.ts";
import { act, type Deciding, fileReport, undo } from "#app/features/moderation/index.server.ts";
import { readLog, readLogAbout } from "#app/features/moderation/queries/log.server.ts";
import type { ActType, Subject } from "#app/features/moderation/rules/acts.ts";
import { anonymous } from "#app/kernel/actor.ts";
import {
	cases,
	comments,
	ideas,
	ideaTags,
	moderationLog,
	outbox,
	reports,
	threads,
	users,
	votes,
} from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	makeBallot,
	makeCategory,
	makeComment,
	makeIdea,
	makeProject,
	makeResponse,
	makeRound,
	makeUser,
	makeUsers,
	makeVotes,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const now = new Date("2026-06-01T10:00:00Z");

async function moderator() {
	return actorOf(await makeUser(db, { role: "moderator" }));
}

function acting(type: ActType, subject: Subject, more: Partial<Deciding> = {}): Deciding {
	return { act: type, subject, reason: "Because of the rules.", now, ...more };
}

function report(subject: Subject) {
	return { subject, reason: "spam" as const, text: "", hideReason: "Several people reported it.", now };
}

async function ideaRow(id: number) {
	const [row] = await db.select().from(ideas).where(eq(ideas.id, id));
	if (!row) throw new Error();
	const { revision: _, stateChangedAt: __, hotScore: ___, ...rest } = row;
	return rest;
}

test("every act writes one row of the log and tells the person concerned, and an undo leaves the thing as it was", async () => {
	const staff = await moderator();
	const category = await makeCategory(db);
	const idea = await makeIdea(db, { tags: ["lamp", "desk"] });
	const target = await makeIdea(db);
	await makeVotes(db, idea, 3);
	await makeVotes(db, target, 2);
	const subject: Subject = { type: "idea", id: idea.id };
	const acts: Deciding[] = [
		acting("hide", subject),
		acting("lock", subject),
		acting("move", subject, { categoryId: category.id }),
		acting("tags", subject, { tags: ["other"] }),
		acting("close", subject, { closeReason: "unsafe" }),
		acting("merge", subject, { targetId: target.id }),
	];
	for (const one of acts) {
		const before = await ideaRow(idea.id);
		const rowsBefore = await db.$count(moderationLog);
		const { logId } = await act(db, staff, one);
		expect(await db.$count(moderationLog)).toBe(rowsBefore + 1);
		expect(
			(await readLogAbout(db, { ...staff, id: idea.authorId ?? 0 }, { cursor: null, now })).items[0],
		).toMatchObject({
			id: logId,
			reason: one.reason,
		});
		await undo(db, staff, { logId, reason: "I was wrong.", now });
		expect(await ideaRow(idea.id)).toEqual(before);
	}
	const [thread] = await db.select().from(threads).where(eq(threads.subjectId, idea.id));
	expect(thread?.lockedAt ?? null).toBeNull();
	expect(await db.$count(outbox, eq(outbox.type, "moderation.acted"))).toBe(acts.length * 2);
});

test("an act that fails leaves no trace in the log", async () => {
	const staff = await moderator();
	const idea = await makeIdea(db);
	const subject: Subject = { type: "idea", id: idea.id };
	await expect(act(db, staff, acting("merge", subject, { targetId: idea.id }))).rejects.toThrow();
	await expect(act(db, staff, acting("move", subject))).rejects.toThrow();
	await expect(act(db, staff, acting("unlock", subject))).rejects.toThrow();
	expect(await db.$count(moderationLog)).toBe(0);
});

test("what went on since isn't undone over, and nothing is undone twice", async () => {
	const staff = await moderator();
	const [first, second] = [await makeCategory(db), await makeCategory(db)];
	const idea = await makeIdea(db, { categoryId: first.id });
	const subject: Subject = { type: "idea", id: idea.id };
	const moved = await act(db, staff, acting("move", subject, { categoryId: second.id }));
	const again = await act(db, staff, acting("move", subject, { categoryId: first.id }));
	const moves = await readLog(db, staff, { cursor: null, action: "move", now });
	expect(moves.items.map(({ id, undoable }) => [id, undoable])).toEqual([
		[again.logId, true],
		[moved.logId, false],
	]);
	await expect(undo(db, staff, { logId: moved.logId, reason: "Back.", now })).rejects.toThrow();
	const tagged = await act(db, staff, acting("tags", subject, { tags: ["lamp", "desk"] }));
	const offered = async () => (await readLog(db, staff, { cursor: null, action: "tags", now })).items[0];
	expect(await offered()).toMatchObject({ id: tagged.logId, undoable: true });
	await db.delete(ideaTags).where(eq(ideaTags.ideaId, idea.id));
	expect(await offered()).toMatchObject({ undoable: false });
	await expect(undo(db, staff, { logId: tagged.logId, reason: "Back.", now })).rejects.toThrow();
	const hidden = await act(db, staff, acting("hide", subject));
	await undo(db, staff, { logId: hidden.logId, reason: "Back.", now });
	await expect(undo(db, staff, { logId: hidden.logId, reason: "Back.", now })).rejects.toThrow();
	expect((await ideaRow(idea.id)).hiddenAt).toBeNull();
	const log = await readLog(db, anonymous, { cursor: null, action: "hide", now });
	expect(log.items.map(({ id, undone }) => [id, undone])).toEqual([[hidden.logId, true]]);
});

test("the database refuses to change or delete a row of the log", async () => {
	const idea = await makeIdea(db);
	await act(db, await moderator(), acting("hide", { type: "idea", id: idea.id }));
	await expect(db.update(moderationLog).set({ reason: "Other." })).rejects.toThrow();
	await expect(db.delete(moderationLog)).rejects.toThrow();
});

test("things of every kind are hidden, and shown again", async () => {
	const staff = await moderator();
	const round = await makeRound(db);
	const response = await makeResponse(db, { round, make: true, text: "Fine." });
	const comment = await makeComment(db);
	const things: Subject[] = [
		{ type: "comment", id: comment.id },
		{ type: "project", id: (await makeProject(db)).id },
		{ type: "response", id: response.id },
		{ type: "ballot", id: (await makeBallot(db, { openedById: (await makeUser(db)).id })).id },
	];
	const countBefore = await db.select().from(threads).where(eq(threads.subjectId, comment.subjectId));
	for (const subject of things) {
		await act(db, staff, acting("hide", subject));
		await expect(act(db, staff, acting("hide", subject))).rejects.toThrow();
		await act(db, staff, acting("restore", subject));
	}
	expect(await db.select().from(threads).where(eq(threads.subjectId, comment.subjectId))).toEqual(
		countBefore,
	);
});

test("a suspension ends sessions, is lifted, and not by whoever stands beside", async () => {
	const staff = await moderator();
	const [person] = await makeUsers(db, 1);
	const subject: Subject = { type: "user", id: person?.id ?? 0 };
	await act(db, staff, acting("suspend", subject, { days: 7 }));
	const [row] = await db.select().from(users).where(eq(users.id, subject.id));
	expect(row?.suspendedUntil).toEqual(new Date("2026-06-08T10:00:00Z"));
	await expect(act(db, staff, acting("suspend", subject, { days: 1 }))).rejects.toThrow();
	const offered = async () => {
		const { items } = await readLog(db, staff, { cursor: null, action: "suspend", now });
		return items.map(({ undoable }) => undoable);
	};
	expect(await offered()).toEqual([true]);
	await act(db, staff, acting("lift", subject));
	expect(await offered(), "a lift leaves nothing to take back").toEqual([false]);
	await act(db, staff, acting("suspend", subject, { days: 1, now: new Date(now.getTime() + 1000) }));
	expect(await offered(), "only the one that holds").toEqual([true, false]);
	const other = await moderator();
	await expect(act(db, staff, acting("suspend", { type: "user", id: other.id }))).rejects.toThrow();
	await expect(act(db, staff, acting("suspend", { type: "user", id: staff.id }))).rejects.toThrow();
});

test("nobody decides about their own things, nor a moderator about an administrator's, nor a member at all", async () => {
	const staff = await moderator();
	const administrator = await makeUser(db, { role: "administrator" });
	const own = await makeIdea(db, { authorId: staff.id });
	const above = await makeIdea(db, { authorId: administrator.id });
	const [member] = await makeUsers(db, 1);
	await expect(act(db, staff, acting("hide", { type: "idea", id: own.id }))).rejects.toThrow();
	await expect(act(db, staff, acting("hide", { type: "idea", id: above.id }))).rejects.toThrow();
	if (member)
		await expect(act(db, actorOf(member), acting("hide", { type: "idea", id: own.id }))).rejects.toThrow();
	expect(await db.$count(moderationLog)).toBe(0);
});

test("64 reports at once are one case with 64 reports, hidden once and logged once", async () => {
	const comment = await makeComment(db);
	const people = await makeUsers(db, 64);
	const subject: Subject = { type: "comment", id: comment.id };
	const results = await Promise.allSettled(
		people.map((user) => fileReport(db, actorOf(user), report(subject))),
	);
	const filed = results.filter(({ status }) => status === "fulfilled").length;
	const rows = await db.select().from(cases);
	expect(rows).toHaveLength(1);
	expect(rows[0]?.reportCount).toBe(filed);
	expect(rows[0]?.weight).toBeCloseTo(filed * 2);
	expect(await db.$count(reports)).toBe(filed);
	// Whoever comes after it was hidden finds nothing to report.
	expect(filed).toBeGreaterThanOrEqual(5);
	expect(await db.$count(moderationLog, eq(moderationLog.action, "auto_hide"))).toBe(1);
	expect((await db.select().from(comments))[0]?.hiddenAt).not.toBeNull();
});

test("one person reports a thing once, and never their own", async () => {
	const idea = await makeIdea(db);
	const [ana] = await makeUsers(db, 1);
	if (!ana) throw new Error();
	const subject: Subject = { type: "idea", id: idea.id };
	await fileReport(db, actorOf(ana), report(subject));
	await expect(fileReport(db, actorOf(ana), report(subject))).rejects.toThrow();
	const [author] = await db
		.select()
		.from(users)
		.where(eq(users.id, idea.authorId ?? 0));
	if (author) await expect(fileReport(db, actorOf(author), report(subject))).rejects.toThrow();
	expect((await db.select().from(cases))[0]).toMatchObject({ reportCount: 1, weight: 2 });
});

test("two moderators deciding at once: one does, the other reads who was quicker", async () => {
	const idea = await makeIdea(db);
	const [ana] = await makeUsers(db, 1);
	const subject: Subject = { type: "idea", id: idea.id };
	if (ana) await fileReport(db, actorOf(ana), report(subject));
	const staff = [await moderator(), await moderator()];
	const results = await Promise.allSettled(
		staff.map((one) => act(db, one, acting("hide", subject, { revision: 1 }))),
	);
	expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
	const winner = staff[results.findIndex(({ status }) => status === "fulfilled")];
	const lost = results.find((result) => result.status === "rejected");
	expect(lost?.reason).toMatchObject({
		reason: "moderation:refused.stale",
		values: { who: `@${winner?.handle}` },
	});
	expect(await db.$count(moderationLog)).toBe(1);
});

test("a claimed case is left to whoever took it, for half an hour", async () => {
	const idea = await makeIdea(db);
	const [ana] = await makeUsers(db, 1);
	const subject: Subject = { type: "idea", id: idea.id };
	if (!ana) throw new Error();
	const { caseId } = await fileReport(db, actorOf(ana), report(subject));
	const [one, other] = [await moderator(), await moderator()];
	await claimCase(db, one, { caseId, now });
	await expect(claimCase(db, other, { caseId, now })).rejects.toThrow();
	await expect(act(db, other, acting("dismiss", subject))).rejects.toThrow();
	const later = new Date(now.getTime() + 31 * 60_000);
	await act(db, other, acting("dismiss", subject, { now: later }));
	expect((await db.select().from(cases))[0]).toMatchObject({ state: "decided", decision: "dismiss" });
});

test("dismissing shows again what the reports had hidden, and can be reconsidered", async () => {
	const idea = await makeIdea(db);
	const subject: Subject = { type: "idea", id: idea.id };
	for (const user of await makeUsers(db, 5)) await fileReport(db, actorOf(user), report(subject));
	expect((await ideaRow(idea.id)).hiddenAt).not.toBeNull();
	const staff = await moderator();
	const { logId } = await act(db, staff, acting("dismiss", subject));
	expect((await ideaRow(idea.id)).hiddenAt).toBeNull();
	await undo(db, staff, { logId, reason: "Looked again.", now });
	expect((await ideaRow(idea.id)).hiddenAt).not.toBeNull();
	expect((await db.select().from(cases))[0]).toMatchObject({ state: "open", decision: null });
});

test("a merge and its undo under votes at the same moment lose nobody", async () => {
	const staff = await moderator();
	const [source, target] = [await makeIdea(db), await makeIdea(db)];
	await makeVotes(db, source, 4);
	const people = await makeUsers(db, 24);
	const subject: Subject = { type: "idea", id: source.id };
	const [merged] = await Promise.all([
		act(db, staff, acting("merge", subject, { targetId: target.id })),
		...people.map((user) => voteForIdea(db, actorOf(user), { ideaId: target.id, now })),
	]);
	expect((await ideaRow(target.id)).voteCount).toBe(28);
	await undo(db, staff, { logId: merged.logId, reason: "Not the same.", now });
	expect((await ideaRow(target.id)).voteCount).toBe(24);
	expect((await ideaRow(source.id)).voteCount).toBe(4);
	expect(await db.$count(votes, and(eq(votes.ideaId, source.id), eq(votes.state, "counted")))).toBe(4);
});

test("the public log names neither reporters nor what is hidden", async () => {
	const idea = await makeIdea(db, { title: "A title that is an insult" });
	const reporter = await makeUser(db, { displayName: "Reporter Rita" });
	const subject: Subject = { type: "idea", id: idea.id };
	await fileReport(db, actorOf(reporter), { ...report(subject), text: "private words" });
	await act(db, await moderator(), acting("hide", subject));
	const shown = JSON.stringify(await readLog(db, anonymous, { cursor: null, action: null, now }));
	for (const secret of ["insult", "Rita", "private words", "@example.org"])
		expect(shown).not.toContain(secret);
});

test("undoing a decision puts its case back into the queue, and hidden what reports had hidden", async () => {
	const idea = await makeIdea(db);
	const subject: Subject = { type: "idea", id: idea.id };
	for (const user of await makeUsers(db, 5)) await fileReport(db, actorOf(user), report(subject));
	const [automatic] = await db.select().from(moderationLog);
	const staff = await moderator();
	const { logId } = await act(db, staff, acting("hide", subject));
	// What the reports did isn't taken back over a moderator's decision.
	await expect(undo(db, staff, { logId: automatic?.id ?? 0, reason: "Back.", now })).rejects.toMatchObject({
		reason: "moderation:refused.changed",
	});
	await undo(db, staff, { logId, reason: "Looked again.", now });
	expect((await ideaRow(idea.id)).hiddenAt).not.toBeNull();
	expect((await db.select().from(cases))[0]).toMatchObject({
		state: "open",
		decision: null,
		decidedById: null,
	});
	await undo(db, staff, { logId: automatic?.id ?? 0, reason: "Back.", now });
	expect((await ideaRow(idea.id)).hiddenAt).toBeNull();
});

test("undoing fails where new reports have opened another case", async () => {
	const idea = await makeIdea(db);
	const subject: Subject = { type: "idea", id: idea.id };
	const [ana, bo] = await makeUsers(db, 2);
	if (!ana || !bo) throw new Error();
	await fileReport(db, actorOf(ana), report(subject));
	const staff = await moderator();
	const { logId } = await act(db, staff, acting("lock", subject));
	await fileReport(db, actorOf(bo), report(subject));
	await expect(undo(db, staff, { logId, reason: "Back.", now })).rejects.toMatchObject({
		reason: "moderation:refused.anotherCase",
	});
	const [thread] = await db.select().from(threads).where(eq(threads.subjectId, idea.id));
	expect(thread?.lockedAt).not.toBeNull();
});

test("reopening and roles stand in the log with their reasons, and roles are an administrator's to give", async () => {
	const staff = await moderator();
	const idea = await makeIdea(db);
	const subject: Subject = { type: "idea", id: idea.id };
	await expect(act(db, staff, acting("reopen", subject))).rejects.toThrow();
	await act(db, staff, acting("close", subject, { closeReason: "duplicate" }));
	await act(db, staff, acting("reopen", subject, { reason: "It was another." }));
	expect(await ideaRow(idea.id)).toMatchObject({ state: "open", closeReason: null });
	const person = await makeUser(db);
	const user: Subject = { type: "user", id: person.id };
	await expect(act(db, staff, acting("role", user, { role: "moderator" }))).rejects.toMatchObject({
		reason: "moderation:refused.administratorsOnly",
	});
	const administrator = actorOf(await makeUser(db, { role: "administrator" }));
	await expect(act(db, administrator, acting("role", user, { role: "member" }))).rejects.toThrow();
	const { logId } = await act(db, administrator, acting("role", user, { role: "moderator" }));
	const roleOf = async () => (await db.select().from(users).where(eq(users.id, person.id)))[0]?.role;
	expect(await roleOf()).toBe("moderator");
	await undo(db, administrator, { logId, reason: "Not yet.", now });
	expect(await roleOf()).toBe("member");
	const told = await db.select().from(outbox).where(eq(outbox.type, "moderation.acted"));
	expect(told.map(({ data }) => (data as { action: string }).action)).toEqual([
		"close",
		"reopen",
		"role",
		"role",
	]);
});

test("what was changed since a moderator looked isn't changed over", async () => {
	const [one, other] = [await moderator(), await moderator()];
	const idea = await makeIdea(db, { tags: ["lamp"] });
	const subject: Subject = { type: "idea", id: idea.id };
	const seen = (await db.select().from(ideas))[0]?.revision ?? 0;
	await act(db, one, acting("tags", subject, { tags: ["desk"], seen }));
	await expect(act(db, other, acting("tags", subject, { tags: ["chair"], seen }))).rejects.toMatchObject({
		reason: "moderation:refused.stale",
		values: { who: `@${one.handle}` },
	});
});

test("64 people voting on both ideas while they are merged and parted lose no vote and gain none", async () => {
	const staff = await moderator();
	const [source, target] = [await makeIdea(db), await makeIdea(db)];
	const people = await makeUsers(db, 64);
	const subject: Subject = { type: "idea", id: source.id };
	// Whoever comes to the merged idea after the merge is refused, is led to the one that stays, and votes there.
	const asked = people.map((user, index) => {
		const vote = (ideaId: number) => voteForIdea(db, actorOf(user), { ideaId, now });
		if (index % 2 === 0) return vote(target.id);
		return vote(source.id).catch((refusal) => {
			expect(refusal).toMatchObject({ reason: "ideas:refused.voteMerged" });
			return vote(target.id);
		});
	});
	const [merged] = await Promise.all([
		act(db, staff, acting("merge", subject, { targetId: target.id })),
		...asked,
	]);
	const counted = async (id: number) =>
		db.$count(votes, and(eq(votes.ideaId, id), eq(votes.state, "counted")));
	expect(await counted(target.id)).toBe(64);
	expect((await ideaRow(target.id)).voteCount).toBe(64);
	const onSource = await counted(source.id);
	await undo(db, staff, { logId: merged.logId, reason: "Not the same.", now });
	expect((await ideaRow(source.id)).voteCount).toBe(onSource);
	expect((await ideaRow(target.id)).voteCount).toBe(64 - onSource);
	expect(await counted(target.id)).toBe(64 - onSource);
});

test("the log goes by time, whatever was written first", async () => {
	const staff = await moderator();
	const subject: Subject = { type: "idea", id: (await makeIdea(db)).id };
	const days = ["2026-06-03", "2026-06-01", "2026-06-02"];
	for (const day of days) {
		await act(db, staff, acting("tags", subject, { tags: [day], now: new Date(day) }));
	}
	const log = await readLog(db, anonymous, { cursor: null, action: "tags", now });
	expect(log.items.map(({ at }) => at.toISOString().slice(0, 10))).toEqual(days.toSorted().toReversed());
});
