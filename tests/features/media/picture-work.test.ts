import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { encodeSize, makeMaster } from "#app/features/media/picture-work.server.ts";
import { jpegWithPlace, plainPicture } from "./pictures.ts";

const refused = (key: string) => expect.objectContaining({ reason: `media:${key}` });

test("JPEG, PNG, WebP and AVIF are taken by content and written anew", async () => {
	for (const format of ["jpeg", "png", "webp", "avif"] as const) {
		const master = await makeMaster(await plainPicture({ format, width: 900, height: 600 }));
		expect(master).toMatchObject({ width: 900, height: 600, mime: "image/jpeg" });
		expect(master.placeholder).toMatch(/^#[0-9a-f]{6}$/);
	}
});

test("a picture with transparency keeps it", async () => {
	const master = await makeMaster(await plainPicture({ format: "png", width: 40, height: 30, alpha: true }));
	expect(master.mime).toBe("image/webp");
});

test("where and when a picture was taken is gone, and it stands upright", async () => {
	const upload = await jpegWithPlace({ width: 60, height: 20, orientation: 6 });
	expect(upload.includes("Exif")).toBe(true);
	const master = await makeMaster(upload);
	expect(master).toMatchObject({ width: 20, height: 60 });
	expect(master.bytes.includes("Exif")).toBe(false);
	expect(master.bytes.includes("Huixiang secret place")).toBe(false);
});

test("what is appended to a picture doesn't survive", async () => {
	const upload = await plainPicture({ format: "png", width: 30, height: 30 });
	const polyglot = Buffer.concat([upload, Buffer.from("<script>alert(1)</script>PK\u0003\u0004")]);
	const master = await makeMaster(polyglot);
	const sizes = [master, await encodeSize(master.bytes, { format: "webp", width: 30 })];
	for (const { bytes } of sizes) expect(bytes.includes("script")).toBe(false);
});

test("SVG, HTML, GIF, text and nothing are refused", async () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><use href="#a"/></svg>';
	const gif = await plainPicture({ format: "gif", width: 10, height: 10 });
	for (const upload of [Buffer.from(svg), Buffer.from("<!doctype html><p>hi"), gif, Buffer.alloc(0)]) {
		await expect(makeMaster(upload)).rejects.toEqual(refused("notAPicture"));
	}
	const heic = Buffer.concat([
		Buffer.from([0, 0, 0, 24]),
		Buffer.from("ftypheic\0\0\0\0mif1heic"),
		Buffer.alloc(99),
	]);
	await expect(makeMaster(heic)).rejects.toEqual(refused("heicPicture"));
});

test("a picture that moves is refused: it would stand still at its first moment", async () => {
	const frames = await Promise.all(
		[false, true].map((noise) => plainPicture({ width: 20, height: 10, noise })),
	);
	const moving = await sharp(frames, { join: { animated: true } })
		.webp()
		.toBuffer();
	await expect(makeMaster(moving)).rejects.toEqual(refused("movingPicture"));
});

test("a truncated picture is refused, whatever its format", async () => {
	for (const format of ["jpeg", "png", "webp", "avif"] as const) {
		const whole = await plainPicture({ format, width: 400, height: 300, noise: true });
		const half = whole.subarray(0, Math.floor(whole.length / 2));
		await expect(makeMaster(half), format).rejects.toEqual(refused("damagedPicture"));
	}
});

test("a header that promises more pixels than 40 million is refused before decoding", async () => {
	const started = performance.now();
	await expect(makeMaster(pixelBomb(50_000, 50_000))).rejects.toEqual(refused("tooManyPixels"));
	expect(performance.now() - started).toBeLessThan(2000);
});

test("a picture is scaled down to 2560 pixels and never up", async () => {
	const large = await makeMaster(await plainPicture({ format: "jpeg", width: 4000, height: 1000 }));
	expect(large).toMatchObject({ width: 2560, height: 640 });
	const size = await encodeSize((await makeMaster(await plainPicture({ width: 50, height: 50 }))).bytes, {
		format: "avif",
		width: 640,
	});
	expect(size).toMatchObject({ width: 50, height: 50 });
});

/** A valid PNG whose header names a huge size, with a few bytes of compressed zeros. */
function pixelBomb(width: number, height: number): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 2, 0, 0, 0], 8);
	const parts = [
		chunk("IHDR", header),
		chunk("IDAT", deflateSync(Buffer.alloc(100_000))),
		chunk("IEND", Buffer.alloc(0)),
	];
	return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function crc32(bytes: Buffer): number {
	let crc = ~0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc >>> 0;
}
