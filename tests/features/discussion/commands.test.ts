import { and, eq, isNull, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	addressOf,
	deleteComment,
	editComment,
	eraseRemovedComments,
	findComment,
	hideComment,
	lockThread,
	markOfficial,
	pinComment,
	postComment,
	reactToComment,
	readThread,
	restoreComment,
	slowThread,
	threadPlace,
	unhideComment,
	unlockThread,
	unwatch,
	watch,
	watchersOf,
} from "#app/features/discussion/index.server.ts";
import { readHistory } from "#app/features/discussion/queries/comment.server.ts";
import { reactionKinds } from "#app/features/discussion/rules.ts";
import { ideaThreadOwner } from "#app/features/ideas/index.server.ts";
import { type Actor, anonymous, type Member } from "#app/kernel/actor.ts";
import { day, minute } from "#app/kernel/clock.ts";
import { commentReactions, comments, ideas, outbox, threads, type users } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeIdea, makeProject, makeUser } from "#tests/support/factories.ts";

const db = await testDatabase();
const owners = { idea: ideaThreadOwner };
const now = new Date("2026-11-20T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);

async function member(columns: Partial<typeof users.$inferInsert> = {}): Promise<Member> {
	return actorOf(await makeUser(db, { standing: "trusted", ...columns }));
}

async function placeOf(ideaId: number, actor: Actor = anonymous) {
	return threadPlace(owners, db, actor, { type: "idea", id: ideaId });
}

async function setUp() {
	const idea = await makeIdea(db);
	const [ana, bo] = [await member(), await member()];
	const place = await placeOf(idea.id);
	const post = (
		actor: Member,
		body: string,
		more: { replyTo?: number; official?: boolean; now?: Date } = {},
	) => postComment(db, actor, { place, body, now, ...more });
	const thread = (actor: Actor = anonymous) => readThread(db, actor, place, { now });
	return { idea, ana, bo, place, post, thread };
}

/** comment_count is the number of rows that stand, whatever was done. */
async function expectCountsRight() {
	for (const thread of await db.select().from(threads)) {
		const here = and(eq(comments.subjectType, thread.subjectType), eq(comments.subjectId, thread.subjectId));
		const standing = and(here, isNull(comments.deletedAt), isNull(comments.hiddenAt));
		expect(thread.commentCount).toBe(await db.$count(comments, standing));
	}
}

const refused = (key: string) => ({ reason: `discussion:refused.${key}` });

test("a reply to a reply stands on the second level and says whom it answers", async () => {
	const { ana, bo, post, thread } = await setUp();
	const root = await post(ana, "Root");
	const reply = await post(bo, "Reply", { replyTo: root.id });
	await post(ana, "Reply to it", { replyTo: reply.id });
	const { comments: shown, count } = await thread();
	expect(count).toBe(3);
	expect(shown.map(({ id }) => id)).toEqual([root.id]);
	expect(shown[0]?.replies.map(({ html, answers }) => [html, answers?.id ?? null])).toEqual([
		["<p>Reply</p>\n", null],
		["<p>Reply to it</p>\n", bo.id],
	]);
	await expectCountsRight();
});

test("a comment tells whom it mentions and whose thread it is in", async () => {
	const { idea, ana, bo, post } = await setUp();
	const root = await post(ana, "Root");
	await post(bo, `@${ana.handle} and @${bo.handle} and @nobody_at_all`, { replyTo: root.id });
	const events = await db.select().from(outbox).where(eq(outbox.type, "comment.posted"));
	expect(events.map(({ data }) => data)).toMatchObject([
		{ subjectType: "idea", subjectId: idea.id, parentAuthorId: null, mentionedIds: [] },
		{ parentAuthorId: ana.id, mentionedIds: [ana.id], official: false },
	]);
	expect(events[0]?.topics).toEqual(expect.arrayContaining([`idea:${idea.id}`, "board"]));
});

test("whoever comments watches, unless they said that they don't want to", async () => {
	const { idea, ana, bo, post, place } = await setUp();
	await unwatch(db, bo, place.subject);
	await post(ana, "One");
	await post(bo, "Two");
	expect(await watchersOf(db, { type: "idea", id: idea.id })).toContain(ana.id);
	expect(await watchersOf(db, { type: "idea", id: idea.id })).not.toContain(bo.id);
	// Watching something else says nothing about this.
	await watch(db, bo, { type: "idea", id: (await makeIdea(db)).id });
	expect(await readThread(db, bo, place, { now })).toMatchObject({ watching: false });
	await watch(db, bo, place.subject);
	expect(await watchersOf(db, { type: "idea", id: idea.id })).toContain(bo.id);
	expect(await readThread(db, bo, place, { now })).toMatchObject({ watching: true });
});

test("in a locked thread only staff write, edit included, and everybody reads why", async () => {
	const { ana, post, place, thread } = await setUp();
	const { id } = await post(ana, "Before");
	await inTransaction(db, (tx) => lockThread(tx, place.subject, { reason: "Went in circles", now }));
	await expect(post(ana, "After")).rejects.toMatchObject(refused("locked"));
	await expect(editComment(db, ana, { commentId: id, body: "x", now })).rejects.toMatchObject(
		refused("locked"),
	);
	expect(await thread(ana)).toMatchObject({
		locked: true,
		lockReason: "Went in circles",
		may: { comment: false },
	});
	await post(await member({ role: "moderator" }), "Closing words");
	await inTransaction(db, (tx) => unlockThread(tx, place.subject));
	await post(ana, "After", { now: later(1000) });
	await expectCountsRight();
});

test("a suspended member neither writes, reacts nor watches", async () => {
	const { ana, post, place } = await setUp();
	const { id } = await post(ana, "Here");
	const suspended = { ...(await member()), suspended: true };
	await expect(post(suspended, "No")).rejects.toMatchObject({ reason: "errors:suspended" });
	const reaction = { commentId: id, kind: "agree" as const, on: true, now };
	await expect(reactToComment(db, suspended, reaction)).rejects.toMatchObject({ reason: "errors:suspended" });
	await expect(watch(db, suspended, place.subject)).rejects.toMatchObject({ reason: "errors:suspended" });
});

test("slow mode holds one person's comments apart, and nobody else's", async () => {
	const { ana, bo, post, place } = await setUp();
	await inTransaction(db, (tx) => slowThread(tx, place.subject, 60));
	await post(ana, "One");
	await post(bo, "Another's");
	await expect(post(ana, "Two", { now: later(20_000) })).rejects.toMatchObject({ retryAfterSeconds: 40 });
	await post(ana, "Two", { now: later(60_000) });
});

test("a new account writes six comments an hour, also when all are sent at once", async () => {
	const { post } = await setUp();
	const fresh = await member({ standing: "new" });
	const sent = await Promise.allSettled(
		Array.from({ length: 12 }, (_, index) => post(fresh, `Comment ${index}`)),
	);
	expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(6);
	await expectCountsRight();
	await post(fresh, "Next hour", { now: later(60 * minute + 1) });
});

test("a new account can't fill a comment with links", async () => {
	const { ana, post } = await setUp();
	const links = "https://a.example ".repeat(4);
	await expect(post(await member({ standing: "new" }), links)).rejects.toMatchObject({ field: "body" });
	await post(ana, links);
});

test("an edit keeps what was said before; the same text again keeps nothing", async () => {
	const { ana, bo, post, thread } = await setUp();
	const { id } = await post(ana, "First");
	await editComment(db, ana, { commentId: id, body: "Second", now: later(1000) });
	await editComment(db, ana, { commentId: id, body: "Second", now: later(2000) });
	await editComment(db, ana, { commentId: id, body: "Third", now: later(3000) });
	const history = await readHistory(db, anonymous, id);
	expect(history.map(({ html }) => html)).toEqual(["<p>Third</p>\n", "<p>Second</p>\n", "<p>First</p>\n"]);
	expect((await thread()).comments[0]).toMatchObject({ editedAt: later(3000), source: null });
	expect((await thread(ana)).comments[0]?.source).toBe("Third");
	await expect(editComment(db, bo, { commentId: id, body: "x", now })).rejects.toMatchObject(
		refused("notYours"),
	);
});

test("a removed comment leaves a place while it has replies, and nothing when it has none", async () => {
	const { ana, bo, post, thread } = await setUp();
	const root = await post(ana, "Secret root");
	const reply = await post(bo, "Reply", { replyTo: root.id });
	await deleteComment(db, ana, { commentId: root.id, now });
	const [place] = (await thread(ana)).comments;
	expect(place).toMatchObject({ gone: "removed", html: "", author: null, source: null });
	expect(JSON.stringify(place)).not.toContain("Secret");
	expect(place?.replies).toHaveLength(1);
	expect(await readHistory(db, ana, root.id)).toEqual([]);
	await expect(post(bo, "More", { replyTo: root.id })).rejects.toMatchObject(refused("answeredGone"));
	await deleteComment(db, bo, { commentId: reply.id, now });
	expect((await thread()).comments).toEqual([]);
	await expectCountsRight();
});

test("a removal can be taken back for a day, once or twice, and not after", async () => {
	const { ana, post, thread } = await setUp();
	const { id } = await post(ana, "Here");
	await deleteComment(db, ana, { commentId: id, now });
	await expect(deleteComment(db, ana, { commentId: id, now })).rejects.toMatchObject(refused("gone"));
	await restoreComment(db, ana, { commentId: id, now: later(day - 1) });
	await restoreComment(db, ana, { commentId: id, now: later(day - 1) });
	expect((await thread()).count).toBe(1);
	await deleteComment(db, ana, { commentId: id, now });
	await expect(restoreComment(db, ana, { commentId: id, now: later(day) })).rejects.toMatchObject(
		refused("undoOver"),
	);
	await expectCountsRight();
});

test("after a day removed comments are erased, those with replies down to their place", async () => {
	const { ana, bo, post } = await setUp();
	const root = await post(ana, "Root with replies");
	await post(bo, "Reply", { replyTo: root.id });
	const alone = await post(ana, "Alone");
	await reactToComment(db, bo, { commentId: alone.id, kind: "agree", on: true, now });
	for (const commentId of [root.id, alone.id]) await deleteComment(db, ana, { commentId, now });
	expect(await eraseRemovedComments(db, later(day - 1))).toBe(0);
	expect(await eraseRemovedComments(db, later(day + 1))).toBe(2);
	expect(await eraseRemovedComments(db, later(day + 1))).toBe(0);
	const rows = await db.select({ body: comments.body }).from(comments);
	expect(rows.map(({ body }) => body).sort()).toEqual(["Reply", "–"]);
	await expectCountsRight();
});

test("what moderation hides is gone for all but staff, and comes back as it was", async () => {
	const { ana, post, place, thread } = await setUp();
	const moderator = await member({ role: "moderator" });
	const { id } = await post(ana, "Nasty words");
	await inTransaction(db, (tx) => hideComment(tx, id, { actorId: moderator.id, now }));
	for (const actor of [anonymous, ana]) expect((await thread(actor)).comments).toEqual([]);
	expect((await thread(moderator)).comments[0]).toMatchObject({ hiddenFromOthers: true });
	await expect(restoreComment(db, ana, { commentId: id, now })).rejects.toMatchObject(refused("gone"));
	await expect(post(ana, "x", { replyTo: id })).rejects.toMatchObject({ kind: "not-found" });
	await inTransaction(db, (tx) => unhideComment(tx, id, { actorId: moderator.id, now }));
	expect((await readThread(db, ana, place, { now })).count).toBe(1);
	await expectCountsRight();
});

test("one reaction of each kind per person, however often it is pressed at once", async () => {
	const { ana, bo, post, thread } = await setUp();
	const { id } = await post(ana, "Here");
	const press = (actor: Member, on: boolean) =>
		reactToComment(db, actor, { commentId: id, kind: "thanks", on, now });
	await Promise.all(Array.from({ length: 16 }, () => press(bo, true)));
	await press(ana, true);
	expect((await thread(bo)).comments[0]?.reactions).toEqual([{ kind: "thanks", count: 2, mine: true }]);
	await Promise.all([press(bo, false), press(bo, false)]);
	expect((await thread(bo)).comments[0]?.reactions).toEqual([{ kind: "thanks", count: 1, mine: false }]);
	expect(await db.$count(commentReactions)).toBe(1);
});

test("makers who answer the idea, and staff, speak officially and pin; others don't", async () => {
	const { idea, ana, post, thread } = await setUp();
	const maker = await makeUser(db, { standing: "trusted" });
	await makeProject(db, { ownerId: maker.id, ideas: [idea] });
	const place = await placeOf(idea.id);
	const { id } = await postComment(db, actorOf(maker), {
		place,
		body: "It ships in May",
		official: true,
		now,
	});
	expect((await thread()).comments[0]).toMatchObject({ official: true });
	await expect(post(ana, "Me too", { official: true })).rejects.toMatchObject(refused("makersOnly"));
	const change = { commentId: id, place, on: true, now };
	await expect(pinComment(db, ana, change)).rejects.toMatchObject(refused("makersOnly"));
	await pinComment(db, actorOf(maker), change);
	expect((await thread()).pinned).toMatchObject({ id, pinned: true });
	// Staff speak officially themselves, and leave alone what others said.
	const staff = await member({ role: "administrator" });
	await expect(markOfficial(db, staff, { ...change, on: false })).rejects.toMatchObject(
		refused("makersOnly"),
	);
	await post(staff, "Please keep to the lamp", { official: true });
	await markOfficial(db, actorOf(maker), { ...change, on: false });
	await deleteComment(db, actorOf(maker), { commentId: id, now });
	expect((await thread()).pinned).toBeNull();
});

test("pages follow each other without loss or repetition, and a deep link finds its page", async () => {
	const { ana, place, post } = await setUp();
	const ids: number[] = [];
	for (let index = 0; index < 45; index += 1) ids.push((await post(ana, `Comment ${index}`)).id);
	for (const order of ["oldest", "newest"] as const) {
		const seen: number[] = [];
		let cursor: string | null = null;
		do {
			const page = await readThread(db, anonymous, place, { order, cursor, now });
			seen.push(...page.comments.map(({ id }) => id));
			cursor = page.next;
			// And back again, to the very page before.
			if (page.previous) {
				const before = await readThread(db, anonymous, place, { order, cursor: page.previous, now });
				expect(before.comments.map(({ id }) => id)).toEqual(
					seen.slice(-page.comments.length - 20, -page.comments.length),
				);
				expect(before.previous === null).toBe(seen.length - page.comments.length === 20);
			}
		} while (cursor);
		expect(seen).toEqual(order === "oldest" ? ids : [...ids].reverse());
	}
	for (const index of [0, 19, 20, 44]) {
		const id = ids[index] ?? 0;
		const reply = await post(ana, "Reply", { replyTo: id });
		const { comment } = await findComment(db, anonymous, owners, reply.id);
		const address = new URL(await addressOf(db, anonymous, place, comment), "http://x");
		expect(address.hash).toBe(`#comment-${reply.id}`);
		const page = await readThread(db, anonymous, place, { cursor: address.searchParams.get("c"), now });
		expect(page.comments.find((one) => one.id === id)?.replies.map((one) => one.id)).toEqual([reply.id]);
	}
});

test("a comment with many replies shows the first, leads to the rest, and each reply's address finds it", async () => {
	const { ana, place, post } = await setUp();
	const root = await post(ana, "Much answered");
	const other = await post(ana, "Little answered");
	const last = await post(ana, "Reply", { replyTo: other.id });
	const rows = Array.from({ length: 130 }, (_, index) => ({
		subjectType: place.subject.type,
		subjectId: place.subject.id,
		parentId: root.id,
		authorId: ana.id,
		body: `Reply ${index}`,
		// What is gone takes nobody's place.
		deletedAt: index < 5 ? now : null,
	}));
	const written = await db.insert(comments).values(rows).returning({ id: comments.id });
	const ids = written.slice(5).map(({ id }) => id);
	const thread = await readThread(db, anonymous, place, { now });
	expect(thread.comments[0]?.replies.map(({ id }) => id)).toEqual(ids.slice(0, 20));
	expect(thread.comments[1]).toMatchObject({ replies: [{ id: last.id }], moreReplies: null });

	const seen = ids.slice(0, 20);
	for (let cursor = thread.comments[0]?.moreReplies ?? null; cursor; ) {
		const page = await readThread(db, anonymous, place, { under: root.id, cursor, now });
		expect(page.comments.map(({ id }) => id)).toEqual([root.id]);
		seen.push(...(page.comments[0]?.replies.map(({ id }) => id) ?? []));
		cursor = page.next;
		if (cursor) continue;
		const before = await readThread(db, anonymous, place, { under: root.id, cursor: page.previous, now });
		expect(before.comments[0]?.replies.map(({ id }) => id)).toEqual(ids.slice(70, 120));
	}
	expect(seen).toEqual(ids);
	for (const index of [0, 19, 20, 69, 124]) {
		const { comment } = await findComment(db, anonymous, owners, ids[index] ?? 0);
		const { searchParams } = new URL(await addressOf(db, anonymous, place, comment), "http://x");
		const under = Number(searchParams.get("under")) || null;
		const page = await readThread(db, anonymous, place, { under, cursor: searchParams.get("c"), now });
		expect(page.comments.flatMap(({ replies }) => replies.map(({ id }) => id))).toContain(ids[index]);
	}
	// The address of a reply where there is none shows the thread.
	expect((await readThread(db, anonymous, place, { under: 999_999_999, now })).comments).toHaveLength(2);
});

test("the comments of a merged idea are read in place, under its title, and stay its own", async () => {
	const { idea, ana, bo, post } = await setUp();
	const target = await makeIdea(db, { title: "The larger wish" });
	const here = await postComment(db, ana, { place: await placeOf(target.id), body: "At the target", now });
	const there = await post(ana, "At the source");
	await db.update(ideas).set({ state: "merged", mergedIntoId: target.id }).where(eq(ideas.id, idea.id));
	const place = await placeOf(idea.id);
	expect(place).toMatchObject({ subject: { type: "idea", id: target.id } });
	const reply = await postComment(db, bo, { place, body: "Reply", replyTo: there.id, now });
	const thread = await readThread(db, anonymous, place, { now });
	expect(thread.count).toBe(3);
	expect(thread.comments.map(({ id, from }) => [id, from])).toEqual([
		[here.id, null],
		[there.id, idea.title],
	]);
	const [row] = await db.select().from(comments).where(eq(comments.id, reply.id));
	expect(row?.subjectId).toBe(idea.id);
	await expectCountsRight();
});

test("a comment of another thread can't be answered here, and nothing of what isn't there", async () => {
	const { ana, post } = await setUp();
	const other = await setUp();
	const elsewhere = await other.post(ana, "Elsewhere");
	await expect(post(ana, "x", { replyTo: elsewhere.id })).rejects.toMatchObject({ kind: "not-found" });
	await expect(post(ana, "x", { replyTo: 999_999_999 })).rejects.toMatchObject({ kind: "not-found" });
	await expect(findComment(db, ana, owners, 999_999_999)).rejects.toMatchObject({ kind: "not-found" });
	for (const subject of [
		{ type: "idea", id: 999_999_999 },
		{ type: "idea", id: Number.NaN },
		{ type: "constructor", id: 1 },
		{ type: "round", id: 1 },
	]) {
		await expect(threadPlace(owners, db, ana, subject)).rejects.toMatchObject({ kind: "not-found" });
	}
});

test("a hidden idea's thread is its author's and staff's to see", async () => {
	const author = await makeUser(db);
	const idea = await makeIdea(db, { authorId: author.id, hiddenAt: now });
	await expect(placeOf(idea.id)).rejects.toMatchObject({ kind: "not-found" });
	await expect(placeOf(idea.id, actorOf(author))).resolves.toMatchObject({ title: idea.title });
});

test("whatever is done at once, the count is the number of rows", async () => {
	const { ana, bo, post, place } = await setUp();
	const ids = await Promise.all(
		[ana, bo, ana, bo].map(async (actor, index) => (await post(actor, `C${index}`)).id),
	);
	const act = fc.record({
		what: fc.constantFrom("post", "delete", "restore", "hide", "unhide", "react"),
		which: fc.nat(3),
		who: fc.constantFrom(ana, bo),
		kind: fc.constantFrom(...reactionKinds),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 10 }), async (acts) => {
			await Promise.allSettled(
				acts.map(({ what, which, who, kind }) => {
					const commentId = ids[which] ?? 0;
					if (what === "post") return post(who, "Another");
					if (what === "delete") return deleteComment(db, who, { commentId, now });
					if (what === "restore") return restoreComment(db, who, { commentId, now });
					if (what === "react") return reactToComment(db, who, { commentId, kind, on: true, now });
					const hide = what === "hide" ? hideComment : unhideComment;
					return inTransaction(db, (tx) => hide(tx, commentId, { actorId: who.id, now }));
				}),
			);
			await expectCountsRight();
		}),
		{ numRuns: 12 },
	);
	const [row] = await db.select({ n: sql<number>`count(*)::int` }).from(comments);
	expect(row?.n).toBeGreaterThanOrEqual(4);
	expect((await readThread(db, anonymous, place, { now })).count).toBeGreaterThanOrEqual(0);
});
