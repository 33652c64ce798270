import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { deleteAccount } from "#app/features/accounts/commands/delete-account.server.ts";
import { keepDeletions } from "#app/features/accounts/commands/kept-deletions.server.ts";
import { signUp } from "#app/features/accounts/commands/sign-up.server.ts";
import { personCards } from "#app/features/accounts/index.server.ts";
import { ideasEventHandlers } from "#app/features/ideas/index.server.ts";
import { hotScore } from "#app/features/ideas/index.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { deliverOutbox } from "#db/background.server.ts";
import {
	ballotPapers,
	ballots,
	claimResults,
	comments,
	ideas,
	media,
	projectFollowers,
	projectMakers,
	projects,
	responses,
	rounds,
	segments,
	sessions,
	users,
	verdicts,
	votes,
} from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	makeBallot,
	makeIdea,
	makeMedia,
	makeProject,
	makeResponse,
	makeRound,
	makeUser,
	makeVersion,
	makeVote,
} from "#tests/support/factories.ts";
import { newcomer, now, password } from "./people.ts";

const db = await testDatabase();

async function leaver(handle = "ana") {
	const { userId } = await signUp(db, newcomer(handle));
	await db.update(users).set({ role: "member" }).where(eq(users.id, userId));
	const [user] = await db.select().from(users).where(eq(users.id, userId));
	return { user: user!, actor: actorOf(user!, now) };
}

const leave = { current: password, now };

/** Every counter that a vote moves, beside what its rows say. */
async function counts() {
	const ofIdeas = await db
		.select({
			kept: ideas.voteCount,
			rows: sql<number>`(select count(*)::int from votes v where v.idea_id = ${ideas.id} and v.state = 'counted')`,
		})
		.from(ideas);
	const ofSegments = await db
		.select({
			kept: segments.voteCount,
			rows: sql<number>`(select count(*)::int from votes v where v.segment_id = ${segments.id} and v.state = 'counted')`,
		})
		.from(segments);
	return [...ofIdeas, ...ofSegments];
}

test("votes go and every count goes with them, also while others vote", async () => {
	const { user, actor } = await leaver();
	const made = [await makeIdea(db), await makeIdea(db), await makeIdea(db)];
	for (const idea of made) await makeVote(db, { ideaId: idea.id, userId: user.id });
	const quarantined = await makeIdea(db);
	await makeVote(db, { ideaId: quarantined.id, userId: user.id, state: "quarantined" });
	const others = await Promise.all(Array.from({ length: 6 }, () => makeUser(db)));
	await Promise.all([
		deleteAccount(db, actor, leave),
		...others.map((other, index) => makeVote(db, { ideaId: made[index % 3]!.id, userId: other.id })),
	]);
	expect(await db.select().from(votes).where(eq(votes.userId, user.id))).toEqual([]);
	for (const { kept, rows } of await counts()) expect(kept).toBe(rows);
});

test("an idea that loses its last backer with their account cools down to what is left", async () => {
	const { user, actor } = await leaver();
	const longAgo = daysAfter(now, -30);
	const idea = await makeIdea(db, { createdAt: daysAfter(now, -40) });
	await makeVote(db, { ideaId: idea.id, userId: (await makeUser(db)).id, createdAt: longAgo });
	await makeVote(db, { ideaId: idea.id, userId: user.id, createdAt: now });
	await deleteAccount(db, actor, leave);
	await deliverOutbox(db, ideasEventHandlers, 100, now);
	const [left] = await db.select().from(ideas).where(eq(ideas.id, idea.id));
	expect(left!.hotScore).toBeCloseTo(hotScore(left!.voteCount, longAgo), 9);
});

test("the author is gone, what they wrote stays, and nothing leads back to them", async () => {
	const { user, actor } = await leaver();
	const face = await makeMedia(db, { ownerId: user.id, attachedAt: now });
	await db.update(users).set({ avatarMediaId: face.id, bio: "me" }).where(eq(users.id, user.id));
	const idea = await makeIdea(db, { authorId: user.id });
	await db.insert(comments).values({
		subjectType: "idea",
		subjectId: idea.id,
		authorId: user.id,
		body: "stays",
	});
	await deleteAccount(db, actor, leave);
	expect(await db.select().from(comments)).toHaveLength(1);
	expect((await personCards(db, [user.id])).get(user.id)).toMatchObject({ deleted: true, handle: null });
	const [row] = await db.select().from(users).where(eq(users.id, user.id));
	expect(JSON.stringify(row)).not.toMatch(/ana|example\.org|"me"|argon2/);
	expect(await db.select().from(sessions)).toEqual([]);
	const [picture] = await db.select().from(media).where(eq(media.id, face.id));
	expect(picture).toMatchObject({ ownerId: null, attachedAt: null });
	// The handle and the address are free again.
	await signUp(db, newcomer("ana", { device: { userAgent: "", addressHash: "later" } }));
});

test("answers in open rounds and ballots go, those in closed ones stay without a name", async () => {
	const { user, actor } = await leaver();
	const idea = await makeIdea(db);
	const project = await makeProject(db, { ideas: [idea] });
	const version = await makeVersion(db, { project, claims: idea.criteria });
	const claimId = version.claims[0]!.id;
	const open = await makeRound(db, { version });
	await makeResponse(db, { round: open, user, verdicts: [{ claimId, choice: "solved" }] });
	await makeResponse(db, { round: open, verdicts: [{ claimId, choice: "solved" }] });
	const closed = await makeRound(db, { version, state: "closed", closedAt: now });
	await makeResponse(db, { round: closed, user, verdicts: [{ claimId, choice: "solved" }] });
	const openBallot = await makeBallot(db, { project });
	const closedBallot = await makeBallot(db, { project, state: "closed", closedAt: now });
	for (const ballot of [openBallot, closedBallot]) {
		await db
			.insert(ballotPapers)
			.values({ ballotId: ballot.id, userId: user.id, choices: [ballot.options[0]!.id] });
		await db
			.update(ballots)
			.set({ paperCount: sql`${ballots.paperCount} + 1` })
			.where(eq(ballots.id, ballot.id));
	}
	await deleteAccount(db, actor, leave);
	const left = await db.select().from(responses).where(eq(responses.userId, user.id));
	expect(left.map(({ roundId }) => roundId)).toEqual([closed.id]);
	expect(await db.select().from(verdicts)).toHaveLength(2);
	for (const round of await db.select().from(rounds)) {
		const rows = await db.select().from(responses).where(eq(responses.roundId, round.id));
		expect(round.responseCount).toBe(rows.length);
	}
	for (const ballot of await db.select().from(ballots)) {
		const rows = await db.select().from(ballotPapers).where(eq(ballotPapers.ballotId, ballot.id));
		expect(ballot.paperCount).toBe(rows.length);
	}
	expect(await db.select().from(claimResults)).toEqual([]);
});

test("a project goes to its next maker, or stands without one", async () => {
	const { user, actor } = await leaver();
	const heir = await makeUser(db);
	const shared = await makeProject(db, { ownerId: user.id });
	const alone = await makeProject(db, { ownerId: user.id });
	await db.insert(projectMakers).values({ projectId: shared.id, userId: heir.id, joinedAt: now });
	const followed = await makeProject(db);
	await db.insert(projectFollowers).values({ projectId: followed.id, userId: user.id });
	await db.update(projects).set({ followerCount: 1 }).where(eq(projects.id, followed.id));
	await deleteAccount(db, actor, leave);
	const owners = new Map((await db.select().from(projects)).map((row) => [row.id, row]));
	expect(owners.get(shared.id)).toMatchObject({ ownerId: heir.id });
	expect(owners.get(alone.id)).toMatchObject({ ownerId: null });
	expect(owners.get(followed.id)).toMatchObject({ followerCount: 0 });
	const [role] = await db.select().from(projectMakers).where(eq(projectMakers.projectId, shared.id));
	expect(role).toMatchObject({ userId: heir.id, role: "owner" });
});

test("a wrong password, the last administrator and a demo member change nothing", async () => {
	const { actor } = await leaver();
	await expect(deleteAccount(db, actor, { current: "wrong", now })).rejects.toMatchObject({
		field: "current",
	});
	await db.update(users).set({ role: "administrator" });
	await expect(deleteAccount(db, actor, leave)).rejects.toMatchObject({
		reason: "accounts:delete.lastAdministrator",
	});
	await db.update(users).set({ isDemo: true });
	await expect(deleteAccount(db, actor, leave)).rejects.toMatchObject({ reason: "accounts:demo.fixed" });
	const [row] = await db.select().from(users);
	expect(row!.deletedAt).toBeNull();
});

test("of two administrators who leave at the same moment one stays", async () => {
	const both = [await leaver("ana"), await leaver("ben")];
	await db.update(users).set({ role: "administrator" });
	const results = await Promise.allSettled(both.map(({ actor }) => deleteAccount(db, actor, leave)));
	expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	const left = await db.select().from(users).where(eq(users.role, "administrator"));
	expect(left).toHaveLength(1);
});

const dataDir = mkdtempSync(join(tmpdir(), "hx-deletions-"));
const list = join(dataDir, "deletions.jsonl");
afterAll(() => rmSync(dataDir, { recursive: true }));

test("a start deletes again who came back with a backup: nobody else, and not the only administrator", async () => {
	const said: string[] = [];
	const start = (secret = "key") =>
		keepDeletions({ db, dataDir, secret }, now, (message) => void said.push(message));
	const standing = async (id: number) =>
		(await db.select().from(users).where(eq(users.id, id)))[0]?.deletedAt === null;
	const before = daysAfter(now, -1);
	const [ana, ben, chief] = [
		await makeUser(db, { createdAt: before }),
		await makeUser(db, { createdAt: before }),
		await makeUser(db, { createdAt: before, role: "administrator" }),
	];
	// Noted by the process in which it happens, and by the start for what happened elsewhere.
	const stop = await start();
	const leaving = await leaver("leaving");
	await deleteAccount(db, leaving.actor, leave);
	stop();
	expect(readFileSync(list, "utf8")).toContain(`"account":${leaving.user.id}`);
	await db.update(users).set({ deletedAt: now }).where(eq(users.id, ana.id));
	await db.update(users).set({ deletedAt: now }).where(eq(users.id, chief.id));
	(await start())();

	// An earlier database: all are there again, and Ana's number belongs to somebody who came later.
	const later = daysAfter(now, 1);
	await db.update(users).set({ deletedAt: null, createdAt: before });
	await db.update(users).set({ createdAt: later }).where(eq(users.id, ana.id));
	// What this installation did not write counts for nothing, half a line included.
	appendFileSync(list, `\n{"account":${ben.id},"at":"${later.toISOString()}","key":"forged"}\n{"acc`);
	(await start("another installation"))();
	expect(await standing(leaving.user.id)).toBe(true);
	(await start())();
	expect(await standing(leaving.user.id)).toBe(false);
	for (const { id } of [ana, ben, chief]) expect(await standing(id)).toBe(true);
	expect(said.filter((text) => text.includes("deleted again"))).toHaveLength(1);
	expect(said.filter((text) => text.includes("only administrator"))).toHaveLength(1);

	// As soon as there is another one, the administrator goes as they wished.
	await makeUser(db, { role: "administrator", createdAt: later });
	(await start())();
	expect(await standing(chief.id)).toBe(false);
	expect(await standing(ana.id)).toBe(true);
});
