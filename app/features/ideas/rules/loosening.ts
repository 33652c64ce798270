import { type BoardRequest, isWholeBoard } from "./board.ts";
import { searchTerms } from "./search-grammar.ts";

/** A board with one of its conditions left away. */
export interface Loosened {
	/** What was left away: a filter of the form, or a term of the search. */
	part: "category" | "state" | "tag" | "segment" | "mine" | "voted" | "term";
	/** The term as it was typed; empty for a filter. */
	term: string;
	board: BoardRequest;
}

const most = 8;
const empty = { category: null, state: null, tag: null, segment: null, mine: false, voted: false } as const;

/** Every way to leave one condition away, where there are at least two. */
export function loosened(board: BoardRequest): Loosened[] {
	const filters = (["category", "state", "tag", "segment", "mine", "voted"] as const)
		.filter((part) => board[part])
		.map((part) => ({ part, term: "", board: { ...board, [part]: empty[part] } }));
	const terms = searchTerms(board.q);
	const searched = terms.map((term) => ({
		part: "term" as const,
		term,
		board: { ...board, q: terms.filter((other) => other !== term).join(" ") },
	}));
	return [...filters, ...searched].filter((each) => !isWholeBoard(each.board)).slice(0, most);
}
