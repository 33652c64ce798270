import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
	closeRound,
	giveResponse,
	makesOf,
	openRound,
	roundPage,
	versionPulse,
	voteOnVersion,
} from "#app/features/feedback/index.server.ts";
import { answerPulses } from "#app/features/feedback/queries/answer-pulses.server.ts";
import { type MakeOutcome, makeOutcomes } from "#app/features/feedback/rules/makes.ts";
import { type Actor, anonymous } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { ideas, projects } from "#db/schema/index.ts";
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
const start = new Date("2026-03-01T08:00:00Z");
const later = daysAfter(start, 1);
const closed = daysAfter(start, 7);

async function openWorld() {
	const maker = await makeUser(db);
	const moderator = await makeUser(db, { role: "moderator" });
	const [ana, ben, cleo] = await makeUsers(db, 3);
	const idea = await makeIdea(db);
	const project = await makeProject(db, { ownerId: maker.id, ideas: [idea] });
	const version = await makeVersion(db, { project, claims: idea.criteria, publishedAt: start });
	const input = { versionId: version.id, days: 7, brief: "", ratings: ["Feel"], now: start };
	const roundId = await openRound(db, actorOf(maker), input);
	const picture = await makeMedia(db, { ownerId: ben!.id, variants: [] });
	await giveResponse(db, actorOf(ben!), {
		roundId,
		verdicts: [{ claimId: version.claims[0]!.id, choice: "partly", reason: "Wobbles at the hinge." }],
		ratings: [],
		text: "I carried it about.",
		make: {
			outcome: "worked_with_changes",
			text: "Sanded it.",
			settings: {},
			minutes: null,
			claims: [],
			pictures: { publicIds: [picture.publicId], alt: {} },
		},
		now: later,
	});
	return { maker, moderator, ana: ana!, ben: ben!, cleo: cleo!, idea, project, version, roundId };
}

const asSeen = async (actor: Actor, roundId: number, now = later) =>
	JSON.stringify(await roundPage(db, actor, { roundId, now }));

describe("before the close", () => {
	test("others see neither words nor verdicts nor makes, makers and staff the words alone", async () => {
		const { maker, moderator, ana, ben, roundId, version } = await openWorld();
		for (const actor of [anonymous, actorOf(ana)]) {
			const seen = await asSeen(actor, roundId);
			expect(seen).not.toMatch(/Wobbles|carried|Sanded|partly|worked_with_changes/);
			expect(seen).toContain('"makeCount":0');
		}
		for (const actor of [actorOf(maker), actorOf(moderator)]) {
			const seen = await asSeen(actor, roundId);
			expect(seen).toMatch(/Wobbles/);
			expect(seen).toMatch(/carried/);
			expect(seen).not.toMatch(/partly|worked_with_changes/);
			expect(seen).not.toContain(ben.displayName);
		}
		expect(await asSeen(actorOf(ben), roundId)).toContain("partly");
		for (const actor of [anonymous, actorOf(ana), actorOf(maker), actorOf(moderator)]) {
			expect((await makesOf(db, actor, { versionIds: [version.id] })).items).toEqual([]);
		}
		expect((await makesOf(db, actorOf(ben), { versionIds: [version.id] })).items).toHaveLength(1);
	});
});

describe("after the close", () => {
	test("everybody sees everything", async () => {
		const { roundId, version } = await openWorld();
		await closeRound(db, roundId, closed);
		const seen = await asSeen(anonymous, roundId, closed);
		expect(seen).toMatch(/Wobbles/);
		expect(seen).toMatch(/partly/);
		const byOutcome = async (outcome: MakeOutcome) =>
			(await makesOf(db, anonymous, { versionIds: [version.id], outcome })).items.length;
		expect((await makesOf(db, anonymous, { versionIds: [version.id] })).items).toHaveLength(1);
		expect(await Promise.all(makeOutcomes.map(byOutcome))).toEqual([0, 1, 0]);
	});

	test("one verdict is too few to confirm or to lose anything", async () => {
		const { roundId } = await openWorld();
		await closeRound(db, roundId, closed);
		const { result } = await roundPage(db, anonymous, { roundId, now: closed });
		expect(result?.claims[0]).toMatchObject({ decisive: false, confirmed: false, partly: 1, judged: 1 });
	});
});

describe("a version vote", () => {
	test("stands in the answers of an idea that are to be seen, and of one merged into another", async () => {
		const { ana, idea, project, version } = await openWorld();
		const other = await makeIdea(db);
		const shown = async (ideaId: number) =>
			(await answerPulses(db, actorOf(ana), ideaId)).map(({ versionId }) => versionId);
		expect(await shown(idea.id)).toEqual([version.id]);
		expect(await shown(other.id)).toEqual([]);
		await db.update(ideas).set({ state: "merged", mergedIntoId: other.id }).where(eq(ideas.id, idea.id));
		expect(await shown(other.id)).toEqual([version.id]);
		await db.update(projects).set({ hiddenAt: later }).where(eq(projects.id, project.id));
		expect(await shown(other.id)).toEqual([]);
		await db.update(projects).set({ hiddenAt: null }).where(eq(projects.id, project.id));
		await db.update(ideas).set({ hiddenAt: later }).where(eq(ideas.id, other.id));
		expect(await shown(other.id)).toEqual([]);
	});

	test("shows its counts only to those who voted, to makers, and once the version is old", async () => {
		const { maker, ana, ben, version } = await openWorld();
		const vote = { versionId: version.id, choice: "use" as const, reason: "", now: later };
		await voteOnVersion(db, actorOf(ana), vote);
		const counts = [
			{ choice: "use", count: 1 },
			{ choice: "not_yet", count: 0 },
		];
		expect((await versionPulse(db, actorOf(ana), version.id))?.pulse).toEqual(counts);
		expect((await versionPulse(db, actorOf(maker), version.id))?.pulse).toEqual(counts);
		expect((await versionPulse(db, actorOf(ben), version.id))?.pulse).toBeNull();
		expect((await versionPulse(db, anonymous, version.id))?.pulse).toBeNull();
		await makeVersion(db, { project: { id: version.projectId } });
		expect((await versionPulse(db, anonymous, version.id))?.pulse).toEqual(counts);
		await expect(voteOnVersion(db, actorOf(ben), vote)).rejects.toMatchObject({
			reason: "feedback:refusal.notCurrent",
		});
	});

	test("is one per person, changeable, not the makers', and answers the question that is asked", async () => {
		const { maker, ana, version } = await openWorld();
		const vote = { versionId: version.id, choice: "use" as const, reason: "", now: later };
		await Promise.all(Array.from({ length: 8 }, () => voteOnVersion(db, actorOf(ana), vote)));
		await voteOnVersion(db, actorOf(ana), { ...vote, choice: "not_yet" });
		const pulse = (await versionPulse(db, actorOf(ana), version.id))?.pulse;
		expect(pulse?.map(({ count }) => count)).toEqual([0, 1]);
		await expect(voteOnVersion(db, actorOf(maker), vote)).rejects.toMatchObject({
			reason: "feedback:refusal.makersDontVote",
		});
		await expect(voteOnVersion(db, actorOf(ana), { ...vote, choice: "better" })).rejects.toMatchObject({
			field: "choice",
		});
	});
});
