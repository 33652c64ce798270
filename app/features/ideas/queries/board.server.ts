import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { type Actor, viewerId } from "#app/kernel/actor.ts";
import { emptyPage, type Page } from "#app/kernel/page.ts";
import type { Database } from "#db/database.server.ts";
import { keyset, type SortKey } from "#db/keyset.server.ts";
import { ideas } from "#db/schema/index.ts";
import {
	type BoardOrder,
	type BoardRequest,
	chooseNewVoices,
	isWholeBoard,
	newVoicePlaces,
} from "../rules/board.ts";
import { type Loosened, loosened } from "../rules/loosening.ts";
import { isEmptySearch, parseSearch, type SearchQuery } from "../rules/search-grammar.ts";
import { searchTokens } from "../rules/tokenizer.server.ts";
import { type CardRow, cardOf, type IdeaCardView, selectCardRows } from "./cards.server.ts";
import { searchIdeas } from "./search.server.ts";

export const boardPageSize = 20;

interface BoardInput {
	board: BoardRequest;
	/** Cursor of the page before. */
	after: string | null;
	now: Date;
}

/**
 * One page of the board in the order asked for: one query, two more for a search. The order's own index is walked
 * from the cursor on, so a page costs the same wherever it lies and however many ideas there are.
 */
export async function readBoardPage(
	db: Database,
	actor: Actor,
	input: BoardInput,
): Promise<Page<IdeaCardView>> {
	const { board, after } = input;
	const query = parseSearch(board.q);
	const found = board.q && !isEmptySearch(query) ? await searchIdeas(db, query) : null;
	if (found?.length === 0) return emptyPage;
	const order = orders[board.order ?? (found ? "relevance" : "hot")];
	const list = keyset(after, order.by(found));
	const rows = await selectCardRows(db, actor)
		.where(
			and(
				...filters(actor, board, query),
				found ? sql`${ideas.id} = any(${sql.param(found)}::bigint[])` : undefined,
				list.rows,
			),
		)
		.orderBy(...list.order)
		.limit(boardPageSize + 1);
	const page = list.page(rows, boardPageSize, (row) => order.keys(row, found));
	return { ...page, items: page.items.map(cardOf) };
}

/** For a board that shows nothing: which one of its conditions to leave away, and how much that brings. */
export async function readLoosened(
	db: Database,
	actor: Actor,
	{ board, now }: Omit<BoardInput, "after">,
): Promise<(Loosened & { count: number; more: boolean })[]> {
	const found = [];
	for (const way of loosened(board)) {
		const page = await readBoardPage(db, actor, { board: way.board, after: null, now });
		if (page.items.length > 0) found.push({ ...way, count: page.items.length, more: page.next !== null });
	}
	return found;
}

/**
 * New ideas get a fair share of exposure: two of the first ten places of the whole hot board go to young ideas with
 * few votes, marked as such. Gives the page with them in their places.
 */
export async function withNewVoices(
	db: Database,
	actor: Actor,
	{ board, after, now }: BoardInput,
	page: Page<IdeaCardView>,
): Promise<Page<IdeaCardView>> {
	if (after || !isWholeBoard(board) || (board.order ?? "hot") !== "hot" || page.items.length < 8) return page;
	const young = await selectCardRows(db, actor)
		.where(
			and(
				listed,
				sql`${ideas.voteCount} < 10`,
				sql`${ideas.createdAt} > ${new Date(now.getTime() - 30 * 86_400_000)}`,
			),
		)
		.orderBy(desc(ideas.createdAt), desc(ideas.id))
		.limit(24);
	const shown = new Set(page.items.slice(0, newVoicePlaces[1]).map(({ id }) => id));
	const candidates = young.filter(({ id }) => !shown.has(id));
	const chosen = chooseNewVoices(
		candidates.map(({ id }) => id),
		now,
		newVoicePlaces.length,
	);
	const items = page.items.filter(({ id }) => !chosen.includes(id));
	for (const [index, id] of chosen.entries()) {
		const row = candidates.find((candidate) => candidate.id === id);
		if (row) items.splice(newVoicePlaces[index] ?? items.length, 0, { ...cardOf(row), newVoice: true });
	}
	return { ...page, items };
}

// In literal words, so that the planner sees the partial indexes' own condition.
const listed = sql`${ideas.state} in ('open', 'building', 'trying', 'resolved') and ${ideas.hiddenAt} is null`;

function filters(actor: Actor, board: BoardRequest, query: SearchQuery): (SQL | undefined)[] {
	const viewer = viewerId(actor);
	const states = board.state ? [board.state] : query.states;
	return [
		stateFilter(board, states, viewer),
		...[board.category, ...query.categories].map(
			(slug) => slug && sql`${ideas.categoryId} = (select id from categories where slug = ${slug})`,
		),
		...[board.tag, ...query.tags].map(
			(name) =>
				name &&
				sql`${ideas.id} in (select it.idea_id from idea_tags it join tags t on t.id = it.tag_id where t.name = ${name})`,
		),
		...query.authors.map(
			(handle) => sql`${ideas.authorId} = (select id from users where lower(handle) = ${handle})`,
		),
		board.segment && variantFilter(board.segment),
		board.mine && eq(ideas.authorId, viewer),
		board.voted &&
			sql`${ideas.id} in (select idea_id from votes where user_id = ${viewer} and state in ('counted', 'quarantined'))`,
		board.order === "gap" && sql`${ideas.state} = 'open' and ${ideas.hiddenAt} is null`,
		board.order === "verdict" && verdictFilter(viewer),
	].map((part) => part || undefined);
}

/** Ideas with all of its words in the names of their variants; what has no word must be a whole name. */
function variantFilter(name: string): SQL {
	const tokens = searchTokens(name);
	return tokens.length > 0
		? sql`${ideas.id} in (select idea_id from idea_search where variant_tokens @> ${sql.param(tokens)}::text[])`
		: sql`${ideas.id} in (select idea_id from segments where name = ${name})`;
}

function stateFilter(board: BoardRequest, states: string[], viewer: number): SQL {
	if (board.mine && states.length === 0) {
		return sql`${ideas.state} <> 'merged' and (${ideas.hiddenAt} is null or ${ideas.authorId} = ${viewer})`;
	}
	if (states.length === 0) return listed;
	const open = states.filter((state) => state !== "merged" && state !== "withdrawn");
	const wanted = sql.join(
		open.map((state) => sql`${state}`),
		sql`, `,
	);
	return open.length === 0 ? sql`false` : sql`${ideas.state} in (${wanted}) and ${ideas.hiddenAt} is null`;
}

/** For a member: what they were asked to judge and haven't. For a visitor: what is being tried. */
function verdictFilter(viewer: number): SQL {
	if (viewer === 0) return sql`${ideas.state} = 'trying'`;
	return sql`${ideas.id} in (
		select ri.idea_id from round_invitations inv
		join rounds r on r.id = inv.round_id and r.state = 'open'
		join round_ideas ri on ri.round_id = r.id
		where inv.user_id = ${viewer} and inv.responded_at is null)`;
}

interface Order {
	/** `found`: ids of a search, best first. */
	by(found: number[] | null): SortKey[];
	/** What its cursors are made of. */
	keys(row: CardRow, found: number[] | null): (string | number)[];
}

const laterFirst: SortKey = { kind: "id", by: ideas.id, descending: true };
const byVotes: Order = {
	by: () => [{ kind: "count", by: ideas.voteCount, descending: true }, laterFirst],
	keys: (row) => [row.voteCount, row.id],
};
const byHeat: Order = {
	by: () => [{ kind: "number", by: ideas.hotScore, descending: true }, laterFirst],
	keys: (row) => [row.hotScore, row.id],
};

const orders: Record<BoardOrder | "relevance", Order> = {
	hot: byHeat,
	verdict: byHeat,
	top: byVotes,
	gap: byVotes,
	new: {
		by: () => [{ kind: "moment", by: ideas.createdAt, descending: true }, laterFirst],
		keys: (row) => [row.createdAt.toISOString(), row.id],
	},
	relevance: {
		by: (found) => [
			{ kind: "count", by: sql`array_position(${sql.param(found ?? [])}::bigint[], ${ideas.id})` },
		],
		keys: (row, found) => [(found?.indexOf(row.id) ?? 0) + 1],
	},
};
