import { gunzipSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { sweepUnusedMedia } from "#app/features/media/index.server.ts";
import { chooseUnit, modelsJobs, modelsOf } from "#app/features/models/index.server.ts";
import { readShape } from "#app/features/models/index.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { media, models } from "#db/schema/index.ts";
import { onCommitted } from "#db/transaction.server.ts";
import { obj, pdf } from "#tests/features/media/sample-files.ts";
import { actorOf, makeUser, makeVersion } from "#tests/support/factories.ts";
import { box, objOf, stlOf } from "./solids.ts";
import { isRead, openWorkshop, told } from "./workshop.ts";

const { db, storage, stored, scratch, errors, services, fetched, upload, viewOf, ...workshop } =
	await openWorkshop();
const cube = stlOf(box([0, 0, 0], [10, 20, 30]));

beforeEach(workshop.emptyStorage);

test("an uploaded model is read, measured, served in one form, and gone with its file", async () => {
	const owner = actorOf(await makeUser(db));
	const id = await told(isRead("ready"), () => upload("a.stl", cube, owner));
	const view = await viewOf(id);
	expect(view).toMatchObject({
		state: "ready",
		unit: "mm",
		unitFrom: "assumed",
		asksForUnit: true,
		reason: null,
	});
	expect(view.facts?.whole).toMatchObject({ size: [10, 20, 30], volume: 6000, area: 2200, watertight: true });
	expect(view.problems).toEqual([]);
	const url = view.shape?.url ?? "";
	const whole = await fetched(url, owner);
	expect(whole.status).toBe(200);
	expect(whole.headers.get("Content-Type")).toBe("model/gltf-binary");
	const bytes = new Uint8Array(await whole.arrayBuffer());
	expect(bytes.length).toBe(view.shape?.bytes);
	expect(readShape(bytes).parts).toMatchObject([{ indices: { length: 36 }, positions: { length: 24 } }]);
	const packed = await fetched(url, owner, { headers: { "Accept-Encoding": "br, gzip" } });
	expect(packed.headers.get("Content-Encoding")).toBe("gzip");
	expect(gunzipSync(new Uint8Array(await packed.arrayBuffer())).equals(bytes)).toBe(true);
	const again = await fetched(url, owner, { headers: { "If-None-Match": whole.headers.get("ETag") ?? "" } });
	expect(again.status).toBe(304);
	const part = await fetched(url, owner, { headers: { Range: "bytes=0-3", "Accept-Encoding": "gzip" } });
	expect([part.status, await part.text()]).toEqual([206, "glTF"]);
	expect((await fetched(url, anonymous)).status, "an unused upload is its owner's").toBe(404);

	expect((await stored()).filter((name) => name.startsWith("shape"))).toHaveLength(2);
	await sweepUnusedMedia({ db, storage }, daysAfter(new Date(), 2));
	// A still that was being drawn meanwhile finds nothing to show it.
	await workshop.restart();
	expect([...(await stored()), ...(await scratch()), ...(await db.select().from(models))]).toEqual([]);
	expect(errors).toEqual([]);
});

test("what is in use may be kept for ever under the mark of its page only", async () => {
	const owner = actorOf(await makeUser(db));
	const id = await told(isRead("ready"), () =>
		upload("a.obj", objOf({ a: box([0, 0, 0], [9, 9, 9]) }), owner),
	);
	await db.update(media).set({ attachedAt: new Date() }).where(eq(media.id, id));
	const { shape, publicId } = await viewOf(id);
	const lasting = await fetched(shape?.url ?? "", anonymous);
	expect(lasting.headers.get("Cache-Control")).toContain("immutable");
	const passing = await fetched(`/models/${publicId}/shape.glb`, anonymous);
	expect(passing.headers.get("Cache-Control")).toContain("no-cache");
	await db.update(media).set({ hiddenAt: new Date() }).where(eq(media.id, id));
	expect((await fetched(shape?.url ?? "", anonymous)).status).toBe(404);
	expect(await modelsOf(db, [id])).toEqual(new Map());
});

test("a file with nothing to show in it fails with a reason; what is no model has no row", async () => {
	const owner = actorOf(await makeUser(db));
	const empty = obj.replace("f 1//1 2//1 3//1", "p 1");
	const id = await told(isRead("failed"), () => upload("a.obj", empty, owner));
	expect(await viewOf(id)).toMatchObject({ state: "failed", reason: "media:emptyModel", shape: null });
	const line = stlOf([1, 1, 1, 2, 2, 2, 3, 3, 3, 1, 1, 1, 1, 1, 1, 5, 5, 5]);
	const points = await told(isRead("failed"), () => upload("a.stl", line, owner));
	expect(await viewOf(points)).toMatchObject({ reason: "media:emptyModel", facts: null, problems: [] });
	const paper = await upload("a.pdf", pdf, owner);
	expect(await modelsOf(db, [paper])).toEqual(new Map());
	expect((await stored()).filter((name) => name.startsWith("shape"))).toEqual([]);
});

test("another unit has the file read again, until a version with it is published", async () => {
	const user = await makeUser(db);
	const owner = actorOf(user);
	const id = await told(isRead("ready"), () => upload("a.stl", cube, owner));
	const first = (await viewOf(id)).shape?.url;
	const now = new Date();
	await told(isRead("ready"), () => chooseUnit(services, owner, { mediaId: id, unit: "in", now }));
	const view = await viewOf(id);
	expect(view).toMatchObject({ state: "ready", unit: "in", unitFrom: "maker", unitIsOpen: true });
	expect(view.facts?.whole.size[0]).toBeCloseTo(254, 3);
	expect(view.shape?.url).not.toBe(first);
	await workshop.restart();
	expect((await stored()).filter((name) => name.startsWith("shape"))).toHaveLength(2);
	const stranger = actorOf(await makeUser(db));
	const asked = chooseUnit(services, stranger, { mediaId: id, unit: "mm", now });
	await expect(asked).rejects.toMatchObject({ kind: "not-found" });
	await makeVersion(db, { files: [{ id }] });
	const late = chooseUnit(services, owner, { mediaId: id, unit: "mm", now });
	await expect(late).rejects.toMatchObject({ reason: "media:unitIsPublished" });
	expect(await viewOf(id)).toMatchObject({ asksForUnit: true, unitIsOpen: false });
});

test("a start reads what nobody has read yet, and what an older reader has", async () => {
	const owner = actorOf(await makeUser(db));
	const ids = [
		await told(isRead("ready"), () => upload("a.stl", cube, owner)),
		await told(isRead("ready"), () => upload("b.stl", cube, owner)),
	];
	const [older = 0, unknown = 0] = ids;
	await db.update(models).set({ readerVersion: 0, facts: null }).where(eq(models.mediaId, older));
	await db.delete(models).where(eq(models.mediaId, unknown));
	expect((await viewOf(unknown)).state).toBe("waiting");
	const { projectId } = await makeVersion(db, { files: [{ id: older }] });
	const topics: string[] = [];
	const stop = onCommitted((events) => topics.push(...events.flatMap((event) => event.topics)));
	await told(isRead("ready"), () => workshop.enqueue("read-models", {}), 2);
	stop();
	expect(topics, "the page of the version is told").toContain(`project:${projectId}`);
	for (const id of ids) expect((await viewOf(id)).facts?.whole.volume).toBe(6000);
	await db.update(models).set({ state: "waiting", facts: null });
	const daily = modelsJobs(services).find(({ name, schedule }) => name === "read-models" && schedule);
	await daily?.handle(db, null as never, new Date(), new AbortController().signal);
	expect((await viewOf(older)).state, "what no job has read by then is read in the day's turn").toBe("ready");
});
