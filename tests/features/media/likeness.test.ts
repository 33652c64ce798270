import { renderAsync } from "@resvg/resvg-js";
import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { attachMedia, hashPictures, likePictures, storePicture } from "#app/features/media/index.server.ts";
import { bandsNear, hashDistance, hashOf, nearest } from "#app/features/media/likeness.ts";
import { lookOf } from "#app/features/media/picture-work.server.ts";
import { media } from "#db/schema/index.ts";
import { drawings } from "#db/seed/pictures/catalogue.ts";
import { testDatabase } from "#tests/support/database.ts";
import { actorOf, makeMedia, makeUser } from "#tests/support/factories.ts";
import { testStorage } from "./storage.ts";

/** One drawing of each thing; two of the same thing are meant to be near. */
const distinct = [
	...["goods-mask", "goods-notebook", "goods-blanket", "goods-mug", "goods-lunchbox", "goods-lamp"],
	...["goods-umbrella", "goods-slippers", "goods-rucksack", "workshop-spool", "workshop-printer"],
	...["doll-wig", "doll-hand", "app-map"],
];

const band = fc.integer({ min: 0, max: 65_535 });
const hash = fc.tuple(band, band, band, band).map((bands) => bands.map((value, at) => at * 65_536 + value));
const flips = (most: number) => fc.uniqueArray(fc.nat(63), { maxLength: most });

function flipped(bands: number[], bits: number[]): number[] {
	return bands.map((value, at) =>
		bits.filter((bit) => bit >> 4 === at).reduce((changed, bit) => changed ^ (1 << (bit & 15)), value),
	);
}

async function drawn(name: string): Promise<Buffer> {
	return (await renderAsync(drawings[name]!(), { fitTo: { mode: "width", value: 640 } })).asPng();
}

async function hashIn(picture: Buffer): Promise<number[]> {
	return (await lookOf(picture)).hashBands;
}

describe("a perceptual hash", () => {
	test("is as far from another as bits were turned, and up to seven share a band that is asked for", () => {
		fc.assert(
			fc.property(hash, flips(64), (bands, bits) => {
				const other = flipped(bands, bits);
				expect(hashDistance(bands, other)).toBe(bits.length);
				expect(hashDistance(other, bands)).toBe(bits.length);
			}),
		);
		fc.assert(
			fc.property(hash, flips(7), (bands, bits) => {
				const near = new Set(bandsNear(bands));
				expect(flipped(bands, bits).some((value) => near.has(value))).toBe(true);
			}),
		);
	});

	test("of a plain sheet says nothing", () => {
		const plain = hashOf(new Float64Array(1024).fill(200));
		expect(plain).toEqual([]);
		expect(hashDistance(plain, plain)).toBeNull();
		expect(hashDistance(null, [1, 2, 3, 4])).toBeNull();
	});

	test("finds copies that were encoded anew, made smaller, cut or brightened, and no other drawings", async () => {
		const names = distinct;
		const originals = await Promise.all(names.map(drawn));
		const hashes = await Promise.all(originals.map(hashIn));
		const near = { exact: 0, rough: 0 };
		const alike: string[] = [];
		for (const [at, original] of originals.entries()) {
			const { width, height } = await sharp(original).metadata();
			const cut = { left: 6, top: 5, width: width - 12, height: height - 10 };
			const exact = [
				sharp(original).jpeg({ quality: 45 }),
				sharp(original).resize(240).webp({ quality: 60 }),
			];
			const rough = [sharp(original).extract(cut).jpeg(), sharp(original).linear(1.05, 4).jpeg()];
			for (const [kind, copies] of Object.entries({ exact, rough }))
				for (const copy of copies) {
					const distance = hashDistance(hashes[at]!, await hashIn(await copy.toBuffer()));
					if ((distance ?? 64) <= nearest) near[kind as keyof typeof near] += 1;
				}
			for (const [other, theirs] of hashes.entries())
				if (other < at && hashDistance(hashes[at]!, theirs)! <= nearest)
					alike.push(`${names[at]} ${names[other]}`);
		}
		expect(alike).toEqual([]);
		expect(near.exact).toBe(names.length * 2);
		expect(near.rough / (names.length * 2)).toBeGreaterThanOrEqual(0.8);
	});
});

describe("pictures like others", async () => {
	const db = await testDatabase();
	const { storage } = await testStorage();
	const services = { db, storage };

	test("are what somebody else had put somewhere before; old pictures get their hash, broken ones none", async () => {
		const original = await drawn("goods-mug");
		const maker = actorOf(await makeUser(db));
		const other = actorOf(await makeUser(db));
		const first = await storePicture(services, maker, original);
		const copy = await sharp(original).resize(420).jpeg({ quality: 60 }).toBuffer();
		const unused = await storePicture(services, other, copy);
		expect(await likePictures(db, [unused.id])).toEqual([]);
		await attachMedia(db, maker, [first.publicId]);
		const later = await storePicture(services, other, copy);
		const different = await storePicture(services, other, await drawn("goods-lamp"));
		const own = await storePicture(services, maker, copy);
		const found = await likePictures(db, [later.id, different.id, own.id, first.id]);
		expect(found.map(({ id, like }) => [id, like])).toEqual([[later.id, first.id]]);

		const lost = await makeMedia(db);
		const hashes = () => db.select({ id: media.id, bands: media.hashBands }).from(media).orderBy(media.id);
		const before = await hashes();
		await db.update(media).set({ hashBands: null });
		expect(await hashPictures(services, 2)).toBe(2);
		while ((await hashPictures(services, 2)) > 0);
		expect(await hashes()).toEqual(before.map((row) => (row.id === lost.id ? { ...row, bands: [] } : row)));

		await db.update(media).set({ hiddenAt: new Date() }).where(eq(media.id, first.id));
		expect(await likePictures(db, [later.id])).toEqual([]);
	});

	test("are found in the index, among many", async () => {
		const owner = await makeUser(db);
		await db.execute(sql`
			insert into media (public_id, kind, owner_id, key, original_name, mime, bytes, sha256, attached_at, hash_bands)
			select 'many' || n, 'picture', ${owner.id}, 'many/' || n, 'x', 'image/jpeg', 1, 'x', now(),
				array[n * 31 % 65536, 65536 + n * 37 % 65536, 131072 + n * 41 % 65536, 196608 + n * 43 % 65536]
			from generate_series(1, 20000) n`);
		await db.execute(sql`analyze media`);
		const near = bandsNear([5, 65_541, 131_077, 196_613]);
		const { rows } = (await db.execute(
			sql`explain select distinct id from unnest(${`{${near}}`}::int[]) as wanted (band)
				join media on hash_bands @> array[wanted.band]
				where kind = 'picture' and attached_at is not null and hidden_at is null limit 1000`,
		)) as unknown as { rows: Record<string, string>[] };
		expect(JSON.stringify(rows)).toContain("media_hash_idx");
	});
});
