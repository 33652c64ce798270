import { inArray, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { ideaSearch, ideas, searchFrequencies } from "#db/schema/index.ts";
import { type Candidate, type Corpus, closest, ranked, rarest, wholeOf } from "../rules/likeness.ts";
import type { SearchQuery } from "../rules/search-grammar.ts";
import { searchTokens, tokenize } from "../rules/tokenizer.server.ts";

const mostCandidates = 300;

// As search-index.server.ts keeps them.
const totals = { documents: " ideas", length: " tokens" };

/**
 * Ids of the ideas that are most like a title with its text, best first, at most 300, none much less like it than the
 * first or than the title says; closed ones included, hidden, merged and withdrawn ones not. Looks up the rarest
 * tokens, any of which may match, and orders by exact BM25.
 */
export async function likeText(db: Database, title: string, text: string): Promise<number[]> {
	const { frequencies, corpus } = await readFrequencies(db, tokenize(`${title}\n${text}`));
	const tokens = rarest([...frequencies.keys()], frequencies);
	const said = [...new Set(tokenize(title))].map((token) => frequencies.get(token) ?? 0);
	const whole = wholeOf(said, corpus);
	return closest(await rank(db, tokens, frequencies, corpus, "any"), whole).map(({ id }) => id);
}

/**
 * Ids for a search: ideas with all of its words, of a Chinese word all of its pairs; when there are none, those most
 * like it. Phrases must stand in title or body as they were written. null when there are no words to look for.
 */
export async function searchIdeas(db: Database, query: SearchQuery): Promise<number[] | null> {
	const line = [query.text, ...query.phrases].join(" ");
	const wanted = searchTokens(line);
	if (wanted.length === 0) return null;
	const { frequencies, corpus } = await readFrequencies(db, [...wanted, ...tokenize(line)]);
	const known = wanted.every((token) => (frequencies.get(token) ?? 0) > 0);
	const all = known ? await rank(db, wanted.slice(0, 24), frequencies, corpus, "all") : [];
	const found =
		all.length > 0
			? all
			: await rank(db, rarest([...frequencies.keys()], frequencies), frequencies, corpus, "any");
	return withPhrases(
		db,
		found.map(({ id }) => id),
		query.phrases,
	);
}

async function rank(
	db: Database,
	tokens: string[],
	frequencyOf: Map<string, number>,
	corpus: Corpus,
	match: "any" | "all",
): Promise<{ id: number; score: number }[]> {
	if (tokens.length === 0) return [];
	const list = sql`${sql.param(tokens)}::text[]`;
	const operator = match === "any" ? sql.raw("&&") : sql.raw("@>");
	const { rows } = (await db.execute(sql`
		select s.idea_id as id, s.length,
			array(select coalesce(s.counts[array_position(s.tokens, q.token)], 0)
				from unnest(${list}) with ordinality as q(token, place) order by q.place) as counts
		from ${ideaSearch} s join ${ideas} i on i.id = s.idea_id
		where s.tokens ${operator} ${list} and i.hidden_at is null and i.state not in ('merged', 'withdrawn')
		order by s.idea_id desc limit ${mostCandidates}`)) as unknown as { rows: Candidate[] };
	const candidates = rows.map((row) => ({ ...row, id: Number(row.id) }));
	const frequencies = tokens.map((token) => frequencyOf.get(token) ?? 0);
	return ranked(candidates, frequencies, corpus);
}

async function readFrequencies(
	db: Database,
	tokens: string[],
): Promise<{ frequencies: Map<string, number>; corpus: Corpus }> {
	const asked = [...new Set(tokens)].slice(0, 400);
	const rows = await db
		.select()
		.from(searchFrequencies)
		.where(inArray(searchFrequencies.token, [...asked, totals.documents, totals.length]));
	const found = new Map(rows.map(({ token, documents }) => [token, documents]));
	const documents = Math.max(1, found.get(totals.documents) ?? 1);
	const corpus = { documents, averageLength: (found.get(totals.length) ?? 0) / documents };
	found.delete(totals.documents);
	found.delete(totals.length);
	return { frequencies: found, corpus };
}

async function withPhrases(db: Database, ids: number[], phrases: string[]): Promise<number[]> {
	if (phrases.length === 0 || ids.length === 0) return ids;
	const text = sql`lower(${ideas.title} || ' ' || ${ideas.body})`;
	const rows = await db
		.select({ id: ideas.id })
		.from(ideas)
		.where(
			sql.join(
				[inArray(ideas.id, ids), ...phrases.map((phrase) => sql`position(lower(${phrase}) in ${text}) > 0`)],
				sql` and `,
			),
		);
	const matching = new Set(rows.map(({ id }) => id));
	return ids.filter((id) => matching.has(id));
}
