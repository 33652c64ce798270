import { type IdeaState, ideaStates } from "./lifecycle.ts";

/** What a line in the search box asks for. */
export interface SearchQuery {
	/** What is left for the words themselves. */
	text: string;
	/** Between quotation marks: must stand so. */
	phrases: string[];
	states: IdeaState[];
	tags: string[];
	/** Handles. */
	authors: string[];
	/** Slugs of categories. */
	categories: string[];
}

const longestQuery = 200;
const mostOfEach = 8;
const term = /(\p{L}+)[:：](?:"([^"]*)"|(\S+))|["“”]([^"“”]*)["“”]|(\S+)/gu;

const keys = {
	status: "states",
	state: "states",
	is: "states",
	状态: "states",
	tag: "tags",
	标签: "tags",
	by: "authors",
	author: "authors",
	作者: "authors",
	in: "categories",
	category: "categories",
	分类: "categories",
} as const;

const stateWords: Record<string, IdeaState> = {
	...Object.fromEntries(ideaStates.map((state) => [state, state])),
	待回应: "open",
	制作中: "building",
	试用中: "trying",
	已解决: "resolved",
	已婉拒: "declined",
	已过期: "expired",
};

/**
 * Reads `status:open tag:doll by:lin "exact words" the rest`, also in Chinese words and with a full-width colon.
 * Whatever isn't of the grammar is text, so nothing typed is an error. At most 200 characters count.
 */
export function parseSearch(line: string): SearchQuery {
	const query: SearchQuery = { text: "", phrases: [], states: [], tags: [], authors: [], categories: [] };
	const words: string[] = [];
	for (const match of [...line].slice(0, longestQuery).join("").matchAll(term)) {
		const [whole, key, quoted, bare, phrase] = match;
		const value = quoted ?? bare;
		if (phrase !== undefined) add(query.phrases, phrase.trim());
		else if (!key || value === undefined || !read(query, key, value)) words.push(whole);
	}
	return { ...query, text: words.join(" ") };
}

/** What a line looks for in words, without the grammar's terms. */
export function searchedWords(line: string): string {
	const { text, phrases } = parseSearch(line);
	return [text, ...phrases].filter(Boolean).join(" ");
}

/** The line's parts that each narrow a search: every term of the grammar and phrase, and the words as one. */
export function searchTerms(line: string): string[] {
	const terms: string[] = [];
	const words: string[] = [];
	for (const [whole] of [...line].slice(0, longestQuery).join("").matchAll(term)) {
		const list = parseSearch(whole).text === "" ? terms : words;
		if (!list.includes(whole)) list.push(whole);
	}
	return words.length > 0 ? [words.join(" "), ...terms] : terms;
}

/** Whether nothing at all is asked for. */
export function isEmptySearch(query: SearchQuery): boolean {
	return Object.values(query).every((part) => part.length === 0);
}

function read(query: SearchQuery, key: string, value: string): boolean {
	const field = Object.entries(keys).find(([word]) => word === key.toLowerCase())?.[1];
	if (!field) return false;
	if (field === "states") {
		const state = stateWords[value.toLowerCase()];
		if (state && !query.states.includes(state)) query.states.push(state);
		return state !== undefined;
	}
	return add(query[field], field === "authors" ? value.replace(/^@/, "").toLowerCase() : value.toLowerCase());
}

function add(list: string[], value: string): boolean {
	if (value === "") return false;
	if (list.length < mostOfEach && !list.includes(value)) list.push(value);
	return true;
}
