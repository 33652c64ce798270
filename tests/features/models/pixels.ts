import sharp from "sharp";

/** The picture's bytes, three a pixel. */
export async function rawPixels(picture: Uint8Array): Promise<Buffer> {
	return sharp(picture).removeAlpha().raw().toBuffer();
}
