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

/** Who, how many days ago, what. */
export type WorldReply = readonly [by: Handle, daysAgo: number, text: string];
/** The same with its replies; an official one comes from a maker of an answering project or a moderator. */
export type WorldComment = readonly [
	by: Handle,
	daysAgo: number,
	text: string,
	replies?: WorldReply[],
	official?: "official",
];

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
	/** Since when hardly anybody new wants it, because it is solved; otherwise until today. */
	wantedUntilDaysAgo?: number;
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

export interface WorldVersion {
	/** "0.1" */
	number: string;
	kind: "concept" | "prototype" | "candidate" | "release";
	daysAgo: number;
	title: string;
	notes: string;
	pictures: string[];
	/** Names of models in models/catalogue, written as STL and 3MF. */
	models?: string[];
	/** A text file that belongs to it: recipe, cutting plan, readme. */
	document?: { name: string; text: string };
	/** A ZIP of texts that belongs to it: what an app is made of. */
	archive?: { name: string; texts: Record<string, string> };
	added?: string[];
	changed?: string[];
	fixed?: string[];
	removed?: string[];
	/** Idea key → positions of the criteria that it claims, from 0. */
	claims: Record<string, number[]>;
	/** What the category asks for, by field. */
	details?: Record<string, string>;
	recalled?: { reason: string; daysAgo: number };
	/** Quick pulse: better, same, worse; for a first version use, not_yet. */
	pulse?: { up: number; same?: number; down: number };
	round?: WorldRound;
	makes?: WorldMake[];
}

export interface WorldRound {
	/** Days after the version. */
	opensAfter: number;
	/** Length in days; one that would end in the future is still open. */
	days: number;
	brief: string;
	ratings?: string[];
	/** Per claim, in the order of `claims`: [solved, partly, not, cannot tell]. Responders are those with the most. */
	tallies: [number, number, number, number][];
	/** What people said with "partly" and "not", given out in order. */
	reasons: string[];
	/** What they said on the whole. */
	texts: { by: string; text: string }[];
	outcome?: { kind: "iterate" | "ship" | "stop"; text: string; daysAfterClose: number };
}

export interface WorldMake {
	by: string;
	picture: string;
	text: string;
	settings: Record<string, string>;
	minutes?: number;
	/** Positions of the version's claims that the picture shows, from 0. */
	shows?: number[];
	outcome: "worked" | "worked_with_changes" | "failed";
	daysAgo: number;
}

export interface WorldProject {
	key: string;
	owner: string;
	makers?: string[];
	category: CategorySlug;
	language: Language;
	daysAgo: number;
	title: string;
	summary: string;
	story: string;
	licence: string;
	cover: string;
	/** Idea key → criteria taken up, from 0; daysAgo of taking up is the project's own. */
	takesUp: Record<string, number[]>;
	/** Idea key → how many days ago its claim was released by silence. */
	released?: Record<string, number>;
	remixOf?: { project: string; version: string };
	followers: number;
	versions: WorldVersion[];
	draft?: {
		number: string;
		kind: "concept" | "prototype" | "candidate" | "release";
		notes: string;
		pictures: string[];
	};
	ballots?: WorldBallot[];
}

export interface WorldBallot {
	question: string;
	/** Number of the published version that it is about. */
	about?: string;
	body: string;
	method: "approval" | "ranked";
	options: { title: string; text: string; picture: string; share: number }[];
	opensDaysAgo: number;
	days: number;
	papers: number;
	outcome?: { option: number; text: string };
}
