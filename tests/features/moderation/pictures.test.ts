/** A picture or file can be reported and hidden alone; then it is nowhere, and its bytes are nobody's but staff's. */
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { canReadMedia } from "#app/features/media/policy.ts";
import { fileViews, pictureViews } from "#app/features/media/queries.server.ts";
import { act, fileReport, undo } from "#app/features/moderation/index.server.ts";
import { readQueue } from "#app/features/moderation/queries/cases.server.ts";
import { likeMedia } from "#app/features/moderation/queries/like-media.server.ts";
import { mediaShownIn } from "#app/features/moderation/queries/shown-media.server.ts";
import { readSubject } from "#app/features/moderation/queries/subject.server.ts";
import type { Subject } from "#app/features/moderation/rules/acts.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { ideaPictures, ideas, media, moderationLog, outbox, users } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	makeIdea,
	makeMedia,
	makeProject,
	makeUser,
	makeUsers,
	makeVersion,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const now = new Date("2026-06-01T10:00:00Z");
const reason = "It is somebody else’s photograph.";

async function ideaWithPicture() {
	const idea = await makeIdea(db);
	const picture = await makeMedia(db, { ownerId: idea.authorId, attachedAt: now });
	await db.insert(ideaPictures).values({ ideaId: idea.id, mediaId: picture.id, position: 0 });
	return { idea, picture, subject: { type: "media", id: picture.id } satisfies Subject };
}

async function rowOf(id: number) {
	const [row] = await db.select().from(media).where(eq(media.id, id));
	if (!row) throw new Error();
	return row;
}

test("a picture is hidden and shown again with its reason in the log, and the idea stays as it was", async () => {
	const { idea, picture, subject } = await ideaWithPicture();
	const staff = actorOf(await makeUser(db, { role: "moderator" }));
	const { logId } = await act(db, staff, { act: "hide", subject, reason, now });
	expect((await pictureViews(db, [picture.id])).size).toBe(0);
	expect(canReadMedia(anonymous, await rowOf(picture.id))).toBe(false);
	expect(canReadMedia(staff, await rowOf(picture.id))).toBe(true);
	expect((await db.select().from(ideas))[0]?.hiddenAt).toBeNull();
	const [row] = await db.select().from(moderationLog);
	expect(row).toMatchObject({ subjectType: "media", concernedUserId: idea.authorId, reason });
	// The idea's kept page is made anew, and its author hears of it.
	const told = await db.select().from(outbox).where(eq(outbox.type, "moderation.acted"));
	expect(told[0]?.topics).toContain(`idea:${idea.id}`);
	await undo(db, staff, { logId, reason: "It is their own.", now });
	expect((await pictureViews(db, [picture.id])).size).toBe(1);
});

test("enough reports hide one file of a version, and the others stay", async () => {
	const project = await makeProject(db);
	const uploaded = { kind: "file", ownerId: project.ownerId, attachedAt: now } as const;
	const parts = [await makeMedia(db, uploaded), await makeMedia(db, uploaded)];
	const version = await makeVersion(db, { project, files: parts });
	const files = parts.map(({ id }) => id);
	const subject = { type: "media", id: files[0] ?? 0 } as const;
	for (const user of await makeUsers(db, 5))
		await fileReport(db, actorOf(user), { subject, reason: "unsafe", text: "", hideReason: reason, now });
	expect([...(await fileViews(db, files)).keys()]).toEqual([files[1]]);
	const shown = await mediaShownIn(db, { type: "version", id: version.id });
	expect(shown.map(({ hidden }) => hidden)).toEqual([true, false]);
});

test("nobody learns of an upload that stands nowhere, or in something hidden, by asking to report it", async () => {
	const unused = await makeMedia(db, { attachedAt: null });
	expect(await readSubject(db, { type: "media", id: unused.id }, now)).toBeNull();
	const loose = await makeMedia(db, { attachedAt: now });
	expect(await readSubject(db, { type: "media", id: loose.id }, now)).toMatchObject({ away: true });
	const { idea, subject } = await ideaWithPicture();
	expect(await readSubject(db, subject, now)).toMatchObject({ away: false });
	await db.update(ideas).set({ hiddenAt: now }).where(eq(ideas.id, idea.id));
	expect(await readSubject(db, subject, now)).toMatchObject({ away: true });
	const [stranger] = await makeUsers(db, 1);
	if (!stranger) throw new Error();
	await expect(
		fileReport(db, actorOf(stranger), { subject, reason: "spam", text: "", hideReason: reason, now }),
	).rejects.toMatchObject({ kind: "not-found" });
});

test("moderators see which earlier picture one looks like, hidden or not, and nothing of drafts", async () => {
	const staff = actorOf(await makeUser(db, { role: "moderator" }));
	const look = { hashBands: [9, 65_545, 131_081, 196_617] };
	const { idea, picture } = await ideaWithPicture();
	await db
		.update(media)
		.set({ ...look, createdAt: now })
		.where(eq(media.id, picture.id));
	const project = await makeProject(db);
	const secret = await makeMedia(db, { ...look, ownerId: project.ownerId, attachedAt: now, createdAt: now });
	await makeVersion(db, { project, pictures: [secret], state: "draft" });
	const copied = await ideaWithPicture();
	await db
		.update(media)
		.set({ ...look, createdAt: new Date("2026-06-02T10:00:00Z") })
		.where(eq(media.id, copied.picture.id));
	const shown = await mediaShownIn(db, { type: "idea", id: copied.idea.id });
	const seen = () => likeMedia(db, staff, { media: shown, now });
	expect(Object.keys(await seen())).toEqual([String(copied.picture.id)]);
	expect((await seen())[copied.picture.id]).toMatchObject([
		{ id: picture.id, hidden: false, place: { type: "idea", title: idea.title, away: false } },
	]);
	const [author] = await db
		.select()
		.from(users)
		.where(eq(users.id, idea.authorId ?? 0));
	expect((await seen())[copied.picture.id]?.[0]?.place.handle).toBe(author?.handle);
	await act(db, staff, { act: "hide", subject: { type: "media", id: picture.id }, reason, now });
	expect((await seen())[copied.picture.id]).toMatchObject([{ id: picture.id, hidden: true }]);
	expect(
		await likeMedia(db, staff, { media: await mediaShownIn(db, { type: "idea", id: idea.id }), now }),
	).toEqual({});
	const member = actorOf(await makeUser(db));
	await expect(likeMedia(db, member, { media: shown, now })).rejects.toThrow();

	await fileReport(db, member, {
		subject: { type: "idea", id: copied.idea.id },
		...{ reason: "other", text: "Seen before.", hideReason: reason, now },
	});
	const queue = await readQueue(db, staff, { cursor: null, now });
	const alike = queue.items.filter((item) => item.alike).map(({ subjectId }) => subjectId);
	expect(alike).toEqual([copied.idea.id]);
});
