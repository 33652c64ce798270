import { asc, eq, inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openIdea, renewIdeaIndex, tokenizerVersion } from "#app/features/ideas/index.server.ts";
import { searchIdeas } from "#app/features/ideas/queries/search.server.ts";
import { parseSearch } from "#app/features/ideas/rules/search-grammar.ts";
import { listProjects, renewProjectIndex } from "#app/features/projects/index.server.ts";
import { backgroundWork } from "#app/http/background-work.server.ts";
import type { AppServices } from "#app/http/context.server.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { startJobs } from "#db/jobs.server.ts";
import { ideaSearch, outbox, projectSearch, searchFrequencies } from "#db/schema/index.ts";
import { openTestDatabase } from "#tests/support/database.ts";
import { actorOf, anyCategoryId, makeProject, makeUser } from "#tests/support/factories.ts";

const open = await openTestDatabase();
const { db } = open;
const now = new Date();

async function openOne(title: string) {
	const idea = { title, body: "夜里看书", criteria: ["Holds a year"], tags: ["灯"], segments: [] };
	const rest = {
		categoryId: await anyCategoryId(db),
		pictures: { publicIds: [], alt: {} },
		locale: "en" as const,
	};
	return openIdea(db, actorOf(await makeUser(db)), { ...idea, ...rest, now });
}

const rows = () => db.select().from(ideaSearch).orderBy(asc(ideaSearch.ideaId));
const frequencies = () =>
	db.select().from(searchFrequencies).where(sql`documents <> 0`).orderBy(asc(searchFrequencies.token));

/** As an earlier version left it, which took every text for one word. */
async function age() {
	await db.update(ideaSearch).set({ tokens: ["one"], counts: [1], length: 1, tokenizerVersion: 0 });
	await db.delete(searchFrequencies);
	const count = await db.$count(ideaSearch);
	await db
		.insert(searchFrequencies)
		.values([" ideas", " tokens", "one"].map((token) => ({ token, documents: count })));
	await db.update(projectSearch).set({ tokens: [], tokenizerVersion: 0 });
}

test("a start with another tokeniser indexes everything again, and the search finds it", {
	timeout: 90_000,
}, async () => {
	const idea = await openOne("床头的灯夹不住厚床板");
	await openOne("A lamp for the shelf");
	const project = await makeProject(db, { title: "能转的灯" });
	const [fresh, counted] = [await rows(), await frequencies()];
	await age();
	expect(await searchIdeas(db, parseSearch("床板"))).toEqual([]);

	const services = { db, enqueue: async (...job) => (await jobs).enqueue(...job) } as AppServices;
	const renewing = backgroundWork(services, null).jobs.filter(({ name }) => name === "renew-search");
	const jobs = startJobs(
		open,
		{ eventHandlers: [], deadlineHandlers: [], jobs: renewing },
		() => now,
		console,
	);
	const { stop } = await jobs;
	try {
		await expect.poll(rows, { timeout: 40_000 }).toEqual(fresh);
		const ofProject = async () => (await db.select().from(projectSearch))[0]?.tokenizerVersion;
		await expect.poll(ofProject, { timeout: 40_000 }).toBe(tokenizerVersion);
	} finally {
		await stop();
	}
	expect(await frequencies()).toEqual(counted);
	// Kept pages with what was found before are let go.
	const told = await db.select().from(outbox).where(eq(outbox.type, "search.renewed"));
	expect(told.flatMap(({ topics }) => topics).sort()).toEqual(["board", "projects"]);
	expect(await searchIdeas(db, parseSearch("床板"))).toEqual([idea.id]);
	const found = await listProjects(db, anonymous, { order: "new", search: "灯" });
	expect(found.items.map(({ id }) => id)).toEqual([project.id]);
});

test("it goes on in bounded steps, and two at once do each idea once", async () => {
	for (let index = 0; index < 7; index += 1) await openOne(`Lamp number ${index}`);
	const [fresh, counted] = [await rows(), await frequencies()];
	await age();
	expect(await renewIdeaIndex(db, now, 3)).toBe(3);
	expect((await rows()).filter((row) => row.tokenizerVersion === tokenizerVersion)).toHaveLength(3);
	await Promise.all([renewIdeaIndex(db, now, 3), renewIdeaIndex(db, now, 3)]);
	expect(await renewIdeaIndex(db, now, 3)).toBe(1);
	expect(await renewIdeaIndex(db, now, 3)).toBe(0);
	expect(await rows()).toEqual(fresh);
	expect(await frequencies()).toEqual(counted);
});

test("projects go the same way, also those that have no row yet", async () => {
	for (let index = 0; index < 5; index += 1) await makeProject(db, { title: `Hook number ${index}` });
	const ofProjects = () => db.select().from(projectSearch).orderBy(asc(projectSearch.projectId));
	const fresh = await ofProjects();
	const half = fresh.slice(0, 3).map(({ projectId }) => projectId);
	await db.update(projectSearch).set({ tokens: [], tokenizerVersion: 0 });
	await db.delete(projectSearch).where(inArray(projectSearch.projectId, half));
	expect(await renewProjectIndex(db, now, 4)).toBe(4);
	await Promise.all([renewProjectIndex(db, now, 4), renewProjectIndex(db, now, 4)]);
	expect(await renewProjectIndex(db, now, 4)).toBe(0);
	expect(await ofProjects()).toEqual(fresh);
});
