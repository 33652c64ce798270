import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { eraseAccount } from "#app/features/accounts/commands/delete-account.server.ts";
import { exportedPart } from "#app/features/accounts/queries/export.server.ts";
import { storeFile } from "#app/features/media/index.server.ts";
import { countTaker, downloadJobs } from "#app/features/projects/commands/downloads.server.ts";
import { versionPath } from "#app/features/projects/index.server.ts";
import { type Actor, anonymous } from "#app/kernel/actor.ts";
import { day } from "#app/kernel/clock.ts";
import { media, versionDownloads, versions } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { openApplication } from "#tests/architecture/application.ts";
import { contextOf, now } from "#tests/architecture/ask-route.ts";
import { binaryStl, step } from "#tests/features/media/sample-files.ts";
import { testStorage } from "#tests/features/media/storage.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeProject, makeUser, makeVersion } from "#tests/support/factories.ts";

const db = await testDatabase();
const { storage } = await testStorage();
const application = await openApplication();

async function doJob(name: string, data: object, at = now): Promise<void> {
	const job = downloadJobs.find((one) => one.name === name);
	await job?.handle(db, data as never, at, new AbortController().signal);
}

interface Asking {
	actor?: Actor;
	address?: string;
	method?: string;
	headers?: Record<string, string>;
}

/** Asks, and waits until what it queued has been done. */
async function take(path: string, { actor = anonymous, address = "10.0.0.1", method, headers }: Asking = {}) {
	const queued: Promise<void>[] = [];
	const enqueue = async (name: string, data: object) => void queued.push(doJob(name, data));
	const context = { ...contextOf(db, actor), storage, address, enqueue } as unknown as AppLoadContext;
	const response = await application(new Request(`http://localhost${path}`, { method, headers }), context);
	await response.clone().arrayBuffer();
	await Promise.all(queued);
	return response;
}

/** A version with a model and a drawing whose names need more than ASCII. */
async function lamp() {
	const user = await makeUser(db);
	const owner = actorOf(user);
	const project = await makeProject(db, { ownerId: user.id });
	const services = { ...contextOf(db, owner), storage } as Parameters<typeof storeFile>[0];
	const store = (name: string, content: Buffer | string) =>
		storeFile(services, owner, [Buffer.from(content)] as never, { name });
	const files = [await store("灯夹 (右).stl", binaryStl(20)), await store("底座’.step", step)];
	for (const { id } of files) await db.update(media).set({ attachedAt: now }).where(eq(media.id, id));
	const first = await makeVersion(db, { project, major: 0, minor: 1, files });
	const second = await makeVersion(db, { project, major: 0, minor: 2, files });
	const paths = files.map(({ publicId, name }) => `/media/${publicId}/download/${encodeURIComponent(name)}`);
	return { owner, project, first, second, files, paths };
}

async function counted(versionId: number) {
	const [row] = await db.select().from(versions).where(eq(versions.id, versionId));
	const rows = await db.select().from(versionDownloads).where(eq(versionDownloads.versionId, versionId));
	return { count: row?.downloadCount, rows: rows.length };
}

test("each person counts once for a version, whatever and however often they take of it", async () => {
	const { owner, project, first, second, paths } = await lamp();
	const member = actorOf(await makeUser(db));
	const [model = "", drawing = ""] = paths;
	const of = (path: string) => `${path}?of=${first.id}`;
	const bundle = `${versionPath(project, "0.1")}/files.zip`;

	const notTaken: Asking[] = [
		{ method: "HEAD" },
		{ headers: { Range: "bytes=100-" } },
		{ headers: { "Sec-Purpose": "prefetch" } },
		{ headers: { "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1)" } },
		{ actor: owner },
	];
	for (const asking of notTaken) await take(of(model), asking);
	expect(await counted(first.id)).toEqual({ count: 0, rows: 0 });

	for (const path of [of(model), of(drawing), bundle, of(model)]) await take(path);
	expect(await counted(first.id)).toEqual({ count: 1, rows: 1 });
	await take(of(model), { address: "10.0.0.2", headers: { Range: "bytes=0-99" } });
	await take(bundle, { actor: member });
	await take(of(drawing), { actor: member, address: "10.0.0.9" });
	// Both are one person's: a home has one /64.
	await take(of(model), { address: "2001:db8::1" });
	await take(of(model), { address: "2001:db8::2" });
	expect(await counted(first.id)).toEqual({ count: 4, rows: 4 });
	expect(await counted(second.id)).toEqual({ count: 0, rows: 0 });

	// Without a word on where it was taken from, the newest version that has it.
	await take(model);
	expect(await counted(second.id)).toEqual({ count: 1, rows: 1 });
	const people = await db.select().from(versionDownloads);
	expect(JSON.stringify(people)).not.toMatch(/10\.0\.0|2001:/);
	const page = await (await take(versionPath(project, "0.1"))).text();
	expect(page).toContain("Taken by 4 people");
	// A list shows the newest version's, and its makers read in the studio what that counts.
	for (const address of ["10.0.1.1", "10.0.1.2"]) await take(model, { address });
	const studio = await (await take("/studio", { actor: owner })).text();
	expect(studio).toContain("3 people have taken files of 0.2.");
	expect(await (await take("/projects?order=new")).text()).toContain("Taken by 3 people");
});

test("a crowd at once leaves count and rows equal", async () => {
	const { first, files } = await lamp();
	const taken = Array.from({ length: 60 }, (_, at) => ({
		mediaId: files[at % 2]?.id ?? 0,
		versionId: first.id,
		person: `v:${at % 20}`,
	}));
	await Promise.all(taken.map((one) => countTaker(db, one, now)));
	expect(await counted(first.id)).toEqual({ count: 20, rows: 20 });
});

test("who it was is forgotten, that they took it isn't", async () => {
	const { first, files } = await lamp();
	const member = actorOf(await makeUser(db));
	const mediaId = files[0]?.id ?? 0;
	for (const person of ["v:one", `m:${member.id}`]) {
		await countTaker(db, { mediaId, versionId: first.id, person }, now);
	}
	const exported: string[] = [];
	for await (const piece of exportedPart(db, member, "downloads")) exported.push(piece);
	expect(JSON.parse(exported.join(""))).toMatchObject([{ version_id: first.id }]);

	await doJob("forget-visitors", {}, new Date(now.getTime() + 29 * day));
	expect(await counted(first.id)).toEqual({ count: 2, rows: 2 });
	await doJob("forget-visitors", {}, new Date(now.getTime() + 31 * day));
	expect(await counted(first.id)).toEqual({ count: 2, rows: 1 });
	await inTransaction(db, (tx) => eraseAccount(tx, member.id, now));
	expect(await counted(first.id)).toEqual({ count: 2, rows: 0 });
});

test("a download goes on where it broke off, under its name in any script", async () => {
	const { paths, files } = await lamp();
	for (const [at, path] of paths.entries()) {
		const whole = await take(path);
		expect(whole.headers.get("Content-Disposition")).toContain(
			`filename*=UTF-8''${encodeURIComponent(files[at]?.name ?? "").replace(/[()']/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`,
		);
		const etag = whole.headers.get("ETag") ?? "";
		const part = await take(path, { headers: { Range: "bytes=40-", "If-Range": etag } });
		expect([part.status, part.headers.get("Content-Range")]).toEqual([
			206,
			`bytes 40-${(files[at]?.bytes ?? 0) - 1}/${files[at]?.bytes}`,
		]);
		expect(whole.headers.get("Repr-Digest")).toContain("sha-256=:");
	}
});
