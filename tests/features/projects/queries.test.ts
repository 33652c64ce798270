import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { openProject } from "#app/features/projects/commands/opening.server.ts";
import {
	claimsOfVersion,
	listProjects,
	projectCards,
	projectsAnswering,
	projectsDeadlineHandlers,
	versionViews,
} from "#app/features/projects/index.server.ts";
import { canSeeProject } from "#app/features/projects/policy.ts";
import { readEditor } from "#app/features/projects/queries/editor.server.ts";
import { readLineage } from "#app/features/projects/queries/lineage.server.ts";
import { readMaker } from "#app/features/projects/queries/maker-page.server.ts";
import { readPair, readVersion } from "#app/features/projects/queries/version-page.server.ts";
import type { Actor } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { idOfSlug } from "#app/kernel/slug.ts";
import { sweepDeadlines } from "#db/background.server.ts";
import { deadlines, ideas, ideaTimeline, outbox, projectIdeas, projects } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import {
	actorOf,
	makeIdea,
	makeProject,
	makeUser,
	makeUsers,
	makeVersion,
} from "#tests/support/factories.ts";

const db = await testDatabase();
const now = new Date("2026-03-02T08:00:00Z");
const anonymous: Actor = { kind: "anonymous" };

describe("who sees a project", () => {
	test("is the same in the policy and in SQL", async () => {
		const [owner, other] = await makeUsers(db, 2);
		const moderator = await makeUser(db, { role: "moderator" });
		const coMaker = await makeUser(db);
		const open = await makeProject(db, { ownerId: owner!.id });
		const hidden = await makeProject(db, { ownerId: owner!.id, hiddenAt: now, makers: [coMaker] });
		const actors: Actor[] = [
			anonymous,
			...[owner!, other!, moderator, coMaker].map((user) => actorOf(user)),
			{ ...actorOf(moderator), suspended: true },
		];
		for (const actor of actors) {
			const seen = (await projectCards(db, actor, [open.id, hidden.id])).map(({ id }) => id);
			const facts = { hidden: true, makerIds: [owner!.id, coMaker.id] };
			expect(seen).toContain(open.id);
			expect(seen.includes(hidden.id)).toBe(canSeeProject(actor, facts).allowed);
		}
	});

	test("drafts are nobody's but their makers': not in views, pages or comparisons", async () => {
		const maker = await makeUser(db);
		const project = await makeProject(db, { ownerId: maker.id });
		const published = await makeVersion(db, { project });
		const draft = await makeVersion(db, { project, state: "draft" });
		const staff = actorOf(await makeUser(db, { role: "administrator" }));
		const address = { projectId: project.id, number: "1.1" };
		for (const actor of [anonymous, staff]) {
			await expect(readVersion(db, actor, address)).rejects.toMatchObject({ kind: "not-found" });
			await expect(readEditor(db, actor, address)).rejects.toMatchObject({ kind: "not-found" });
			expect([...(await versionViews(db, actor, [published.id, draft.id])).keys()]).toEqual([published.id]);
		}
		expect((await readEditor(db, actorOf(maker), address)).missing).toEqual(["changelog"]);
		expect((await readVersion(db, actorOf(maker), address)).version.state).toBe("draft");
		const pair = { projectId: project.id, a: "1.0", b: "1.1" };
		await expect(readPair(db, actorOf(maker), pair)).rejects.toMatchObject({ kind: "not-found" });
	});

	test.each(["", "0", "1", "v1.0", "1.0.0", "9.9", "99999.1", "१.०", "1.0 "])(
		"a version number like %j leads nowhere",
		async (number) => {
			const project = await makeProject(db);
			await makeVersion(db, { project });
			await expect(readVersion(db, anonymous, { projectId: project.id, number })).rejects.toMatchObject({
				kind: "not-found",
			});
		},
	);
});

describe("lists", () => {
	test("page by key without losing or doubling, and find words in any place", async () => {
		const maker = await makeUser(db);
		const titles = Array.from({ length: 9 }, (_, at) =>
			at % 3 === 0 ? `磁吸铰链 ${at}` : `Lamp 100%_${at}`,
		);
		for (const [at, title] of titles.entries()) {
			await makeProject(db, { title, ownerId: maker.id, lastMakerActivityAt: daysAfter(now, at % 4) });
		}
		const seen: number[] = [];
		let after: string | null = null;
		do {
			const page: Awaited<ReturnType<typeof listProjects>> = await listProjects(db, anonymous, {
				order: "active",
				size: 2,
				after,
			});
			seen.push(...page.items.map(({ id }) => id));
			after = page.next;
		} while (after);
		expect(seen).toHaveLength(9);
		expect(new Set(seen).size).toBe(9);
		const found = async (search: string) =>
			(await listProjects(db, anonymous, { order: "new", search })).items.length;
		expect(await found("铰链")).toBe(3);
		expect(await found("鉸鏈 磁吸")).toBe(3);
		expect(await found("链铰")).toBe(0);
		expect(await found("LAMPS")).toBe(6);
		expect(await found("100%_")).toBe(6);
		expect(await found("'; drop table projects --")).toBe(0);
		expect((await listProjects(db, anonymous, { order: "new", after: "zzz" })).items).toHaveLength(9);
		expect((await readMaker(db, maker.handle.toUpperCase())).figures.projects).toBe(9);
	});

	test("of an idea's answers leave out who let it go", async () => {
		const idea = await makeIdea(db, { criteria: ["one"] });
		const [active, gone] = [
			await makeProject(db, { ideas: [idea] }),
			await makeProject(db, { ideas: [idea] }),
		];
		await db
			.update(projectIdeas)
			.set({ state: "released", releasedAt: now })
			.where(eq(projectIdeas.projectId, gone.id));
		const version = await makeVersion(db, { project: active, claims: idea.criteria });
		expect((await projectsAnswering(db, anonymous, idea.id)).map(({ id }) => id)).toEqual([active.id]);
		expect(await claimsOfVersion(db, version.id)).toMatchObject([{ criterion: "one", result: null }]);
	});
});

test("lineage is drawn both ways, and a parent that is hidden leaves its name", async () => {
	const root = await makeProject(db, { title: "Root" });
	const version = await makeVersion(db, { project: root });
	const child = await makeProject(db, { remixOfVersionId: version.id, remixOfTitle: "Root 1.0" });
	const childVersion = await makeVersion(db, { project: child });
	const grandchild = await makeProject(db, { remixOfVersionId: childVersion.id, remixOfTitle: "Child 1.0" });
	const down = await readLineage(db, anonymous, root.id);
	expect(down.descendants.map(({ card, depth }) => [card?.id, depth])).toEqual([
		[child.id, 1],
		[grandchild.id, 2],
	]);
	await db.update(projects).set({ hiddenAt: now }).where(eq(projects.id, root.id));
	const up = await readLineage(db, anonymous, grandchild.id);
	expect(up.ancestors).toMatchObject([
		{ card: null, name: "Root 1.0" },
		{ card: { id: child.id }, name: "Child 1.0" },
	]);
});

test("sixty silent days, after two reminders, open the idea to others again", async () => {
	const maker = await makeUser(db);
	const idea = await makeIdea(db, { criteria: ["one"] });
	const projectId = idOfSlug(
		await openProject(db, actorOf(maker), {
			...{ title: "Quiet", summary: "", story: "", licence: "MIT", cover: "" },
			...{ categoryId: idea.categoryId, ideaId: idea.id, locale: "en", now },
		}),
	)!;
	const handlers = projectsDeadlineHandlers.filter(({ kind }) => kind === "project.silence");
	const at = async (days: number) => {
		await sweepDeadlines(db, handlers, daysAfter(now, days));
		const [project] = await db.select().from(projects).where(eq(projects.id, projectId));
		const [takeUp] = await db.select().from(projectIdeas).where(eq(projectIdeas.projectId, projectId));
		return { reminders: project?.silenceReminders, state: takeUp?.state };
	};
	// Whoever has solved what was wanted may be silent; a regression makes the idea wait again.
	await db.update(ideas).set({ state: "resolved" }).where(eq(ideas.id, idea.id));
	expect(await at(30)).toEqual({ reminders: 0, state: "active" });
	await db.update(ideas).set({ state: "building" }).where(eq(ideas.id, idea.id));
	expect(await at(59)).toEqual({ reminders: 0, state: "active" });
	expect(await at(60)).toEqual({ reminders: 1, state: "active" });
	// The second reminder is late as well, and so the release: nobody loses an idea unwarned.
	expect(await at(62)).toEqual({ reminders: 2, state: "active" });
	expect(await at(71)).toEqual({ reminders: 2, state: "active" });
	expect(await at(72)).toEqual({ reminders: 2, state: "released" });
	const [after] = await db.select().from(ideas).where(eq(ideas.id, idea.id));
	expect(after).toMatchObject({ state: "open", projectCount: 0 });
	const kinds = (await db.select().from(ideaTimeline).where(eq(ideaTimeline.ideaId, idea.id))).map(
		({ kind }) => kind,
	);
	expect(kinds).toContain("released");
	expect(await db.$count(outbox, eq(outbox.type, "project.silence_reminded"))).toBe(2);
	expect((await at(90)).state).toBe("released");
	expect(await db.$count(deadlines)).toBeGreaterThan(0);
});
