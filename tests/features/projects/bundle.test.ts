import { createHash } from "node:crypto";
import { text } from "node:stream/consumers";
import type { AppLoadContext } from "@remix-run/node";
import fc from "fast-check";
import { expect, test } from "vitest";
import yauzl from "yauzl";
import { storeFile } from "#app/features/media/index.server.ts";
import { versionPath } from "#app/features/projects/index.server.ts";
import { changelogMarkdown, fileNames, hashList } from "#app/features/projects/rules/bundle.ts";
import { type Actor, anonymous, type Member } from "#app/kernel/actor.ts";
import { media } from "#db/schema/index.ts";
import { openApplication } from "#tests/architecture/application.ts";
import { contextOf } from "#tests/architecture/ask-route.ts";
import { binaryStl } from "#tests/features/media/sample-files.ts";
import { testStorage } from "#tests/features/media/storage.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeProject, makeUser, makeVersion } from "#tests/support/factories.ts";

test("names in a bundle differ on every system, and stay where they are put", () => {
	const name = fc.oneof(
		fc.string({ unit: "binary", maxLength: 200 }),
		fc.constantFrom("a.stl", "A.STL", "a (2).stl", "../a.stl", "..", "", "CON.txt", "灯夹.stl", "a/b\\c"),
	);
	fc.assert(
		fc.property(fc.array(name, { maxLength: 8 }), (names) => {
			const given = fileNames(names);
			expect(given).toHaveLength(names.length);
			expect(new Set(given.map((one) => one.toLowerCase())).size).toBe(names.length);
			for (const one of given) expect(one).toMatch(/^(?!\.)(?!con\.)[^/\\:*?"<>|\p{Cc}]+$/iu);
		}),
	);
	expect(fileNames(["灯夹.stl", "灯夹.STL", "灯夹.stl"])).toEqual([
		"灯夹.stl",
		"灯夹 (2).STL",
		"灯夹 (3).stl",
	]);
});

test("a hash list and a changelog have a line for each file and change", () => {
	expect(hashList([{ sha256: "ab", path: "files/a.stl" }])).toBe("ab  files/a.stl\n");
	const changes = [
		{ kind: "fixed", text: "no gap\nat the hinge" },
		{ kind: "added", text: "a hook" },
	] as const;
	expect(changelogMarkdown("Lamp 0.2", [...changes], (kind) => kind)).toBe(
		"# Lamp 0.2\n\n## added\n\n- a hook\n\n## fixed\n\n- no gap at the hinge\n",
	);
	expect(changelogMarkdown("Lamp 0.2", [], String)).toBe("");
});

const db = await testDatabase();
const { storage } = await testStorage();
const application = await openApplication();
async function fileOf(owner: Member, name: string, bytes: Buffer): Promise<{ id: number }> {
	const services = { ...contextOf(db, owner), storage } as Parameters<typeof storeFile>[0];
	return storeFile(services, owner, [bytes] as never, { name });
}

async function get(path: string, headers: Record<string, string> = {}, actor: Actor = anonymous) {
	const context = { ...contextOf(db, actor), storage } as unknown as AppLoadContext;
	return application(new Request(`http://localhost${path}`, { headers }), context);
}

async function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
	const zip = await yauzl.fromBufferPromise(bytes);
	const entries = new Map<string, Buffer>();
	for await (const entry of zip.eachEntry()) {
		const chunks: Buffer[] = [];
		for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
		entries.set(entry.fileName, Buffer.concat(chunks));
	}
	return entries;
}

const model = binaryStl(50);
/** A version with two files of one name, and where it stands. */
async function lampVersion() {
	const user = await makeUser(db, { displayName: "Lin Mu" });
	const owner = actorOf(user);
	const project = await makeProject(db, { ownerId: user.id, licence: "CC-BY-SA-4.0", language: "en" });
	const files = [await fileOf(owner, "jaw.stl", model), await fileOf(owner, "jaw.stl", binaryStl(60, 2))];
	const { major, minor } = await makeVersion(db, {
		...{ project, changelog: ["The jaw opens to 92 mm."], files },
		profile: { material: "PETG", supports: "noSupports", layerHeight: "0.2", installNotes: "Press\nit in." },
	});
	return { owner, project, path: versionPath(project, `${major}.${minor}`) };
}

test("a version's files come in one archive with licence, credits, changelog and hashes", async () => {
	const { path } = await lampVersion();
	const response = await get(`${path}/files.zip`);
	const bytes = Buffer.from(await response.arrayBuffer());
	expect(response.headers.get("Content-Length")).toBe(String(bytes.length));
	expect(response.headers.get("Content-Disposition")).toMatch(/^attachment;/);
	const entries = await unzip(bytes);
	const paths = [
		"README.txt",
		"LICENCE.txt",
		"CHANGELOG.md",
		"SHA256SUMS",
		"files/jaw.stl",
		"files/jaw (2).stl",
	];
	expect([...entries.keys()].sort()).toEqual(paths.sort());
	expect(entries.get("files/jaw.stl")).toEqual(model);
	expect(String(entries.get("README.txt"))).toContain("Lin Mu");
	expect(String(entries.get("README.txt"))).toContain(
		"- Layer height: 0.2\u00a0mm\n- Supports: None\n- Material: PETG\n- Installing: Press\n  it in.\n",
	);
	expect(String(entries.get("LICENCE.txt"))).toContain("Attribution-ShareAlike 4.0 International");
	expect(String(entries.get("CHANGELOG.md"))).toContain("The jaw opens to 92 mm.");
	const sums = await (await get(`${path}/SHA256SUMS`)).text();
	expect(String(entries.get("SHA256SUMS"))).toBe(sums);
	for (const line of sums.trim().split("\n")) {
		const [sum = "", name = ""] = line.split("  ");
		expect(
			createHash("sha256")
				.update(entries.get(name) ?? "")
				.digest("hex"),
		).toBe(sum);
	}
});

test("a download that broke off goes on with the same bytes", async () => {
	const { path } = await lampVersion();
	const whole = await get(`${path}/files.zip`);
	const bytes = Buffer.from(await whole.arrayBuffer());
	const etag = whole.headers.get("ETag") ?? "";
	await fc.assert(
		fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (start) => {
			const rest = await get(`${path}/files.zip`, { Range: `bytes=${start}-`, "If-Range": etag });
			expect(rest.status).toBe(206);
			expect(Buffer.from(await rest.arrayBuffer())).toEqual(bytes.subarray(start));
		}),
		{ numRuns: 12 },
	);
	const middle = await get(`${path}/files.zip`, { Range: "bytes=90-109" });
	expect(Buffer.from(await middle.arrayBuffer())).toEqual(bytes.subarray(90, 110));
	expect((await get(`${path}/files.zip`, { Range: `bytes=${bytes.length}-` })).status).toBe(416);
	expect((await get(`${path}/files.zip`, { "If-None-Match": etag })).status).toBe(304);
});

test("whoever may not see a version, or a file of it, gets neither in an archive", async () => {
	const { owner, project, path } = await lampVersion();
	const draft = await makeVersion(db, {
		project,
		state: "draft",
		files: [await fileOf(owner, "next.stl", binaryStl(3))],
	});
	const address = `${versionPath(project, `${draft.major}.${draft.minor}`)}/files.zip`;
	expect((await get(address)).status).toBe(404);
	expect((await get(address, {}, owner)).status).toBe(200);
	expect((await get(address.replace("files.zip", "SHA256SUMS"))).status).toBe(404);
	await db.update(media).set({ hiddenAt: new Date() });
	expect((await get(`${path}/files.zip`)).status).toBe(404);
});

test("an archive whose file is lost breaks off, so that it doesn't pass for a whole one", async () => {
	const { path } = await lampVersion();
	for (const { key } of await db.select().from(media)) await storage.remove(key);
	const response = await get(`${path}/files.zip`);
	await expect(text(response.body as never)).rejects.toThrow();
});
