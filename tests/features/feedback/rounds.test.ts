import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
	answerTodo,
	closeRound,
	feedbackDeadlineHandlers,
	feedbackEventHandlers,
	giveResponse,
	openRound,
	publishOutcome,
	type ResponseInput,
	roundPage,
} from "#app/features/feedback/index.server.ts";
import { handOver, leaveProject } from "#app/features/projects/commands/makers.server.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { deliverOutbox, sweepDeadlines } from "#db/background.server.ts";
import {
	claimResults,
	ideas,
	ideaTimeline,
	makes,
	projectMakers,
	responses,
	roundInvitations,
	rounds,
	todos,
	verdicts,
	versions,
} from "#db/schema/index.ts";
import { inTransaction, recordEvents } from "#db/transaction.server.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	makeIdea,
	makeProject,
	makeResponse,
	makeRound,
	makeUser,
	makeUsers,
	makeVersion,
	makeVote,
	type Project,
	type User,
	type Version,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const start = new Date("2026-03-01T08:00:00Z");
const afterDays = (days: number) => daysAfter(start, days);

interface World {
	maker: User;
	people: User[];
	idea: Awaited<ReturnType<typeof makeIdea>>;
	project: Project;
	version: Version;
}

async function world({ people: count = 5, criteria = ["It holds", "It is quiet"] } = {}): Promise<World> {
	const maker = await makeUser(db);
	const people = await makeUsers(db, count);
	const idea = await makeIdea(db, { criteria });
	for (const { id } of people) await makeVote(db, { ideaId: idea.id, userId: id });
	const project = await makeProject(db, { ownerId: maker.id, ideas: [idea] });
	const version = await makeVersion(db, { project, claims: idea.criteria, publishedAt: start });
	return { maker, people, idea, project, version };
}

function open({ maker }: World, versionId: number, now = start, days = 7) {
	return openRound(db, actorOf(maker), { versionId, days, brief: "", ratings: [], now });
}

type Choice = ResponseInput["verdicts"][number]["choice"];

function answer(user: User, roundId: number, version: Version, choices: Choice[], now = afterDays(1)) {
	return giveResponse(db, actorOf(user), {
		roundId,
		verdicts: version.claims.map(({ id }, at) => ({
			claimId: id,
			choice: choices[at] ?? "solved",
			reason: choices[at] === "partly" || choices[at] === "not" ? "Still wobbles." : "",
		})),
		ratings: [],
		text: "",
		make: null,
		now,
	});
}

const sweep = (now: Date) =>
	sweepDeadlines(db, feedbackDeadlineHandlers, now, {
		onFailure: (_kind, _id, error) => {
			throw error;
		},
	});

async function stateOf(ideaId: number) {
	const [row] = await db.select({ state: ideas.state }).from(ideas).where(eq(ideas.id, ideaId));
	return row?.state;
}

describe("opening a round", () => {
	test("invites those who want the claimed ideas, not the makers, and the idea is being tried", async () => {
		const w = await world();
		await makeVote(db, { ideaId: w.idea.id, userId: w.maker.id });
		const roundId = await open(w, w.version.id);
		const invited = await db.select().from(roundInvitations).where(eq(roundInvitations.roundId, roundId));
		expect(invited.map(({ userId }) => userId).sort()).toEqual(w.people.map(({ id }) => id).sort());
		expect(await stateOf(w.idea.id)).toBe("trying");
	});

	test("works once at a time per version, however many press at once", async () => {
		const w = await world();
		const tries = await Promise.allSettled(Array.from({ length: 8 }, () => open(w, w.version.id)));
		expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await db.$count(rounds)).toBe(1);
		await expect(open(w, w.version.id)).rejects.toMatchObject({
			reason: "feedback:refusal.roundOpenAlready",
		});
	});

	test("is refused to strangers, for drafts and for recalled versions", async () => {
		const w = await world();
		const input = { versionId: w.version.id, days: 7, brief: "", ratings: [], now: start };
		await expect(openRound(db, actorOf(w.people[0]!), input)).rejects.toMatchObject({ kind: "forbidden" });
		const draft = await makeVersion(db, { project: w.project, state: "draft" });
		await expect(open(w, draft.id)).rejects.toMatchObject({ reason: "feedback:refusal.draftVersion" });
		await db
			.update(versions)
			.set({ state: "recalled", recallReason: "Unsafe", recalledAt: start })
			.where(eq(versions.id, w.version.id));
		await expect(open(w, w.version.id)).rejects.toMatchObject({ reason: "feedback:refusal.recalledVersion" });
	});
});

describe("a response", () => {
	test("is one per person, and the last before the close counts", async () => {
		const w = await world();
		const roundId = await open(w, w.version.id);
		const [ana] = w.people;
		await answer(ana!, roundId, w.version, ["not", "not"]);
		await answer(ana!, roundId, w.version, ["solved", "partly"]);
		expect(await db.$count(responses)).toBe(1);
		const given = await db.select().from(verdicts).orderBy(verdicts.claimId);
		expect(given.map(({ choice }) => choice)).toEqual(["solved", "partly"]);
		const [round] = await db.select().from(rounds);
		expect(round?.responseCount).toBe(1);
	});

	test("sent 16 times at once is still one", async () => {
		const w = await world();
		const roundId = await open(w, w.version.id);
		await Promise.all(Array.from({ length: 16 }, () => answer(w.people[0]!, roundId, w.version, [])));
		const [round] = await db.select().from(rounds);
		expect(round?.responseCount).toBe(1);
		expect(await db.$count(responses)).toBe(1);
		expect(await db.$count(verdicts)).toBe(2);
	});

	test("is refused from makers and the suspended, at the close and after it, and on a recalled version", async () => {
		const w = await world();
		const roundId = await open(w, w.version.id);
		const [ana, ben] = w.people;
		await expect(answer(w.maker, roundId, w.version, [])).rejects.toMatchObject({
			reason: "feedback:refusal.makersDontJudge",
		});
		const suspended = { ...ben!, suspendedAt: start };
		await expect(answer(suspended, roundId, w.version, [])).rejects.toMatchObject({
			reason: "errors:suspended",
		});
		await expect(answer(ana!, roundId, w.version, [], afterDays(7))).rejects.toMatchObject({
			reason: "feedback:refusal.roundClosed",
		});
		await db.update(versions).set({ state: "recalled", recallReason: "Unsafe", recalledAt: start });
		await expect(answer(ana!, roundId, w.version, [])).rejects.toMatchObject({
			reason: "feedback:refusal.recalledVersion",
		});
		expect(await db.$count(responses)).toBe(0);
	});

	test("needs a verdict on every claim, a reason for partly and not, and no claim of another version", async () => {
		const w = await world();
		const roundId = await open(w, w.version.id);
		const other = await makeVersion(db, { claims: w.idea.criteria });
		const give = (verdictsGiven: ResponseInput["verdicts"]) =>
			giveResponse(db, actorOf(w.people[0]!), {
				roundId,
				verdicts: verdictsGiven,
				ratings: [],
				text: "",
				make: null,
				now: afterDays(1),
			});
		const [first, second] = w.version.claims;
		const solved = { claimId: first!.id, choice: "solved" as const, reason: "" };
		await expect(give([solved])).rejects.toMatchObject({ reason: "feedback:refusal.verdictMissing" });
		await expect(give([solved, solved])).rejects.toMatchObject({ reason: "feedback:refusal.foreignClaim" });
		await expect(give([solved, { ...solved, claimId: other.claims[0]!.id }])).rejects.toMatchObject({
			reason: "feedback:refusal.foreignClaim",
		});
		await expect(give([solved, { claimId: second!.id, choice: "not", reason: "" }])).rejects.toMatchObject({
			field: "verdicts[1].reason",
		});
		expect(await db.$count(responses)).toBe(0);
	});
});

describe("the close", () => {
	test("counts those who show a make, and those who asked first, also by themselves", async () => {
		const { version, idea } = await world({ people: 0, criteria: ["It holds"] });
		const claimId = version.claims[0]!.id;
		const late = { version, opensAt: start, closesAt: afterDays(7), invited: [] };
		const round = await makeRound(db, late);
		const [first, later, other, unsure] = await makeUsers(db, 4);
		await makeVote(db, { ideaId: idea.id, userId: first!.id, createdAt: afterDays(-1) });
		await makeVote(db, { ideaId: idea.id, userId: later!.id, createdAt: afterDays(1) });
		const judge = (user: User, choice: Choice, make: boolean) =>
			makeResponse(db, { round, user, make, verdicts: [{ claimId, choice }] });
		await judge(first!, "solved", true);
		await judge(later!, "not", true);
		await judge(unsure!, "cannot_tell", true);
		const hidden = await judge(other!, "solved", true);
		await db.update(makes).set({ hiddenAt: start }).where(eq(makes.responseId, hidden.id));
		await closeRound(db, round.id, afterDays(7));
		const { result } = await roundPage(db, anonymous, { roundId: round.id, now: afterDays(7) });
		expect(result?.claims).toMatchObject([
			{
				...{ solved: 2, judged: 3, withMake: { solved: 1, judged: 2 } },
				...{ asked: { solved: 1, judged: 1 }, others: { solved: 1, judged: 2 } },
			},
		]);
		expect(await db.select().from(claimResults)).toMatchObject([{ solvedWithMake: 1 }]);
	});

	test("comes on time, once, whoever sweeps", async () => {
		const w = await world();
		const roundId = await open(w, w.version.id);
		for (const person of w.people) await answer(person, roundId, w.version, []);
		expect((await sweep(new Date(afterDays(7).getTime() - 1))).handled).toBe(0);
		await Promise.all([sweep(afterDays(7)), sweep(afterDays(7)), closeRound(db, roundId, afterDays(7))]);
		expect(await closeRound(db, roundId, afterDays(8))).toBe(false);
		expect(await db.$count(claimResults)).toBe(2);
		const timeline = await db.select().from(ideaTimeline).where(eq(ideaTimeline.kind, "round_closed"));
		expect(timeline).toHaveLength(1);
		const [round] = await db.select().from(rounds);
		expect(round).toMatchObject({ state: "closed", closedAt: afterDays(7), outcomeDueAt: afterDays(14) });
	});

	test("and 64 verdicts at the same time leave a count that equals the verdicts", async () => {
		const w = await world({ people: 64, criteria: ["It holds"] });
		const roundId = await open(w, w.version.id);
		const close = afterDays(7);
		const presses = w.people.map((person, at) =>
			answer(person, roundId, w.version, [at % 4 === 0 ? "not" : "solved"], new Date(close.getTime() - 1)),
		);
		const closes = [closeRound(db, roundId, close), closeRound(db, roundId, close)];
		const results = await Promise.allSettled(presses);
		expect((await Promise.all(closes)).filter(Boolean)).toHaveLength(1);
		const taken = results.filter(({ status }) => status === "fulfilled").length;
		const [round] = await db.select().from(rounds);
		const [result] = await db.select().from(claimResults);
		expect(round?.responseCount).toBe(taken);
		expect(await db.$count(responses)).toBe(taken);
		expect(result!.solved + result!.notSolved).toBe(taken);
		for (const refused of results.filter((each) => each.status === "rejected")) {
			expect(refused.reason).toMatchObject({ reason: "feedback:refusal.roundClosed" });
		}
	});

	test("doesn't come for a recalled version: its round is cancelled and nothing is counted", async () => {
		const w = await world();
		const roundId = await open(w, w.version.id);
		await answer(w.people[0]!, roundId, w.version, []);
		await inTransaction(db, async (tx) => {
			await tx.update(versions).set({ state: "recalled", recallReason: "Unsafe", recalledAt: start });
			await recordEvents(tx, {
				type: "version.recalled",
				actorId: w.maker.id,
				at: afterDays(2),
				topics: [],
				data: { projectId: w.project.id, versionId: w.version.id, reason: "Unsafe" },
			});
		});
		await deliverOutbox(db, feedbackEventHandlers, 100, afterDays(2));
		await sweep(afterDays(8));
		const [round] = await db.select().from(rounds);
		expect(round?.state).toBe("cancelled");
		expect(await db.$count(claimResults)).toBe(0);
		expect(await stateOf(w.idea.id)).toBe("building");
	});
});

describe("the whole loop", () => {
	test("goes from asked to solved, and a later round that loses a criterion opens it again", async () => {
		const w = await world();
		const first = await open(w, w.version.id);
		for (const person of w.people.slice(0, 3)) await answer(person, first, w.version, ["solved", "not"]);
		await sweep(afterDays(7));
		expect(await stateOf(w.idea.id)).toBe("building");

		const wobbles = await db.select().from(verdicts).where(eq(verdicts.choice, "not"));
		await publishOutcome(db, actorOf(w.maker), {
			roundId: first,
			outcome: "iterate",
			text: "I hear you.",
			keptVerdictIds: wobbles.map(({ id }) => id),
			now: afterDays(8),
		});
		const kept = await db.select().from(todos).orderBy(todos.id);
		expect(kept).toHaveLength(3);
		const second = await makeVersion(db, { project: w.project, claims: w.idea.criteria });
		const accepted = { accept: true as const, versionId: second.id };
		await answerTodo(db, actorOf(w.maker), { todoId: kept[0]!.id, answer: accepted, now: afterDays(9) });
		await answerTodo(db, actorOf(w.maker), {
			todoId: kept[1]!.id,
			answer: { accept: false, reason: "Not this year." },
			now: afterDays(9),
		});

		const again = await open(w, second.id, afterDays(10));
		for (const person of w.people) await answer(person, again, second, [], afterDays(11));
		await sweep(afterDays(17));
		expect(await stateOf(w.idea.id)).toBe("resolved");

		const third = await makeVersion(db, { project: w.project, claims: w.idea.criteria });
		const last = await open(w, third.id, afterDays(20));
		for (const person of w.people) await answer(person, last, third, ["not", "solved"], afterDays(21));
		await sweep(afterDays(27));
		expect(await stateOf(w.idea.id)).toBe("building");
		const kinds = await db
			.select({ kind: ideaTimeline.kind })
			.from(ideaTimeline)
			.where(eq(ideaTimeline.ideaId, w.idea.id))
			.orderBy(ideaTimeline.id);
		expect(kinds.map(({ kind }) => kind)).toEqual(
			expect.arrayContaining(["criterion_confirmed", "resolved", "criterion_lost", "regressed"]),
		);
	});

	test("isn't closed by two projects that confirm half each", async () => {
		const w = await world();
		const [one, two] = w.idea.criteria;
		for (const criterion of [one!, two!]) {
			const project = await makeProject(db, { ownerId: w.maker.id, ideas: [w.idea] });
			const version = await makeVersion(db, { project, claims: [criterion] });
			const roundId = await open(w, version.id);
			for (const person of w.people) await answer(person, roundId, version, []);
		}
		await sweep(afterDays(7));
		expect(await db.$count(claimResults, eq(claimResults.confirmed, true))).toBe(2);
		expect(await stateOf(w.idea.id)).toBe("building");
	});
});

describe("an outcome", () => {
	async function closedRound() {
		const w = await world();
		const roundId = await open(w, w.version.id);
		for (const person of w.people) await answer(person, roundId, w.version, ["partly", "solved"]);
		await sweep(afterDays(7));
		return { ...w, roundId };
	}
	const input = { outcome: "ship" as const, text: "Here it is.", keptVerdictIds: [], now: afterDays(8) };

	test("is published once, also when pressed twice at once", async () => {
		const { maker, roundId } = await closedRound();
		const tries = await Promise.allSettled(
			Array.from({ length: 4 }, () => publishOutcome(db, actorOf(maker), { ...input, roundId })),
		);
		expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	});

	test("stays with whoever gave it, also when the project changes hands", async () => {
		const { maker, project, roundId } = await closedRound();
		await publishOutcome(db, actorOf(maker), { ...input, roundId });
		const heir = await makeUser(db);
		await db
			.insert(projectMakers)
			.values({ projectId: project.id, userId: heir.id, role: "maker", joinedAt: input.now });
		await handOver(db, actorOf(maker), { projectId: project.id, userId: heir.id, now: input.now });
		await leaveProject(db, actorOf(maker), { projectId: project.id, now: input.now });
		const page = await roundPage(db, anonymous, { roundId, now: input.now });
		expect(page.makers.map(({ id }) => id)).toEqual([heir.id]);
		expect(page.outcomeBy?.id).toBe(maker.id);
	});

	test("waits for the close, is the maker's, and keeps only verdicts of its own round", async () => {
		const { maker, people, roundId } = await closedRound();
		const other = await closedRound();
		const [foreign] = await db
			.select({ id: verdicts.id })
			.from(verdicts)
			.innerJoin(responses, eq(responses.id, verdicts.responseId))
			.where(eq(responses.roundId, other.roundId));
		await expect(publishOutcome(db, actorOf(people[0]!), { ...input, roundId })).rejects.toMatchObject({
			kind: "forbidden",
		});
		await expect(
			publishOutcome(db, actorOf(maker), {
				...input,
				outcome: "iterate",
				roundId,
				keptVerdictIds: [foreign!.id],
			}),
		).rejects.toMatchObject({ field: "kept" });
		const open7 = await world();
		const openId = await open(open7, open7.version.id);
		await expect(
			publishOutcome(db, actorOf(open7.maker), { ...input, roundId: openId }),
		).rejects.toMatchObject({ reason: "feedback:refusal.roundNotClosed" });
		expect(await db.$count(todos)).toBe(0);
	});

	test("that doesn't come is told once its week is over", async () => {
		await closedRound();
		const swept = await sweep(afterDays(14));
		expect(swept.handled).toBe(1);
	});
});
