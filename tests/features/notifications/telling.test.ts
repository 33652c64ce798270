import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { postComment } from "#app/features/discussion/index.server.ts";
import { ideaThreadOwner, mergeIdeas } from "#app/features/ideas/index.server.ts";
import { act } from "#app/features/moderation/index.server.ts";
import { choosePreferences } from "#app/features/notifications/commands/preferences.server.ts";
import { markRead } from "#app/features/notifications/commands/read.server.ts";
import {
	markAllRead,
	notificationsEventHandlers,
	unreadCount,
} from "#app/features/notifications/index.server.ts";
import { readNotifications } from "#app/features/notifications/queries/list.server.ts";
import { choosableKinds } from "#app/features/notifications/rules/kinds.ts";
import type { DomainEvent } from "#app/kernel/domain-events.ts";
import { deliverOutbox } from "#db/background.server.ts";
import { comments, ideas, notifications, outbox, projects, watches } from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	makeIdea,
	makeProject,
	makeRound,
	makeUser,
	makeUsers,
	makeVersion,
	makeVote,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const now = new Date("2026-06-01T10:00:00Z");

async function handOver(...events: DomainEvent[]) {
	if (events.length) await inTransaction(db, (tx) => recordEvents(tx, ...events));
	await deliverOutbox(db, notificationsEventHandlers, 200, now);
}

async function toldTo(userId: number) {
	const rows = await db.select().from(notifications).where(eq(notifications.userId, userId));
	return rows.map(({ kind, data }) => (data.change ? `${kind}:${data.change}` : kind)).sort();
}

function posted(
	idea: { id: number },
	actorId: number,
	parentAuthorId: number | null,
	mentionedIds: number[],
) {
	const data = {
		commentId: 1,
		subjectType: "idea",
		subjectId: idea.id,
		parentAuthorId,
		mentionedIds,
		official: false,
	};
	return { type: "comment.posted", actorId, at: now, topics: [], data } as DomainEvent;
}

test("each person hears of a comment once, by what concerns them most, and its author not at all", async () => {
	const [ana, ben, cleo, dan] = (await makeUsers(db, 4)) as [never, never, never, never] as { id: number }[];
	const idea = await makeIdea(db);
	for (const user of [ana, ben, cleo, dan])
		await db.insert(watches).values({ userId: user?.id ?? 0, subjectType: "idea", subjectId: idea.id });
	await handOver(posted(idea, ana?.id ?? 0, ben?.id ?? 0, [cleo?.id ?? 0, ben?.id ?? 0]));
	expect(await toldTo(ana?.id ?? 0)).toEqual([]);
	expect(await toldTo(ben?.id ?? 0)).toEqual(["mention"]);
	expect(await toldTo(cleo?.id ?? 0)).toEqual(["mention"]);
	expect(await toldTo(dan?.id ?? 0)).toEqual(["comment"]);
});

test("handing an event over twice tells once, dated when it happened", async () => {
	const [ana, ben] = await makeUsers(db, 2);
	const idea = await makeIdea(db);
	const at = new Date("2026-02-03T04:05:06Z");
	await handOver({ ...posted(idea, ana?.id ?? 0, ben?.id ?? 0, []), at });
	await db.update(outbox).set({ deliveredAt: null, doneBy: [] });
	await handOver();
	const rows = await db.select().from(notifications);
	expect(rows).toHaveLength(1);
	expect(rows[0]?.createdAt).toEqual(at);
});

test("muted, switched off, suspended and deleted people are left in peace", async () => {
	const [ana, muted, off, suspended, deleted] = await makeUsers(db, 5);
	const ids = [muted, off, suspended, deleted].map((user) => user?.id ?? 0);
	const idea = await makeIdea(db);
	await db
		.insert(watches)
		.values({ userId: ids[0] ?? 0, subjectType: "idea", subjectId: idea.id, muted: true });
	if (off)
		await choosePreferences(
			db,
			actorOf(off),
			choosableKinds.filter((kind) => kind !== "mention"),
		);
	await db.execute(`update users set suspended_at = now() where id = ${ids[2]}`);
	await db.execute(`update users set deleted_at = now() where id = ${ids[3]}`);
	await handOver(posted(idea, ana?.id ?? 0, null, ids));
	for (const id of ids) expect(await toldTo(id)).toEqual([]);
});

test("a suspended person still reads what was decided about them", async () => {
	const user = await makeUser(db, { suspendedAt: new Date("2026-05-01") });
	const moderator = await makeUser(db, { role: "moderator" });
	const data = {
		action: "suspend",
		subjectType: "user",
		subjectId: user.id,
		concernedUserId: user.id,
		reason: "Spam.",
	};
	await handOver({ type: "moderation.acted", actorId: moderator.id, at: now, topics: [], data });
	expect(await toldTo(user.id)).toEqual(["moderation"]);
});

test("who reads of a decision reads the present title of what it was about", async () => {
	const user = await makeUser(db);
	const idea = await makeIdea(db, { title: "A lamp clip", authorId: user.id, hiddenAt: now });
	const version = await makeVersion(db);
	const subjects = { idea: idea.id, version: version.id, comment: 1 };
	for (const [subjectType, subjectId] of Object.entries(subjects)) {
		const data = { action: "hide", subjectType, subjectId, concernedUserId: user.id, reason: "Spam." };
		await handOver({ type: "moderation.acted", actorId: null, at: now, topics: [], data });
	}
	const [project] = await db.select().from(projects).where(eq(projects.id, version.projectId));
	const { items } = await readNotifications(db, actorOf(user), { cursor: null });
	expect(items.map(({ title }) => title)).toEqual(["", project?.title, "A lamp clip"]);
});

test("every voter hears of a close, and the author of the decision, once each", async () => {
	const idea = await makeIdea(db);
	const [voter] = await makeUsers(db, 1);
	await makeVote(db, { ideaId: idea.id, userId: voter?.id });
	const moderator = await makeUser(db, { role: "moderator" });
	const subject = { type: "idea" as const, id: idea.id };
	await act(db, actorOf(moderator), { act: "close", subject, closeReason: "unsafe", reason: "Burns.", now });
	await handOver();
	expect(await toldTo(voter?.id ?? 0)).toEqual(["idea_state:declined"]);
	expect(await toldTo(idea.authorId ?? 0)).toEqual(["moderation"]);
	expect(await toldTo(moderator.id)).toEqual([]);
});

test("voters of a merged idea hear of the merge, once", async () => {
	const [source, target] = [await makeIdea(db, { title: "From" }), await makeIdea(db, { title: "Into" })];
	const user = await makeUser(db);
	const vote = await makeVote(db, { ideaId: source.id, userId: user.id });
	const moderator = await makeUser(db, { role: "moderator" });
	await mergeIdeas(db, actorOf(moderator), {
		sourceId: source.id,
		targetId: target.id,
		reason: "Same.",
		now,
	});
	await handOver();
	expect(await toldTo(vote.userId)).toEqual(["idea_merged"]);
	const [told] = (await readNotifications(db, actorOf(user), { cursor: null })).items;
	expect(told).toMatchObject({ title: "Into", path: expect.stringContaining(String(target.id)) });
});

test("who is asked into a round isn't told a second time that it can be tried", async () => {
	const idea = await makeIdea(db);
	const [invited, other] = [await makeVote(db, { ideaId: idea.id }), await makeVote(db, { ideaId: idea.id })];
	const version = await makeVersion(db, { claims: idea.criteria });
	const round = await makeRound(db, { version, invited: [{ id: invited.userId }] });
	const ids = { roundId: round.id, versionId: version.id, projectId: version.projectId, ideaIds: [idea.id] };
	await handOver(
		{ type: "round.opened", actorId: 1, at: now, topics: [], data: ids },
		{
			type: "idea.state_changed",
			actorId: 1,
			at: now,
			topics: [],
			data: { ideaId: idea.id, from: "building", to: "trying" },
		},
	);
	expect(await toldTo(invited.userId)).toEqual(["round_invitation"]);
	expect(await toldTo(other.userId)).toEqual(["idea_state:trying"]);
});

test("followers and voters hear of a version once each", async () => {
	const idea = await makeIdea(db);
	const vote = await makeVote(db, { ideaId: idea.id });
	const project = await makeProject(db, { ideas: [idea] });
	const version = await makeVersion(db, { project, claims: idea.criteria });
	await db.execute(
		`insert into project_followers (project_id, user_id) values (${project.id}, ${vote.userId})`,
	);
	const data = { projectId: project.id, versionId: version.id, ideaIds: [idea.id] };
	await handOver({ type: "version.published", actorId: project.ownerId, at: now, topics: [], data });
	expect(await toldTo(vote.userId)).toEqual(["version_published"]);
	expect(await toldTo(project.ownerId ?? 0)).toEqual([]);
});

test("a thousand voters are told by one event", async () => {
	const idea = await makeIdea(db);
	await db.execute(`insert into users (handle, display_name, email)
		select 'crowd' || n, 'Crowd', 'crowd' || n || '@example.org' from generate_series(1, 1000) n`);
	await db.execute(
		`insert into votes (idea_id, user_id) select ${idea.id}, id from users where handle like 'crowd%'`,
	);
	const data = { ideaId: idea.id, from: "trying", to: "resolved" };
	await handOver({ type: "idea.state_changed", actorId: null, at: now, topics: [], data });
	expect(await db.$count(notifications)).toBe(1001);
});

test("what is hidden, removed or read later is neither listed nor counted", async () => {
	const [ana, ben] = await makeUsers(db, 2);
	if (!ana || !ben) throw new Error();
	const reader = actorOf(ben);
	const idea = await makeIdea(db);
	const place = await ideaThreadOwner.load(db, actorOf(ana), idea.id);
	if (!place) throw new Error();
	const comment = await postComment(db, actorOf(ana), { place, body: `Hello @${ben.handle}`, now });
	await handOver();
	const listed = async () =>
		(await readNotifications(db, reader, { cursor: null })).items.map(({ kind }) => kind);
	expect(await listed()).toEqual(["mention"]);
	expect(await unreadCount(db, reader)).toBe(1);
	await db.update(comments).set({ hiddenAt: now }).where(eq(comments.id, comment.id));
	expect([await listed(), await unreadCount(db, reader)]).toEqual([[], 0]);
	await db.update(comments).set({ hiddenAt: null });
	await db.update(ideas).set({ hiddenAt: now }).where(eq(ideas.id, idea.id));
	expect([await listed(), await unreadCount(db, reader)]).toEqual([[], 0]);
});

test("one marks one's own as read, one or all up to a moment, and nobody else's", async () => {
	const [ana, ben] = await makeUsers(db, 2);
	if (!ana || !ben) throw new Error();
	const idea = await makeIdea(db);
	const later = new Date(now.getTime() + 60_000);
	await handOver(posted(idea, ana.id, ben.id, []), posted(idea, ana.id, ben.id, []));
	await handOver({ ...posted(idea, ana.id, ben.id, []), at: later });
	const [first] = await db.select().from(notifications);
	await expect(markRead(db, actorOf(ana), { id: first?.id ?? 0, now })).rejects.toThrow();
	await markRead(db, actorOf(ben), { id: first?.id ?? 0, now });
	expect(await unreadCount(db, actorOf(ben))).toBe(0 + 2);
	await markAllRead(db, actorOf(ben), { until: now, now });
	expect(await unreadCount(db, actorOf(ben))).toBe(1);
});
