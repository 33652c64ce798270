import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
	attachMedia,
	attachPictures,
	finishPicture,
	pictureViews,
	storePicture,
	sweepUnusedMedia,
	takePictures,
} from "#app/features/media/index.server.ts";
import { findMedia } from "#app/features/media/queries.server.ts";
import { inPlaces } from "#app/features/media/rules.ts";
import { openStorage } from "#app/http/open-storage.server.ts";
import { anonymous } from "#app/kernel/actor.ts";
import { daysAfter } from "#app/kernel/clock.ts";
import { media } from "#db/schema/index.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeUser } from "#tests/support/factories.ts";
import { plainPicture } from "./pictures.ts";
import { testStorage } from "./storage.ts";

const db = await testDatabase();
const { dataDir, storage, stored } = await testStorage();
const services = { db, storage };
const upload = await plainPicture({ format: "jpeg", width: 1500, height: 900 });

async function makeUploader() {
	return actorOf(await makeUser(db));
}

async function clear() {
	for (const row of await db.select().from(media)) {
		await storage.remove(row.key);
		for (const { key } of row.variants) await storage.remove(key);
	}
}

test("a picture is there at once in two sizes, and in all of them after its job", async () => {
	const actor = await makeUploader();
	const { id } = await storePicture(services, actor, upload, { alt: "  A  lamp ", name: "../../x.jpg" });
	const before = (await pictureViews(db, [id])).get(id);
	expect(before).toMatchObject({ alt: "A lamp", width: 1500, height: 900 });
	expect(before?.variants.map(({ format, width }) => `${width}.${format}`)).toEqual([
		"640.webp",
		"1280.jpeg",
	]);
	await finishPicture(services, id);
	await finishPicture(services, id);
	const after = (await pictureViews(db, [id])).get(id);
	expect(after?.variants.map(({ format, width }) => `${width}.${format}`).sort()).toEqual(
		["1280.avif", "1280.jpeg", "1280.webp", "320.webp", "640.avif", "640.webp"].sort(),
	);
	const [row] = await db.select().from(media);
	expect(row).toMatchObject({ originalName: "x.jpg", state: "ready" });
	for (const { key, bytes } of row?.variants ?? []) expect(await storage.size(key)).toBe(bytes);
	await clear();
});

test("a refused picture leaves nothing behind, neither row nor file", async () => {
	const actor = await makeUploader();
	await expect(storePicture(services, actor, upload.subarray(0, 900))).rejects.toMatchObject({
		reason: "media:damagedPicture",
	});
	await expect(storePicture(services, actor, new Uint8Array(13 * 1024 * 1024))).rejects.toMatchObject({
		kind: "too-large",
	});
	expect(await db.select().from(media)).toEqual([]);
	expect(await stored()).toEqual([]);
});

test("a storage that fails in the middle leaves nothing behind", async () => {
	const actor = await makeUploader();
	let puts = 0;
	const failing = {
		...storage,
		put: async (key: string, bytes: Uint8Array) => {
			puts += 1;
			if (puts === 2) throw new Error("disk gone");
			await storage.put(key, bytes);
		},
	};
	await expect(storePicture({ db, storage: failing as typeof storage }, actor, upload)).rejects.toThrow(
		"disk gone",
	);
	expect(await db.select().from(media)).toEqual([]);
	expect(await stored()).toEqual([]);
});

test("a nearly full disk refuses before anything is written", async () => {
	const full = await openStorage({ dataDir, freeFloor: Number.MAX_SAFE_INTEGER });
	const actor = await makeUploader();
	await expect(storePicture({ db, storage: full }, actor, upload)).rejects.toMatchObject({ kind: "no-room" });
	expect(await db.select().from(media)).toEqual([]);
});

test("a suspended member uploads nothing", async () => {
	const actor = actorOf(await makeUser(db, { suspendedAt: new Date() }));
	await expect(storePicture(services, { ...actor, suspended: true }, upload)).rejects.toMatchObject({
		kind: "forbidden",
	});
});

test("an unused picture is its owner's alone; a used one is for whoever has its address", async () => {
	const [owner, other] = [await makeUploader(), await makeUploader()];
	const { id, publicId } = await storePicture(services, owner, upload);
	await expect(findMedia(db, owner, publicId)).resolves.toMatchObject({ id });
	for (const actor of [other, anonymous]) {
		await expect(findMedia(db, actor, publicId)).rejects.toMatchObject({ kind: "not-found" });
	}
	await attachMedia(db, owner, [publicId]);
	await expect(findMedia(db, anonymous, publicId)).resolves.toMatchObject({ id });
	await db.update(media).set({ hiddenAt: new Date() }).where(eq(media.id, id));
	for (const actor of [owner, other, anonymous]) {
		await expect(findMedia(db, actor, publicId)).rejects.toMatchObject({ kind: "not-found" });
	}
	expect((await pictureViews(db, [id])).size).toBe(0);
	await clear();
});

test("only one's own uploads can be attached, in the order asked for", async () => {
	const [owner, other] = [await makeUploader(), await makeUploader()];
	const first = await storePicture(services, owner, upload);
	const second = await storePicture(services, owner, upload);
	await expect(attachMedia(db, other, [first.publicId])).rejects.toMatchObject({
		reason: "media:uploadGone",
	});
	await expect(attachMedia(db, owner, ["A".repeat(22)])).rejects.toMatchObject({ field: "pictures" });
	await expect(attachMedia(db, owner, [first.publicId], { kind: "file" })).rejects.toMatchObject({
		reason: "media:uploadGone",
	});
	expect(await attachMedia(db, owner, [second.publicId, first.publicId])).toEqual([second.id, first.id]);
	await clear();
});

test("a form's pictures go to their places, take words and focal points, and are no more than allowed", async () => {
	const actor = await makeUploader();
	const [known, second] = [
		await storePicture(services, actor, upload),
		await storePicture(services, actor, upload),
	];
	const file = new File([new Uint8Array(upload)], "new.jpg", { type: "image/jpeg" });
	const taken = await takePictures(services, actor, {
		pictures: [known.publicId, second.publicId],
		files: [file],
		alt: { [known.publicId]: "A hinge" },
		focal: { [known.publicId]: { x: 0.2, y: 1 } },
		place: { [known.publicId]: 1, [second.publicId]: 1 },
	});
	const ids = await attachPictures(db, actor, taken);
	expect(ids.slice(0, 2)).toEqual([second.id, known.id]);
	expect(ids).toHaveLength(3);
	const shown = async () => (await pictureViews(db, ids)).get(known.id);
	expect(await shown()).toMatchObject({ alt: "A hinge", focal: { x: 0.2, y: 1 } });

	const other = await makeUploader();
	const foreign = {
		publicIds: [],
		alt: { [known.publicId]: "" },
		focal: { [known.publicId]: { x: 1, y: 0 } },
	};
	await attachPictures(db, other, foreign);
	await expect(attachPictures(db, other, { ...foreign, publicIds: [known.publicId] })).rejects.toThrow();
	expect(await shown()).toMatchObject({ alt: "A hinge", focal: { x: 0.2, y: 1 } });
	const standing = new Map([[known.publicId, known.id]]);
	const middle = { [known.publicId]: { x: 0.5, y: 0.5 } };
	const emptied = await takePictures(services, other, { pictures: [known.publicId], focal: middle });
	expect(await attachPictures(db, other, emptied, { standing })).toEqual([known.id]);
	expect(await shown()).toMatchObject({ alt: "" });
	expect(await shown()).not.toHaveProperty("focal");

	await expect(takePictures(services, actor, { files: [file, file] }, 1)).rejects.toMatchObject({
		reason: "errors:tooManyItems",
	});
	await clear();
});

test("one picture that wants another place gets it, the others keep their order, also beside those left out", () => {
	const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{5}$/), { minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(ids, fc.nat(7), fc.nat(7), fc.nat(7), (all, from, to, out) => {
			const [moved, place] = [all[from % all.length]!, to % all.length];
			const left = all[out % all.length]!;
			const places = Object.fromEntries(all.map((id, at) => [id, id === moved ? place + 1 : at + 1]));
			const expected = all.filter((id) => id !== moved).toSpliced(place, 0, moved);
			expect(inPlaces(all, places)).toEqual(expected);
			const kept = (list: string[]) => list.filter((id) => id !== left);
			expect(inPlaces(kept(all), places)).toEqual(kept(expected));
			expect(inPlaces(all, {})).toEqual(all);
		}),
	);
	expect(inPlaces(["a", "b", "c"], { a: 3, b: 2, c: 1 })).toEqual(["c", "b", "a"]);
});

test("uploads that nothing used for a day are swept with their bytes; used ones stay", async () => {
	const actor = await makeUploader();
	const unused = await storePicture(services, actor, upload);
	const used = await storePicture(services, actor, upload);
	await attachMedia(db, actor, [used.publicId]);
	expect(await sweepUnusedMedia(services, new Date())).toBe(0);
	expect(await sweepUnusedMedia(services, daysAfter(new Date(), 1.01))).toBe(1);
	expect((await db.select({ id: media.id }).from(media)).map(({ id }) => id)).toEqual([used.id]);
	expect(await stored()).toHaveLength(3);
	await finishPicture(services, unused.id);
	await clear();
});
