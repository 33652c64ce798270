import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bringBuildUpToDate } from "#app/http/build.js";
import { openStorage } from "#app/http/open-storage.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { modelComparisons } from "#db/schema/index.ts";
import { makeReadModel } from "#tests/features/models/read-models.ts";
import { sphere } from "#tests/features/models/solids.ts";
import { makeProject, makeVersion } from "#tests/support/factories.ts";
import { type Site, startSite } from "#tests/support/site.ts";

const folder = mkdtempSync(join(tmpdir(), "hx-models-"));
let site: Site;
let shown: Awaited<ReturnType<typeof fill>>;

beforeAll(async () => {
	await bringBuildUpToDate();
	shown = await fill();
	site = await start();
}, 300_000);
afterAll(async () => {
	await site.stop();
	rmSync(folder, { recursive: true, force: true });
});

const start = () => startSite({ dataDir: folder, env: { DEMO: "off" } });

/** Two versions of a project, each with a ball of tens of thousands of triangles. */
async function fill() {
	const { db, close } = await openDatabase({ dataDir: folder });
	const storage = await openStorage({ dataDir: folder, freeFloor: 0 });
	try {
		const project = await makeProject(db);
		const before = await makeReadModel({ db, storage }, sphere(20, 130));
		const after = await makeReadModel({ db, storage }, sphere(21, 130));
		await makeVersion(db, { project, files: [before], claims: [] });
		await makeVersion(db, { project, files: [after], claims: [] });
		return { before, after, project: `/projects/${project.slug}-${project.id}` };
	} finally {
		await close();
	}
}

async function comparisonRow() {
	const { db, close } = await openDatabase({ dataDir: folder });
	try {
		return await db.select().from(modelComparisons);
	} finally {
		await close();
	}
}

function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
	return fetch(site.origin + path, { headers: { "Accept-Language": "en", ...headers } });
}

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

test("a model and its shape come in parts too, go on where they broke off, and count whoever took them", async () => {
	const { before, project } = shown;
	const download = `/media/${before.publicId}/download/ball.stl`;
	const page = async () => (await ask(`${project}/versions/1.0`, { Cookie: "measured=1" })).text();
	const shape = /\/models\/[^"\\ ]+\/shape\.glb\?v=\w+/.exec(await page())?.[0] ?? "";
	for (const path of [download, shape]) {
		const plain = { "Accept-Encoding": "identity" };
		const answer = await ask(path, plain);
		const [etag, whole] = [answer.headers.get("ETag") ?? "", await bytesOf(answer)];
		expect(answer.headers.get("Accept-Ranges"), path).toBe("bytes");
		if (path === download) expect(whole.equals(before.bytes)).toBe(true);
		const first = await ask(path, { Range: "bytes=0-999" });
		expect([first.status, first.headers.get("Content-Range")]).toEqual([206, `bytes 0-999/${whole.length}`]);
		const rest = await ask(path, { Range: "bytes=1000-", "If-Range": etag, "Accept-Encoding": "gzip, br" });
		expect([rest.status, rest.headers.get("Content-Encoding")]).toEqual([206, null]);
		expect(Buffer.concat([await bytesOf(first), await bytesOf(rest)]).equals(whole), path).toBe(true);
		const last = await ask(path, { Range: "bytes=-7" });
		expect((await bytesOf(last)).equals(whole.subarray(-7))).toBe(true);
		const changed = await ask(path, { ...plain, Range: "bytes=1000-", "If-Range": '"another"' });
		expect([changed.status, (await bytesOf(changed)).equals(whole)]).toEqual([200, true]);
		const beyond = await ask(path, { Range: `bytes=${whole.length}-` });
		expect([beyond.status, beyond.headers.get("Content-Range")]).toEqual([416, `bytes */${whole.length}`]);
		await beyond.arrayBuffer();
	}
	await expect.poll(page, { timeout: 20_000 }).toContain("Taken by 1 person");
});

test("a stop in the middle of a comparison leaves nothing behind, and the next start goes on with it", async () => {
	const { before, after } = shown;
	const path = `/models/compare/${before.publicId}/${after.publicId}/origin`;
	const kept = () => readdirSync(join(folder, "uploads/mo", after.publicId)).sort();
	const state = async () => (await ask(path)).json();
	const files = kept();
	const press = await fetch(`${site.origin}${path}/want`, {
		...{ method: "POST", redirect: "manual" },
		headers: { Origin: site.origin, "Sec-Fetch-Site": "same-origin" },
		body: new URLSearchParams({ back: "/projects" }),
	});
	expect(press.status).toBe(302);
	await expect.poll(async () => (await state()).state, { timeout: 30_000, interval: 30 }).toBe("running");
	await site.stop();
	expect(await comparisonRow()).toMatchObject([{ state: "waiting", progress: 0, files: {}, result: null }]);
	expect(kept()).toEqual(files);

	site = await start();
	const ended = async () => (await state()).state;
	await expect.poll(ended, { timeout: 60_000, interval: 200 }).toBe("ready");
	expect((await state()).difference.fromAfter.largest).toBeCloseTo(1, 1);
});
