export interface ListedPage {
	name: string;
	/** An address, or where to find the first link that looks like this. */
	path: string | { on: string; link: RegExp };
	status?: number;
}

/** What everybody can see. */
export const visitorPages: ListedPage[] = [
	{ name: "home", path: "/" },
	{ name: "a missing page", path: "/nowhere/at-all", status: 404 },
];
