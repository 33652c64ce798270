const longestSlug = 60;

/** The readable part of an address: letters and digits of any script, kept as people read them, joined by hyphens. */
export function slugOf(title: string): string {
	const words = title
		.normalize("NFKC")
		.toLowerCase()
		.replace(/['’]/g, "")
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
	const bounded = [...words].slice(0, longestSlug).join("");
	return bounded.replace(/^-|-$/g, "") || "x";
}

/** `slug-id`: readable, and stable by its id. */
export function slugId(thing: { slug: string; id: number }): string {
	return `${thing.slug}-${thing.id}`;
}

/** The id at the end of `slug-id`; null when there is none. */
export function idOfSlug(param: string | undefined): number | null {
	const digits = /(?:^|-)([1-9]\d{0,14})$/.exec(param ?? "")?.[1];
	return digits ? Number(digits) : null;
}
