import sharp from "sharp";

interface Wanted {
	format?: "jpeg" | "png" | "webp" | "avif" | "gif";
	width: number;
	height: number;
	alpha?: boolean;
	/** Every pixel different, so that the file isn't tiny. */
	noise?: boolean;
}

/** Bytes of a picture as a camera or a drawing program would give them. */
export function plainPicture({ format = "png", width, height, alpha, noise }: Wanted): Promise<Buffer> {
	const channels = alpha ? 4 : 3;
	const background = { r: 191, g: 53, b: 30, alpha: alpha ? 0.5 : 1 };
	const pixels = Buffer.alloc(width * height * channels);
	if (noise) for (let at = 0; at < pixels.length; at += 1) pixels[at] = (at * 2_654_435_761) >>> 24;
	const image = noise
		? sharp(pixels, { raw: { width, height, channels } })
		: sharp({ create: { width, height, channels, background } });
	return image.toFormat(format).toBuffer();
}

/** A JPEG that carries a place, a comment and a rotation in its EXIF block. */
export async function jpegWithPlace(size: { width: number; height: number; orientation: number }) {
	const exif = {
		IFD0: { ImageDescription: "Huixiang secret place" },
		IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
	};
	return sharp({ create: { width: size.width, height: size.height, channels: 3, background: "#1f6f5c" } })
		.withExif(exif)
		.withMetadata({ orientation: size.orientation })
		.jpeg()
		.toBuffer();
}
