import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { ideaSearch, searchFrequencies, segments } from "#db/schema/index.ts";
import { titleKey, tokenize, tokenizerVersion } from "../rules/tokenizer.server.ts";

export interface SearchText {
	title: string;
	body: string;
	tags: string[];
	criteria: string[];
}

/**
 * Writes what the search and the board's filters read of an idea, its variants as they stand, and moves the token frequencies by the difference. Make it the last
 * thing of a transaction: common tokens are rows that everybody writes. They are written in one order, so that
 * two commands never wait for each other.
 */
export async function indexIdea(tx: Database, ideaId: number, text: SearchText): Promise<void> {
	const all = tokenize([text.title, ...text.tags, ...text.criteria, text.body].join("\n"));
	const counts = new Map<string, number>();
	for (const token of all) counts.set(token, (counts.get(token) ?? 0) + 1);
	const row = {
		titleKey: titleKey(text.title),
		tokens: [...counts.keys()],
		counts: [...counts.values()],
		variantTokens: await variantTokens(tx, ideaId),
		length: all.length,
		tokenizerVersion,
	};
	const [before] = await tx
		.select({ tokens: ideaSearch.tokens, length: ideaSearch.length })
		.from(ideaSearch)
		.where(eq(ideaSearch.ideaId, ideaId));
	await tx
		.insert(ideaSearch)
		.values({ ideaId, ...row })
		.onConflictDoUpdate({ target: ideaSearch.ideaId, set: row });
	await moveFrequencies(tx, differences(before, row));
}

async function variantTokens(tx: Database, ideaId: number): Promise<string[]> {
	const names = await tx.select({ name: segments.name }).from(segments).where(eq(segments.ideaId, ideaId));
	return [...new Set(names.flatMap(({ name }) => tokenize(name)))].sort();
}

/** Rows of the totals; no token looks like them. */
export const totals = { documents: " ideas", length: " tokens" };

type Indexed = { tokens: string[]; length: number };

function differences(before: Indexed | undefined, after: Indexed): [string, number][] {
	const old = new Set(before?.tokens);
	const fresh = new Set(after.tokens);
	const moves: [string, number][] = [
		...after.tokens.filter((token) => !old.has(token)).map((token): [string, number] => [token, 1]),
		...[...old].filter((token) => !fresh.has(token)).map((token): [string, number] => [token, -1]),
		[totals.documents, before ? 0 : 1],
		[totals.length, after.length - (before?.length ?? 0)],
	];
	return moves.filter(([, by]) => by !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
}

async function moveFrequencies(tx: Database, moves: [string, number][]): Promise<void> {
	if (moves.length === 0) return;
	const tokens = sql.param(moves.map(([token]) => token));
	const by = sql.param(moves.map(([, difference]) => difference));
	await tx.execute(sql`
		insert into ${searchFrequencies} (token, documents)
		select token, by from unnest(${tokens}::text[], ${by}::int[]) as moved(token, by)
		on conflict (token) do update set documents = ${searchFrequencies.documents} + excluded.documents`);
}
