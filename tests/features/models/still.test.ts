import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeEach, expect, test } from "vitest";
import { finishPicture, setMediaHidden, sweepUnusedMedia } from "#app/features/media/index.server.ts";
import { drawStill } from "#app/features/models/index.server.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import type { DomainEvent } from "#app/kernel/domain-events.ts";
import { media, models } from "#db/schema/index.ts";
import { inTransaction } from "#db/transaction.server.ts";
import { actorOf, makeIdea, makeProject, makeUser, makeVersion } from "#tests/support/factories.ts";
import { rawPixels } from "./pixels.ts";
import { box, objOf, stlOf, torus } from "./solids.ts";
import { openWorkshop, told } from "./workshop.ts";

const { db, storage, stored, errors, fetched, upload, viewOf, ...workshop } = await openWorkshop();
const ring = stlOf(torus(30, 9, 48));

beforeEach(workshop.emptyStorage);

function isDrawn(event: DomainEvent) {
	return event.type === "model.drawn";
}

async function uploadDrawn(content = ring, name = "ring.stl") {
	const owner = actorOf(await makeUser(db));
	const id = await told(isDrawn, () => upload(name, content, owner));
	const stillId = (await viewOf(id)).stillMediaId ?? 0;
	const [still] = await db.select().from(media).where(eq(media.id, stillId));
	if (!still) throw new Error("There is no still.");
	return { id, owner, still };
}

async function text(path: string): Promise<string> {
	const response = await fetched(path, anonymous);
	expect(response.status).toBe(200);
	return response.text();
}

test("an uploaded model gets a picture in all sizes, which goes with its file", async () => {
	const { still: begun } = await uploadDrawn();
	await finishPicture({ db, storage }, begun.id);
	const [still = begun] = await db.select().from(media).where(eq(media.id, begun.id));
	expect(still).toMatchObject({
		kind: "picture",
		state: "ready",
		ownerId: null,
		alt: "",
		width: 1280,
		height: 960,
	});
	const made = still.variants.map(({ format, width }) => `${width}.${format}`);
	expect(made.sort()).toEqual(["1280.avif", "1280.jpeg", "1280.webp", "320.webp", "640.avif", "640.webp"]);
	const shown = await fetched(`/media/${still.publicId}/640.webp`, anonymous);
	const pixels = await rawPixels(Buffer.from(await shown.arrayBuffer()));
	const middle = pixels.subarray((240 * 640 + 320) * 3, (240 * 640 + 320) * 3 + 3);
	const inRing = pixels.subarray((330 * 640 + 320) * 3, (330 * 640 + 320) * 3 + 3);
	const strength = (colour: Buffer) => Math.max(...colour) - Math.min(...colour);
	expect(strength(middle), "through the hole one sees the sheet").toBeLessThan(40);
	expect(strength(inRing)).toBeGreaterThan(80);

	await sweepUnusedMedia({ db, storage }, daysAfter(new Date(), 2));
	await workshop.restart();
	expect([...(await stored()), ...(await db.select().from(media))]).toEqual([]);
	expect(errors).toEqual([]);
});

test("where nobody has put a picture it stands on the version's page, on cards and where links unfold", async () => {
	const { id, still } = await uploadDrawn();
	const idea = await makeIdea(db);
	const project = await makeProject(db, { ideas: [idea] });
	const address = `/projects/${project.slug}-${project.id}`;
	const other = await makeProject(db);
	const bare = await fetched(`/projects/${other.slug}-${other.id}/loop.png`, anonymous);
	await makeVersion(db, { project, files: [{ id }], claims: [] });
	const place = `/media/${still.publicId}/`;
	const page = await text(`${address}/versions/1.0`);
	expect(page.split(`${place}640.webp 640w`).length - 1, "above and beside the file").toBeGreaterThanOrEqual(
		2,
	);
	expect(page).toContain(">ring.stl<");
	await makeVersion(db, { project, files: [{ id }] });
	for (const path of [address, `${address}/compare/1.0/1.1`, "/projects", `/ideas/${idea.slug}-${idea.id}`]) {
		expect(await text(path), path).toContain(place);
	}
	const unfolded = await fetched(`${address}/loop.png`, anonymous);
	expect(unfolded.headers.get("Content-Type")).toBe("image/png");
	const [before, after] = [bare, unfolded].map(async (answer) =>
		rawPixels(Buffer.from(await answer.arrayBuffer())),
	);
	const coloured = (pixels: Buffer = Buffer.of()) => {
		let count = 0;
		for (let at = 0; at < pixels.length; at += 3) {
			const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
			if (red > 150 && red > blue + 70 && green > blue + 20 && green < red - 30) count += 1;
		}
		return count;
	};
	expect(coloured(await after) - coloured(await before)).toBeGreaterThan(5000);

	const hidden = { id, topics: [], actorId: null, now: new Date() };
	await inTransaction(db, (tx) => setMediaHidden(tx, { ...hidden, hidden: true }));
	expect(await text(`${address}/versions/1.0`)).not.toContain(place);
	expect((await fetched(`${place}640.webp`, anonymous)).status).toBe(404);
	await inTransaction(db, (tx) => setMediaHidden(tx, { ...hidden, hidden: false }));
	expect(await text(address)).toContain(place);
});

test("a picture of the maker's own stands before it, and the pages hear of a still that comes later", async () => {
	const { id, still, owner } = await uploadDrawn();
	const own = await sharp({ create: { width: 64, height: 48, channels: 3, background: "#804020" } })
		.png()
		.toBuffer();
	const body = new FormData();
	body.append("file", new File([new Uint8Array(own)], "own.png"));
	const sent = await fetched("/media/pictures", owner, {
		method: "POST",
		body,
		headers: { Accept: "application/json" },
	});
	const { publicId } = await sent.json();
	const [picture] = await db.select({ id: media.id }).from(media).where(eq(media.publicId, publicId));
	const project = await makeProject(db);
	await makeVersion(db, { project, files: [{ id }], pictures: [{ id: picture?.id ?? 0 }] });
	const list = await text(`/projects/${project.slug}-${project.id}`);
	expect(list).toContain(publicId);
	expect(list).not.toContain(still.publicId);

	let topics: string[] = [];
	const redrawn = (event: DomainEvent) => {
		if (isDrawn(event)) topics = event.topics;
		return isDrawn(event);
	};
	await told(redrawn, () => drawStill({ db, storage }, id, new Date()));
	expect(topics).toEqual([`model:${id}`, "projects", "home", `project:${project.id}`]);
	expect(await db.select().from(media).where(eq(media.id, still.id))).toEqual([]);
});

test("a start draws what has no still, or one that is drawn in an older way", async () => {
	const cubes = objOf({ a: box([0, 0, 0], [9, 9, 9]), b: box([20, 0, 0], [9, 9, 9]) });
	const first = await uploadDrawn(Buffer.from(cubes), "a.obj");
	const second = await uploadDrawn(Buffer.from(cubes), "b.obj");
	expect(second.still.sha256, "the same shape, the same bytes").toBe(first.still.sha256);
	await db.update(media).set({ originalName: "still-1.png" }).where(eq(media.id, first.still.id));
	await db.delete(media).where(eq(media.id, second.still.id));
	await told(isDrawn, () => workshop.enqueue("draw-stills", {}), 2);
	for (const { id, still } of [first, second]) {
		const { stillMediaId } = await viewOf(id);
		expect(stillMediaId).toBeGreaterThan(still.id);
	}
});

test("a still that can't be drawn leaves the model and its older still as they were", async () => {
	const { id, still } = await uploadDrawn();
	const [model] = await db.select().from(models).where(eq(models.mediaId, id));
	await storage.put(model?.shapeKey ?? "", Buffer.from("no shape any more"));
	await expect(drawStill({ db, storage }, id, new Date())).rejects.toThrow("no whole shape file");
	expect(await viewOf(id)).toMatchObject({ state: "ready", stillMediaId: still.id });
	await storage.remove(model?.shapeKey ?? "");
	await drawStill({ db, storage }, id, new Date());
	expect((await viewOf(id)).stillMediaId).toBe(still.id);
});
