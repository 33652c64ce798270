import { expect, test } from "vitest";
import { readStudio } from "#app/features/studio/queries.server.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { projectMakers, projects, rounds, todos } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	makeComment,
	makeIdea,
	makeProject,
	makeResponse,
	makeRound,
	makeUser,
	makeUsers,
	makeVersion,
	makeVotes,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const now = new Date("2026-06-01T10:00:00Z");
const yesterday = daysAfter(now, -1);

async function workshop() {
	const maker = await makeUser(db);
	const idea = await makeIdea(db, { criteria: ["It holds"] });
	const project = await makeProject(db, { ownerId: maker.id, ideas: [idea] });
	const version = await makeVersion(db, { project, claims: idea.criteria, publishedAt: daysAfter(now, -30) });
	return { maker, actor: actorOf(maker), idea, project, version };
}

test("a desk with nothing on it offers what is wanted most, also to whoever makes nothing yet", async () => {
	const idea = await makeIdea(db);
	await makeVotes(db, idea, 3);
	const studio = await readStudio(db, actorOf(await makeUser(db)), now);
	const { matching, ...rest } = studio;
	expect(Object.values(rest).flat()).toEqual([]);
	expect(matching.map(({ id }) => id)).toContain(idea.id);
});

test("open rounds, drafts, to-dos and invitations lie on the desk of those who make, and of nobody else", async () => {
	const { actor, maker, project, version } = await workshop();
	const round = await makeRound(db, { version, closesAt: daysAfter(now, 2) });
	await makeVersion(db, { project, state: "draft" });
	const response = await makeResponse(db, {
		round,
		verdicts: [{ claimId: version.claims[0]!.id, choice: "not" }],
	});
	await db.insert(todos).values({
		...{ projectId: project.id, roundId: round.id, verdictId: response.verdicts[0]!.id },
		...{ text: "It wobbles.", createdAt: now },
	});
	const friend = await makeProject(db, { makers: [] });
	await db.insert(projectMakers).values({ projectId: friend.id, userId: maker.id, invitedAt: yesterday });

	const studio = await readStudio(db, actor, now);
	expect(studio.rounds).toMatchObject([{ id: round.id, responseCount: 1 }]);
	expect(studio.drafts).toHaveLength(1);
	expect(studio.todos).toMatchObject([{ count: 1, project: { title: project.title } }]);
	expect(studio.invitations.map(({ id }) => id)).toEqual([friend.id]);
	const {
		rounds: none,
		drafts,
		todos: others,
		projects: own,
	} = await readStudio(db, actorOf(await makeUser(db)), now);
	expect([none, drafts, others, own].flat()).toEqual([]);
});

test("an outcome that is owed and a silence that was warned of stand there until they are mended", async () => {
	const { actor, project, version } = await workshop();
	const closed = {
		state: "closed" as const,
		closedAt: yesterday,
		closesAt: yesterday,
		outcomeDueAt: daysAfter(now, 6),
	};
	const round = await makeRound(db, { version, ...closed });
	await db.update(projects).set({ silenceReminders: 1, silenceRemindedAt: yesterday });
	const before = await readStudio(db, actor, now);
	expect(before.owed).toMatchObject([{ id: round.id }]);
	expect(before.silent).toMatchObject([{ card: { id: project.id }, reminders: 1 }]);

	await db.update(rounds).set({ outcome: "ship", outcomeText: "Here.", outcomePublishedAt: now });
	await db.update(projects).set({ silenceReminders: 0, silenceRemindedAt: null });
	const after = await readStudio(db, actor, now);
	expect([after.owed, after.silent].flat()).toEqual([]);
});

test("a question is one that others asked and no maker has answered, in either language", async () => {
	const { actor, maker, project, version } = await workshop();
	const [asker, other] = await makeUsers(db, 2);
	const under = (columns: object) =>
		makeComment(db, { subjectType: "version", subjectId: version.id, createdAt: yesterday, ...columns });
	const open = await under({ body: "夹得住圆管吗？", authorId: asker!.id });
	const onProject = await makeComment(db, {
		...{ subjectType: "project", subjectId: project.id, createdAt: yesterday },
		...{ body: "Does it fit a 90 mm shelf?", authorId: asker!.id },
	});
	const answered = await under({ body: "Which filament?", authorId: asker!.id });
	await under({ body: "PETG.", authorId: maker.id, parentId: answered.id });
	await under({ body: "I would guess PLA?", authorId: other!.id, parentId: open.id });
	await under({ body: "Lovely.", authorId: other!.id });
	await under({ body: "Shall I make it in blue?", authorId: maker.id });
	await under({ body: "Old?", authorId: other!.id, createdAt: daysAfter(now, -61) });
	const { questions } = await readStudio(db, actor, now);
	expect(questions.map(({ id }) => id).sort()).toEqual([open.id, onProject.id].sort());
});
