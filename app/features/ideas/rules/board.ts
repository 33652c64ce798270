import { type IdeaState, ideaStates } from "./lifecycle.ts";

export const boardOrders = ["hot", "top", "new", "gap", "verdict"] as const;
export type BoardOrder = (typeof boardOrders)[number];

/** States that a board can be asked for; what was merged or withdrawn is in nobody's list but its author's. */
export const boardStates = ["open", "building", "trying", "resolved", "declined", "expired"] as const;
export type BoardState = (typeof boardStates)[number];

/** What an address of the board asks for. Absent is null; orders and filters combine freely. */
export interface BoardRequest {
	order: BoardOrder | null;
	category: string | null;
	tag: string | null;
	state: BoardState | null;
	segment: string | null;
	mine: boolean;
	voted: boolean;
	/** The line in the search box. */
	q: string;
}

const longestName = 60;
const longestQuery = 200;

/** Reads the query of `/ideas`. What can't be read is as if it weren't there: an old link still shows a board. */
export function readBoard(query: URLSearchParams): BoardRequest {
	const text = (name: string) => {
		const value = query.get(name)?.normalize("NFC").trim() ?? "";
		return value === "" || value.length > longestName ? null : value;
	};
	return {
		order: boardOrders.find((order) => order === query.get("order")) ?? null,
		category: text("category"),
		tag: text("tag")?.toLowerCase() ?? null,
		state: boardStates.find((state) => state === query.get("state")) ?? null,
		segment: text("segment"),
		mine: query.get("mine") === "1",
		voted: query.get("voted") === "1",
		q: [...(query.get("q") ?? "")].slice(0, longestQuery).join("").trim(),
	};
}

/** The address of a board, with some of its parts changed. Paging always starts anew. */
export function boardHref(board: BoardRequest, change: Partial<BoardRequest> = {}): string {
	const next = { ...board, ...change };
	const query = new URLSearchParams();
	for (const name of ["order", "category", "tag", "state", "segment"] as const) {
		const value = next[name];
		if (value) query.set(name, value);
	}
	if (next.mine) query.set("mine", "1");
	if (next.voted) query.set("voted", "1");
	if (next.q) query.set("q", next.q);
	const text = query.toString();
	return text ? `/ideas?${text}` : "/ideas";
}

/** True where nothing narrows the board: the place for new voices. */
export function isWholeBoard(board: BoardRequest): boolean {
	const { category, tag, state, segment, mine, voted, q } = board;
	return !(category || tag || state || segment || mine || voted || q);
}

/** Two of ten places on the first page go to ideas that few have seen. */
export const newVoicePlaces = [3, 7] as const;

/**
 * Which of the newest ideas get a place: another choice every ten minutes, the same for everybody in between, so
 * that a kept page is right. `candidates` are ids.
 */
export function chooseNewVoices(candidates: readonly number[], now: Date, count: number): number[] {
	const slot = Math.floor(now.getTime() / 600_000);
	return [...candidates].sort((a, b) => mixed(a, slot) - mixed(b, slot)).slice(0, count);
}

/** The ideas that gathered most people a day since they were said; one person beside the author is no rise yet. */
export function fastest<Idea extends { voteCount: number; days: number }>(
	young: readonly Idea[],
	count: number,
): Idea[] {
	return young
		.filter(({ voteCount }) => voteCount > 2)
		.sort((a, b) => b.voteCount / b.days - a.voteCount / a.days)
		.slice(0, count);
}

function mixed(id: number, slot: number): number {
	let hash = Math.imul(id ^ Math.imul(slot, 0x9e3779b1), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}

/** True for a state that a list may show to everybody. */
export function isListed(state: IdeaState): boolean {
	return ideaStates.indexOf(state) < ideaStates.indexOf("merged");
}
