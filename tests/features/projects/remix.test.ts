import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { projectPath, versionPath } from "#app/features/projects/index.server.ts";
import { type Actor, anonymous } from "#app/kernel/actor.ts";
import { projects, versions } from "#db/schema/index.ts";
import { openApplication } from "#tests/architecture/application.ts";
import { contextOf } from "#tests/architecture/ask-route.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeProject, makeUser, makeVersion } from "#tests/support/factories.ts";

const db = await testDatabase();
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
	expect(page.body).toContain("What Wide clamp changed");
	expect(page.body).toContain("Deep clamp 1.0");
	expect(page.body).toContain("Wide clamp 1.0");
	expect(page.body).toMatch(/PLA.*PETG/s);
	expect(page.concerned).toEqual(expect.arrayContaining([`project:${source.id}`, `project:${remix.id}`]));
	expect((await get(anonymous, `${path}/compare/source/1.0`, "zh-CN")).body).toContain(
		"《Wide clamp》改了什么",
	);

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
