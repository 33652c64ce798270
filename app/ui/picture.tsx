import { classNames } from "./class-names.ts";
import { type FocalPoint, focalClass } from "./focal.ts";

export interface PictureVariantView {
	url: string;
	format: "avif" | "webp" | "jpeg";
	width: number;
	height: number;
}

export interface PictureView {
	variants: PictureVariantView[];
	alt: string;
	/** Average colour, #rrggbb, painted until the picture is there. */
	placeholder?: string | null;
	/** What stays in view when it is cut; without it the middle does. */
	focal?: FocalPoint | undefined;
}

export interface PictureProps {
	picture: PictureView;
	/** How wide it will stand, as in the HTML attribute. */
	sizes?: string;
	/** `natural` keeps its own proportions; the others fill the frame. */
	ratio?: "natural" | "4/3" | "16/9" | "square";
	/** `contain` shows all of it, with free room beside; `cover` fills the frame. */
	fit?: "cover" | "contain";
	/** First picture of a page: fetched at once. */
	priority?: boolean;
	/** `none` where it meets the edge of a card. */
	rounded?: "md" | "lg" | "none";
	className?: string;
}

/** A picture that fills its frame, in the smallest format and size that will do, with its place kept free. */
export function Picture({
	picture,
	sizes = "100vw",
	ratio = "4/3",
	fit = "cover",
	priority,
	rounded = "md",
	className,
}: PictureProps) {
	const fallback = bestOf(picture.variants, "jpeg") ?? picture.variants.at(-1);
	const natural = ratio === "natural";
	const cut =
		fit === "cover" && fallback && !natural
			? focalClass(picture.focal, fallback.width / fallback.height, frameRatios[ratio])
			: "";
	const radius = { md: "rounded-md", lg: "rounded-lg", none: "" }[rounded];
	return (
		<span className={classNames("relative block overflow-hidden bg-sunk", radius, ratios[ratio], className)}>
			{picture.placeholder && fit === "cover" && (
				<svg aria-hidden className="absolute inset-0 size-full">
					<rect width="100%" height="100%" fill={picture.placeholder} />
				</svg>
			)}
			{fallback && (
				<picture>
					{(["avif", "webp"] as const).map((format) => {
						const srcSet = srcSetOf(picture.variants, format);
						return srcSet && <source key={format} type={`image/${format}`} srcSet={srcSet} sizes={sizes} />;
					})}
					<img
						src={fallback.url}
						srcSet={srcSetOf(picture.variants, fallback.format)}
						sizes={sizes}
						alt={picture.alt}
						width={fallback.width}
						height={fallback.height}
						loading={priority ? "eager" : "lazy"}
						decoding="async"
						className={
							natural
								? "relative block h-auto w-full"
								: classNames("absolute inset-0 size-full", fits[fit], cut)
						}
					/>
				</picture>
			)}
		</span>
	);
}

/** The largest file that every browser can show by itself. */
export function largestOf(picture: PictureView): PictureVariantView | undefined {
	return bestOf(picture.variants, "jpeg") ?? bestOf(picture.variants, "webp") ?? picture.variants.at(-1);
}

function srcSetOf(variants: PictureVariantView[], format: PictureVariantView["format"]): string | undefined {
	const some = variants.filter((variant) => variant.format === format);
	return some.map((variant) => `${variant.url} ${variant.width}w`).join(", ") || undefined;
}

function bestOf(variants: PictureVariantView[], format: PictureVariantView["format"]) {
	const some = variants.filter((variant) => variant.format === format);
	return some.sort((a, b) => b.width - a.width)[0];
}

const ratios = { natural: "", "4/3": "aspect-[4/3]", "16/9": "aspect-video", square: "aspect-square" };
const frameRatios = { "4/3": 4 / 3, "16/9": 16 / 9, square: 1 };
const fits = { cover: "object-cover", contain: "object-contain" };
