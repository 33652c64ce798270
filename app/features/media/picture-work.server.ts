import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import sharp, { type Sharp } from "sharp";
import { Busy, RuleBroken } from "#app/kernel/domain-error.ts";
import { hashOf, lookSide } from "./likeness.ts";
import { isHeic, masterSide, mostPixels } from "./rules.ts";

// SVG, PDF, TIFF and what else the library can read would let a stranger's file run far more code than pictures need.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
	operation: [
		"VipsForeignLoadJpegBuffer",
		"VipsForeignLoadPngBuffer",
		"VipsForeignLoadWebpBuffer",
		"VipsForeignLoadHeifBuffer",
	],
});
sharp.concurrency(1);
sharp.cache(false);

const atOnce = 2;
const mostWaiting = 60;
const pictureTypes = new Set(["image/jpeg", "image/png", "image/webp", "image/avif"]);

export interface Master {
	bytes: Buffer;
	mime: "image/jpeg" | "image/webp";
	sha256: string;
	width: number;
	height: number;
	/** Average colour, #rrggbb. */
	placeholder: string;
	/** As `hashOf` gives it. */
	hashBands: number[];
}

export interface EncodedSize {
	format: "avif" | "webp" | "jpeg";
	width: number;
	height: number;
	bytes: Buffer;
}

/**
 * Decodes an uploaded picture and writes it anew: upright, at most 2560 pixels long, in sRGB, without EXIF, place or
 * anything appended. Throws RuleBroken for what isn't a whole JPEG, PNG, WebP or AVIF of at most 40 megapixels, and for
 * what moves: of that only one moment would be kept.
 */
export async function makeMaster(upload: Uint8Array): Promise<Master> {
	const type = await fileTypeFromBuffer(upload);
	if (type && isHeic(type.mime)) throw new RuleBroken("pictures", "media:heicPicture");
	if (!type || !pictureTypes.has(type.mime)) throw new RuleBroken("pictures", "media:notAPicture");
	return inTurn(async () => {
		const source = sharp(upload, { limitInputPixels: mostPixels, failOn: "error" });
		try {
			const { hasAlpha, format, pages = 1 } = await source.metadata();
			if (format === "webp" && pages > 1) throw new RuleBroken("pictures", "media:movingPicture");
			const upright = source.autoOrient().resize(masterSide, masterSide, fitInside);
			const encoded = hasAlpha ? upright.webp({ quality: 90, effort: 2 }) : upright.jpeg({ quality: 90 });
			const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
			return {
				bytes: data,
				mime: hasAlpha ? "image/webp" : "image/jpeg",
				sha256: createHash("sha256").update(data).digest("hex"),
				width: info.width,
				height: info.height,
				...(await lookOf(data)),
			};
		} catch (error) {
			if (error instanceof RuleBroken) throw error;
			const tooMany = error instanceof Error && /pixel limit/i.test(error.message);
			throw new RuleBroken("pictures", tooMany ? "media:tooManyPixels" : "media:damagedPicture");
		}
	});
}

/** Encodes one size of a master. `alpha` is laid on white for JPEG, which has none. */
export async function encodeSize(
	master: Uint8Array,
	{ format, width }: { format: EncodedSize["format"]; width: number },
): Promise<EncodedSize> {
	return inTurn(async () => {
		const resized = sharp(master, { limitInputPixels: mostPixels }).resize({
			width,
			withoutEnlargement: true,
		});
		const { data, info } = await encoders[format](resized).toBuffer({ resolveWithObject: true });
		return { format, width: info.width, height: info.height, bytes: data };
	});
}

const fitInside = { fit: "inside", withoutEnlargement: true } as const;

const encoders: Record<EncodedSize["format"], (image: Sharp) => Sharp> = {
	webp: (image) => image.webp({ quality: 80, effort: 2 }),
	jpeg: (image) => image.flatten({ background: "#ffffff" }).jpeg({ quality: 82 }),
	avif: (image) => image.avif({ quality: 55, effort: 2 }),
};

/** What a picture is known by before it is seen: its average colour and its perceptual hash. Throws for no picture. */
export async function lookOf(master: Uint8Array): Promise<Pick<Master, "placeholder" | "hashBands">> {
	const pixels = await sharp(master, { limitInputPixels: mostPixels })
		.flatten({ background: "#ffffff" })
		.resize(lookSide, lookSide, { fit: "fill" })
		.toColourspace("srgb")
		.raw()
		.toBuffer();
	const count = lookSide * lookSide;
	const step = pixels.length / count;
	const light = new Float64Array(count);
	const sums: [number, number, number] = [0, 0, 0];
	for (let at = 0; at < count; at += 1) {
		const [r = 0, g = 0, b = 0] = pixels.subarray(at * step, at * step + 3);
		light[at] = 0.299 * r + 0.587 * g + 0.114 * b;
		sums[0] += r;
		sums[1] += g;
		sums[2] += b;
	}
	const average = Buffer.from(sums.map((sum) => Math.round(sum / count)));
	return { placeholder: `#${average.toString("hex")}`, hashBands: hashOf(light) };
}

let running = 0;
const waiting: (() => void)[] = [];

/** Two pictures at a time: each may hold 160 MB of pixels, and more would starve the pages. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	if (waiting.length >= mostWaiting) throw new Busy(10, "media:busy");
	if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
	else running += 1;
	try {
		return await work();
	} finally {
		const next = waiting.shift();
		if (next) next();
		else running -= 1;
	}
}
