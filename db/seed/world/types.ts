/** The demo world as it is written down: who, what, how many days ago. The seed turns it into rows. */

export type Handle = string;
export type Language = "zh-CN" | "en";
export type CategorySlug = "dolls" | "prints" | "apps" | "goods";

export interface WorldPerson {
	handle: Handle;
	name: string;
	language: Language;
	bio: string;
	joinedDaysAgo: number;
	standing: "new" | "member" | "regular" | "trusted";
	role?: "moderator" | "administrator";
	/** Offered on the demo's login page. */
	door?: "member" | "maker" | "moderator" | "administrator";
	links?: { label: string; url: string }[];
}

export interface WorldComment {
	by: Handle;
	text: string;
	/** Days before today. */
	daysAgo: number;
	official?: true;
	replies?: { by: Handle; text: string; daysAgo: number }[];
}

export interface WorldIdea {
	key: string;
	author: Handle;
	category: CategorySlug;
	language: Language;
	daysAgo: number;
	title: string;
	body: string;
	criteria: string[];
	tags: string[];
	segments?: string[];
	/** Name of a picture in pictures/catalogue. */
	picture?: string;
	/** How many want it, the author among them. */
	wanted: number;
	/** Prices that voters named, in yuan; drawn over again for as many as gave one. */
	prices?: number[];
	closed?: {
		reason: "infeasible" | "unsafe" | "out_of_scope" | "stagnated";
		text: string;
		by: Handle;
		daysAgo: number;
	};
	mergedInto?: { key: string; by: Handle; reason: string; daysAgo: number };
	withdrawnDaysAgo?: number;
	expiredDaysAgo?: number;
}
