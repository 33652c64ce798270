import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import sharp, { type Sharp } from "sharp";
import { Busy, RuleBroken } from "#app/kernel/domain-error.ts";
import { masterSide, mostPixels } from "./rules.ts";

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
}

export interface EncodedSize {
	format: "avif" | "webp" | "jpeg";
	width: number;
	height: number;
	bytes: Buffer;
}

/**
 * Decodes an uploaded picture and writes it anew: upright, at most 2560 pixels long, in sRGB, without EXIF, place or
 * anything appended. Throws RuleBroken for what isn't a whole JPEG, PNG, WebP or AVIF of at most 40 megapixels.
 */
export async function makeMaster(upload: Uint8Array): Promise<Master> {
	const type = await fileTypeFromBuffer(upload);
	if (!type || !pictureTypes.has(type.mime)) throw new RuleBroken("pictures", "media:notAPicture");
	return inTurn(async () => {
		const source = sharp(upload, { limitInputPixels: mostPixels, failOn: "error" });
		try {
			const { hasAlpha } = await source.metadata();
			const upright = source.autoOrient().resize(masterSide, masterSide, fitInside);
			const encoded = hasAlpha ? upright.webp({ quality: 90, effort: 2 }) : upright.jpeg({ quality: 90 });
			const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
			return {
				bytes: data,
				mime: hasAlpha ? "image/webp" : "image/jpeg",
				sha256: createHash("sha256").update(data).digest("hex"),
				width: info.width,
				height: info.height,
				placeholder: await averageColour(data),
			};
		} catch (error) {
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

async function averageColour(bytes: Uint8Array): Promise<string> {
	const pixel = await sharp(bytes)
		.flatten({ background: "#ffffff" })
		.resize(1, 1, { fit: "fill" })
		.toColourspace("srgb")
		.raw()
		.toBuffer();
	return `#${pixel.subarray(0, 3).toString("hex")}`;
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
