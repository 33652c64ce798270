import type { Role, Standing } from "#app/kernel/actor.ts";

export interface Avatar {
	url: string;
	width: number;
	height: number;
	/** What of it stays in view; left out, the middle does. */
	focal?: { x: number; y: number };
}

/** A person as others show them. */
export interface PersonCard {
	id: number;
	/** null after the account was deleted. */
	handle: string | null;
	displayName: string;
	avatar: Avatar | null;
	standing: Standing;
	role: Role;
	deleted: boolean;
}

/** The smallest stored size that is sharp on a phone, in a format that every browser reads. */
export function avatarOf(picture: {
	publicId: string;
	variants: { format: string; width: number; height: number }[];
	focalX: number;
	focalY: number;
}): Avatar | null {
	const sizes = picture.variants
		.filter((variant) => variant.format === "webp" || variant.format === "jpeg")
		.sort((a, b) => a.width - b.width);
	const size = sizes.find((variant) => variant.width >= 160) ?? sizes.at(-1);
	if (!size) return null;
	const { focalX: x, focalY: y } = picture;
	return {
		url: `/media/${picture.publicId}/${size.width}.${size.format}`,
		width: size.width,
		height: size.height,
		...((x !== 0.5 || y !== 0.5) && { focal: { x, y } }),
	};
}
