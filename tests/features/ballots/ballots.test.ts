import { describe, expect, test } from "vitest";
import {
	ballotDeadlineHandlers,
	ballotPage,
	cancelBallot,
	castBallot,
	changeBallot,
	closeBallot,
	exportBallot,
	openBallot,
	publishBallotOutcome,
} from "#app/features/ballots/index.server.ts";
import { countRunoff } from "#app/features/ballots/index.ts";
import { ballotsOf } from "#app/features/ballots/queries/ballots-of.server.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { sweepDeadlines } from "#db/background.server.ts";
import { ballotOptions, ballotPapers, ballots, deadlines } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	makeBallot,
	makeProject,
	makeUser,
	makeUsers,
	makeVersion,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const start = new Date("2026-03-01T08:00:00Z");
const later = daysAfter(start, 1);
const close = daysAfter(start, 7);

function optionsNamed(...titles: string[]) {
	return titles.map((title) => ({ title, text: "", picture: null }));
}

function changed(ballotId: number, titles: string[], now = later) {
	const asked = { versionId: null, question: "Which hinge?", body: "", method: "ranked" as const, days: 9 };
	return { ...asked, ballotId, options: optionsNamed(...titles), alt: {}, now };
}

async function openWorld(method: "approval" | "ranked" = "ranked") {
	const maker = await makeUser(db);
	const project = await makeProject(db, { ownerId: maker.id });
	const ballotId = await openBallot(db, actorOf(maker), {
		projectId: project.id,
		versionId: null,
		question: "Which face?",
		body: "",
		method,
		days: 7,
		options: optionsNamed("A", "B", "C"),
		alt: {},
		now: start,
	});
	const { options } = await ballotPage(db, actorOf(maker), { ballotId, now: start });
	return { maker, project, ballotId, ids: options.map(({ id }) => id) };
}

test("stand with the version that they are about, and with its project", async () => {
	const { maker, project, ballotId } = await openWorld();
	const version = await makeVersion(db, { project, minor: 4 });
	const about = { ...changed(ballotId, ["A", "B"]), versionId: version.id };
	await changeBallot(db, actorOf(maker), about);
	const whole = await makeBallot(db, { project });
	const listed = async (versionId?: number) =>
		(await ballotsOf(db, anonymous, { projectId: project.id, versionId, now: later })).map((ballot) => [
			ballot.id,
			ballot.version?.number ?? null,
		]);
	expect(await listed()).toEqual([
		[whole.id, null],
		[ballotId, `${version.major}.${version.minor}`],
	]);
	expect(await listed(version.id)).toEqual([[ballotId, `${version.major}.${version.minor}`]]);
});

describe("a ballot", () => {
	test("takes one paper per person, the last before the close, also when it is sent 16 times at once", async () => {
		const { ballotId, ids } = await openWorld();
		const ana = await makeUser(db);
		const [a, b] = ids as [number, number];
		await Promise.all(
			Array.from({ length: 16 }, () => castBallot(db, actorOf(ana), { ballotId, paper: [a], now: later })),
		);
		await castBallot(db, actorOf(ana), { ballotId, paper: [b, a], now: later });
		expect(await db.select().from(ballotPapers)).toMatchObject([{ choices: [b, a] }]);
		expect(await db.select().from(ballots)).toMatchObject([{ paperCount: 1 }]);
	});

	test("is secret until one has voted or it closed, also for its makers", async () => {
		const { maker, ballotId, ids } = await openWorld();
		const [ana, ben] = await makeUsers(db, 2);
		await castBallot(db, actorOf(ana!), { ballotId, paper: [ids[2]!], now: later });
		const counted = async (actor: Parameters<typeof ballotPage>[1], now = later) =>
			(await ballotPage(db, actor, { ballotId, now })).count !== null;
		expect(await counted(actorOf(ana!))).toBe(true);
		expect(await counted(actorOf(ben!))).toBe(false);
		expect(await counted(actorOf(maker))).toBe(false);
		expect(await counted(anonymous)).toBe(false);
		await expect(exportBallot(db, anonymous, ballotId, later)).rejects.toMatchObject({ kind: "forbidden" });
		await closeBallot(db, ballotId, close);
		expect(await counted(anonymous, close)).toBe(true);
	});

	test("can be counted again by anybody from what is exported, which names nobody", async () => {
		const { ballotId, ids } = await openWorld();
		const people = await makeUsers(db, 9);
		for (const [at, person] of people.entries()) {
			const paper = [ids[at % 3]!, ids[(at + 1) % 3]!];
			await castBallot(db, actorOf(person), { ballotId, paper, now: later });
		}
		await closeBallot(db, ballotId, close);
		const exported = await exportBallot(db, anonymous, ballotId, close);
		const papers = exported.papers.flatMap(({ choices, times }) => Array(times).fill(choices));
		const recount = countRunoff(
			exported.options.map(({ id }) => id),
			papers,
		);
		expect(exported.count).toMatchObject(recount);
		for (const { handle, displayName } of people) {
			expect(JSON.stringify(exported)).not.toContain(handle);
			expect(JSON.stringify(exported)).not.toContain(displayName);
		}
	});

	test("refuses makers, foreign and empty papers, and whoever comes at the close or later", async () => {
		const { maker, ballotId, ids } = await openWorld("approval");
		const ana = actorOf(await makeUser(db));
		const other = await openWorld();
		const cast = (actor: typeof ana, paper: number[], now = later) =>
			castBallot(db, actor, { ballotId, paper, now });
		await expect(cast(actorOf(maker), [ids[0]!])).rejects.toMatchObject({
			reason: "ballots:refusal.makersAsk",
		});
		await expect(cast(ana, [])).rejects.toMatchObject({ reason: "ballots:refusal.emptyPaper" });
		await expect(cast(ana, [other.ids[0]!])).rejects.toMatchObject({
			reason: "ballots:refusal.foreignOption",
		});
		await expect(cast(ana, [ids[0]!, ids[0]!])).rejects.toMatchObject({ kind: "rule-broken" });
		await expect(cast(ana, [ids[0]!], close)).rejects.toMatchObject({ reason: "ballots:refusal.closed" });
		expect(await db.$count(ballotPapers)).toBe(0);
	});

	test("closes on time and once, and loses no paper that was taken meanwhile", async () => {
		const { ballotId, ids } = await openWorld("approval");
		const people = await makeUsers(db, 24);
		const before = new Date(close.getTime() - 1);
		const casts = people.map((person) =>
			castBallot(db, actorOf(person), { ballotId, paper: [ids[0]!], now: before }),
		);
		const sweeps = [sweepDeadlines(db, ballotDeadlineHandlers, close), closeBallot(db, ballotId, close)];
		const taken = (await Promise.allSettled(casts)).filter(({ status }) => status === "fulfilled").length;
		await Promise.all(sweeps);
		expect(await closeBallot(db, ballotId, close)).toBe(false);
		expect(await db.$count(ballotPapers)).toBe(taken);
		expect(await db.select().from(ballots)).toMatchObject([{ state: "closed", paperCount: taken }]);
	});

	test("gets its maker's word once, after the close", async () => {
		const { maker, ballotId, ids } = await openWorld();
		const say = () =>
			publishBallotOutcome(db, actorOf(maker), { ballotId, optionId: ids[1]!, text: "B it is.", now: close });
		await expect(say()).rejects.toMatchObject({ kind: "conflict" });
		await closeBallot(db, ballotId, close);
		const tries = await Promise.allSettled([say(), say(), say()]);
		expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	});

	test("can be changed by its makers until the first paper, which freezes it for good", async () => {
		const { maker, ballotId, ids } = await openWorld();
		const [ana, ben] = await makeUsers(db, 2);
		await expect(changeBallot(db, actorOf(ana!), changed(ballotId, ["D", "E"]))).rejects.toMatchObject({
			kind: "forbidden",
		});
		await expect(changeBallot(db, actorOf(maker), changed(ballotId, ["D"]))).rejects.toMatchObject({
			reason: "ballots:refusal.twoOptions",
		});
		await changeBallot(db, actorOf(maker), changed(ballotId, ["D", "E"]));
		const page = await ballotPage(db, actorOf(maker), { ballotId, now: later });
		expect(page.options.map(({ title }) => title)).toEqual(["D", "E"]);
		expect(page.ballot).toMatchObject({ question: "Which hinge?", closesAt: daysAfter(later, 9) });
		expect(await db.select().from(deadlines)).toMatchObject([{ dueAt: daysAfter(later, 9), doneAt: null }]);
		await expect(
			castBallot(db, actorOf(ben!), { ballotId, paper: [ids[0]!], now: later }),
		).rejects.toMatchObject({ reason: "ballots:refusal.foreignOption" });
		await castBallot(db, actorOf(ben!), { ballotId, paper: [page.options[0]!.id], now: later });
		await expect(changeBallot(db, actorOf(maker), changed(ballotId, ["F", "G"]))).rejects.toMatchObject({
			reason: "ballots:refusal.frozen",
		});
	});

	test("never loses a paper to a change at the same moment", async () => {
		const { maker, ballotId, ids } = await openWorld();
		const people = await makeUsers(db, 8);
		await Promise.allSettled([
			...people.map((person) => castBallot(db, actorOf(person), { ballotId, paper: [ids[0]!], now: later })),
			changeBallot(db, actorOf(maker), changed(ballotId, ["D", "E"])),
		]);
		const standing = (await db.select().from(ballotOptions)).map(({ id }) => id);
		for (const { choices } of await db.select().from(ballotPapers)) {
			expect(choices.every((id) => standing.includes(id))).toBe(true);
		}
	});

	test("can be called off with a reason: nothing is counted or told, and nobody votes any more", async () => {
		const { maker, ballotId, ids } = await openWorld();
		const ana = actorOf(await makeUser(db));
		await castBallot(db, ana, { ballotId, paper: [ids[0]!], now: later });
		const off = { ballotId, reason: "The mould broke.", now: later };
		await expect(cancelBallot(db, ana, off)).rejects.toMatchObject({ kind: "forbidden" });
		await cancelBallot(db, actorOf(maker), off);
		await expect(cancelBallot(db, actorOf(maker), off)).rejects.toMatchObject({ kind: "conflict" });
		await expect(castBallot(db, ana, { ballotId, paper: [ids[1]!], now: later })).rejects.toMatchObject({
			reason: "ballots:refusal.cancelled",
		});
		await expect(exportBallot(db, ana, ballotId, close)).rejects.toMatchObject({ kind: "forbidden" });
		expect(await closeBallot(db, ballotId, close)).toBe(false);
		const page = await ballotPage(db, ana, { ballotId, now: close });
		expect(page).toMatchObject({ count: null, ballot: { state: "cancelled", outcomeText: off.reason } });
	});
});
