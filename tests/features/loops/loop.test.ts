import type { AppLoadContext } from "@remix-run/node";
import sharp from "sharp";
import { expect, test } from "vitest";
import { feedbackDeadlineHandlers, giveResponse, openRound } from "#app/features/feedback/index.server.ts";
import { loopOf } from "#app/features/loops/queries/loop.server.ts";
import { loopState } from "#app/features/loops/rules/state.ts";
import { setProjectHidden } from "#app/features/projects/index.server.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { idOfSlug, slugId } from "#app/kernel/slug.ts";
import { sweepDeadlines } from "#db/background.server.ts";
import { ideas } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { openApplication } from "#tests/architecture/application.ts";
import { contextOf } from "#tests/architecture/ask-route.ts";
import { testStorage } from "#tests/features/media/storage.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	makeIdea,
	makeProject,
	makeUser,
	makeUsers,
	makeVersion,
	makeVote,
	type Project,
	type User,
	type Version,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const { storage } = await testStorage();
const application = await openApplication();
const start = new Date("2026-03-01T08:00:00Z");
type Choice = "solved" | "not";

async function wanted() {
	const people = await makeUsers(db, 4);
	const idea = await makeIdea(db, { criteria: ["It holds", "It is quiet"], createdAt: start });
	for (const { id } of people) await makeVote(db, { ideaId: idea.id, userId: id });
	return { people, idea };
}

/** Opens a round, has everybody judge it claim by claim, and closes it a week later. */
async function judged(maker: User, version: Version, people: User[], choices: Choice[], day: number) {
	const now = daysAfter(start, day);
	const about = { versionId: version.id, days: 7, brief: "", ratings: [], now };
	const roundId = await openRound(db, actorOf(maker), about);
	for (const person of people) {
		const verdicts = version.claims.map(({ id }, at) => {
			const choice = choices[at] ?? "solved";
			return { claimId: id, choice, reason: choice === "not" ? "It wobbles." : "" };
		});
		await giveResponse(db, actorOf(person), { roundId, verdicts, ratings: [], text: "", make: null, now });
	}
	await sweepDeadlines(db, feedbackDeadlineHandlers, daysAfter(now, 7), {
		onFailure: (_kind, _id, error) => {
			throw error;
		},
	});
}

test("a loop tells what each version of each project won and lost, and how many days it took", async () => {
	const { people, idea } = await wanted();
	const [mia, ben] = (await makeUsers(db, 2)) as [User, User];
	const projectOf = (owner: User): Promise<Project> => makeProject(db, { ownerId: owner.id, ideas: [idea] });
	const [clamp, strap] = [await projectOf(mia), await projectOf(ben)];
	const versionOf = (project: Project, day: number) =>
		makeVersion(db, { project, claims: idea.criteria, publishedAt: daysAfter(start, day) });
	await judged(mia, await versionOf(clamp, 10), people, ["solved", "not"], 10);
	await judged(ben, await versionOf(strap, 20), people, ["not", "not"], 20);
	await judged(mia, await versionOf(clamp, 30), people, ["solved", "solved"], 30);

	const solved = await loopOf(db, anonymous, { ideaId: idea.id }, daysAfter(start, 90));
	expect(solved.answers.map(({ project }) => project.id).sort()).toEqual([clamp.id, strap.id].sort());
	const [it, quiet] = idea.criteria.map(({ id }) => id);
	const changesBy = (projectId: number, loop = solved) =>
		loop.answers.find(({ project }) => project.id === projectId)?.versions.map(({ changes }) => changes);
	expect(changesBy(clamp.id)).toEqual([
		[{ criterionId: it, change: "won" }],
		[{ criterionId: quiet, change: "won" }],
	]);
	expect(changesBy(strap.id)).toEqual([[]]);
	expect(solved.figures).toMatchObject({ wantedBy: 4, versions: 3, days: 37, solved: true });
	expect(loopState(solved)).toMatchObject({ name: "solved", steps: 5, judges: 4 });

	await judged(mia, await versionOf(clamp, 60), people, ["solved", "not"], 60);
	const lost = await loopOf(db, anonymous, { ideaId: idea.id }, daysAfter(start, 90));
	expect(changesBy(clamp.id, lost)?.at(-1)).toEqual([{ criterionId: quiet, change: "lost" }]);
	expect(loopState(lost)).toMatchObject({ name: "lost", broken: true });
	// A project's own loop is of its own versions.
	const own = await loopOf(db, anonymous, { projectId: strap.id }, daysAfter(start, 90));
	expect(own.answers.map(({ project }) => project.id)).toEqual([strap.id]);
});

test("its pictures are cards of 1200 by 630, and of what is hidden there are none", async () => {
	const { people, idea } = await wanted();
	const maker = await makeUser(db);
	const project = await makeProject(db, { ownerId: maker.id, ideas: [idea] });
	const version = await makeVersion(db, { project, claims: idea.criteria, publishedAt: daysAfter(start, 3) });
	await judged(maker, version, people, ["solved", "solved"], 3);
	const get = async (path: string) => {
		const context = { ...contextOf(db, anonymous), storage } as unknown as AppLoadContext;
		return application(new Request(`http://localhost${path}`), context);
	};
	const addresses = [
		`/ideas/${slugId(idea)}/loop.png`,
		`/ideas/${slugId(idea)}/og.png`,
		`/projects/${slugId(project)}/loop.png`,
	];
	for (const path of addresses) {
		const answer = await get(path);
		expect(answer.headers.get("Content-Type")).toBe("image/png");
		const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
		expect({ path, width, height }).toEqual({ path, width: 1200, height: 630 });
	}
	expect(idOfSlug(slugId(idea))).toBe(idea.id);
	const moderator = await makeUser(db, { role: "moderator" });
	await inTransaction(db, (tx) =>
		setProjectHidden(tx, {
			projectId: project.id,
			hidden: true,
			actorId: moderator.id,
			now: daysAfter(start, 20),
		}),
	);
	await db.update(ideas).set({ hiddenAt: start });
	await expect(loopOf(db, anonymous, { ideaId: idea.id }, start)).rejects.toMatchObject({
		kind: "not-found",
	});
	await expect(loopOf(db, anonymous, { projectId: project.id }, start)).rejects.toMatchObject({
		kind: "not-found",
	});
});
