import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { projectPath, versionPath } from "#app/features/projects/index.server.ts";
import { readLineage } from "#app/features/projects/queries/lineage.server.ts";
import { type Actor, anonymous } from "#app/kernel/actor.ts";
import { projects, versions } from "#db/schema/index.ts";
import { openApplication } from "#tests/architecture/application.ts";
import { contextOf } from "#tests/architecture/ask-route.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeProject, makeUser, makeVersion } from "#tests/support/factories.ts";

const db = await testDatabase();
const hiddenSince = new Date("2026-03-02T08:00:00Z");
const application = await openApplication();

async function get(actor: Actor, path: string, locale = "en") {
	const concerned: string[] = [];
	const context = {
		...{ ...contextOf(db, actor), locale },
		concerns: (...topics: string[]) => void concerned.push(...topics),
	} as unknown as AppLoadContext;
	const response = await application(new Request(`http://localhost${path}`), context);
	return { status: response.status, body: await response.text(), concerned };
}

/** A lamp clip that somebody made from another's, each with a published version. */
async function remixOfClip() {
	const owner = await makeUser(db);
	const source = await makeProject(db, { ownerId: owner.id, title: "Deep clamp", language: "en" });
	const first = await makeVersion(db, { project: source, profile: { material: "PLA" } });
	const remix = await makeProject(db, {
		title: "Wide clamp",
		remixOfVersionId: first.id,
		remixOfTitle: "Deep clamp 1.0",
	});
	await makeVersion(db, { project: remix, profile: { material: "PETG" } });
	return { owner: actorOf(owner), source, remix, first, path: projectPath(remix) };
}

test("what a remix changed stands on a page of its own, for whoever may see both", async () => {
	const { owner, source, remix, path } = await remixOfClip();
	const page = await get(anonymous, `${path}/compare/source/1.0`);
	expect(page.status).toBe(200);
	expect(page.body).toContain("What this remix changed");
	expect(page.body).toContain("Deep clamp 1.0");
	expect(page.body).toContain("Wide clamp 1.0");
	expect(page.body).toMatch(/PLA.*PETG/s);
	expect(page.concerned).toEqual(expect.arrayContaining([`project:${source.id}`, `project:${remix.id}`]));
	expect((await get(anonymous, `${path}/compare/source/1.0`, "zh-CN")).body).toContain("这个改编改了什么");

	// Frozen at the version it was made from, whatever its source publishes later.
	await makeVersion(db, { project: source, profile: { material: "TPU" } });
	expect((await get(anonymous, `${path}/compare/source/1.0`)).body).not.toContain("TPU");

	await makeVersion(db, { project: remix, state: "draft" });
	expect((await get(anonymous, `${path}/compare/source/1.1`)).status).toBe(404);
	expect((await get(anonymous, `${path}/compare/source/7.0`)).status).toBe(404);
	expect((await get(anonymous, `${projectPath(source)}/compare/source/1.0`)).status).toBe(404);

	await db.update(projects).set({ hiddenAt: new Date() }).where(eq(projects.id, source.id));
	expect((await get(anonymous, `${path}/compare/source/1.0`)).status).toBe(404);
	expect((await get(owner, `${path}/compare/source/1.0`)).status).toBe(200);
	await db.update(projects).set({ hiddenAt: null }).where(eq(projects.id, source.id));
	await db.update(projects).set({ hiddenAt: new Date() }).where(eq(projects.id, remix.id));
	expect((await get(anonymous, `${path}/compare/source/1.0`)).status).toBe(404);
});

test("every remix names whose work it goes on with, also when that is gone", async () => {
	const { source, first, path } = await remixOfClip();
	const origin = versionPath(source, `${first.major}.${first.minor}`);
	const pages = [path, `${path}/versions/1.0`];
	for (const one of pages) {
		const { body } = await get(anonymous, one);
		expect(body).toMatch(new RegExp(`Remix of.*?href="${origin}"[^>]*>Deep clamp 1\\.0<`, "s"));
		expect(body).toContain(`href="${path}/compare/source/1.0"`);
	}
	expect((await get(anonymous, "/projects?q=wide")).body).toContain("Deep clamp 1.0");

	await db.update(projects).set({ hiddenAt: new Date() }).where(eq(projects.id, source.id));
	for (const one of pages) {
		const { body } = await get(anonymous, one);
		expect(body).toMatch(/Remix of.*?<span[^>]*>Deep clamp 1\.0</s);
		expect(body).not.toContain(origin);
		expect(body).not.toContain("compare/source");
	}
});

test("a family is drawn as lists within lists, generation by generation", async () => {
	const { source, remix, path } = await remixOfClip();
	const [current] = await db.select().from(versions).where(eq(versions.projectId, remix.id));
	const child = { remixOfVersionId: current!.id, remixOfTitle: "Wide clamp 1.0" };
	await makeProject(db, { ...child, title: "Wider clamp" });
	await makeProject(db, { ...child, title: "Widest clamp" });
	const { body } = await get(anonymous, path);
	const tree = /<ul aria-label="What this came from.*?<\/aside>/s.exec(body)?.[0] ?? "";
	const outline = [...tree.matchAll(/<(\/?)ul|(Deep|Wide|Wider|Widest) clamp</g)].map(
		([, end, name]) => name ?? `${end}ul`,
	);
	const family = ["ul", "Deep", "ul", "Wide", "ul", "Wider", "Widest", "/ul", "/ul", "/ul"];
	expect(outline.slice(0, family.length)).toEqual(family);
	expect(source.title).toBe("Deep clamp");
});

test("what is hidden stands in its place in the family, with what was made from it, and what is cut is counted", async () => {
	const staff = actorOf(await makeUser(db, { role: "moderator" }));
	const ownerId = (await makeUser(db)).id;
	const root = await makeProject(db, { title: "Root", ownerId });
	const { id: rootVersion } = await makeVersion(db, { project: root });
	const remix = (
		title: string,
		remixOfVersionId = rootVersion,
		remixOfTitle = "Root 1.0",
		hiddenAt: Date | null = null,
	) => makeProject(db, { title, ownerId, remixOfVersionId, remixOfTitle, hiddenAt });
	const child = await remix("Rude child", undefined, undefined, hiddenSince);
	const childVersion = await makeVersion(db, { project: child });
	const grandchild = await remix("Grandchild", childVersion.id, "Child 1.0");
	const leaf = await remix("Rude leaf", undefined, undefined, hiddenSince);
	const down = await readLineage(db, anonymous, root.id);
	expect(down.descendants).toMatchObject([
		{ card: null, name: "Child 1.0", depth: 1 },
		{ card: { id: grandchild.id }, depth: 2 },
		{ card: null, name: "", depth: 1 },
	]);
	expect(JSON.stringify(down)).not.toContain("Rude");
	expect((await readLineage(db, staff, root.id)).descendants.map(({ card }) => card?.id)).toEqual([
		child.id,
		grandchild.id,
		leaf.id,
	]);
	// Nobody is left to say what the child was called.
	await db.update(projects).set({ hiddenAt: hiddenSince }).where(eq(projects.id, grandchild.id));
	expect((await readLineage(db, anonymous, root.id)).descendants.map(({ name }) => name)).toEqual([
		"",
		"",
		"",
	]);

	expect(down).toMatchObject({ earlier: 0, more: 0 });
	let last = grandchild;
	for (let generation = 3; generation <= 14; generation += 1) {
		const { id } = await makeVersion(db, { project: last });
		last = await remix(`Generation ${generation}`, id, "The one before 1.0");
	}
	expect(await readLineage(db, anonymous, root.id)).toMatchObject({ more: 2 });
	expect(await readLineage(db, anonymous, last.id)).toMatchObject({ earlier: 2 });
	for (let sibling = 0; sibling < 50; sibling += 1) await remix(`Sibling ${sibling}`);
	const cut = await readLineage(db, anonymous, root.id);
	expect([cut.descendants.length, cut.more]).toEqual([60, 5]);

	for (const [locale, more, earlier, gone] of [
		["en", "and 5 more", "2 more before these", "A remix"],
		["zh-CN", "另外还有 5 件", "更早还有 2 件", "一件改作"],
	] as const) {
		const page = (await get(anonymous, projectPath(root), locale)).body;
		expect(page).toContain(more);
		expect(page).toContain(gone);
		expect(page).not.toContain("Rude");
		expect((await get(anonymous, projectPath(last), locale)).body).toContain(earlier);
	}
});
