/** A document as far as a query needs it. */
export interface Candidate {
	id: number;
	/** Number of its tokens, repeats counted. */
	length: number;
	/** How often each of the query's tokens stands in it, in the query's order. */
	counts: number[];
}

export interface Corpus {
	documents: number;
	averageLength: number;
}

const k1 = 1.2;
const b = 0.75;

/** What it tells that a token stands somewhere: the rarer, the more; nothing when it stands almost everywhere. */
export function weightOf(frequency: number, { documents }: Corpus): number {
	return Math.max(0, Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5)));
}

/** BM25 (Robertson and Zaragoza 2009) with k1 1.2 and b 0.75; `frequencies[i]` is in how many documents token i stands. */
export function bm25(candidate: Candidate, frequencies: number[], corpus: Corpus): number {
	const norm = k1 * (1 - b + (b * candidate.length) / Math.max(1, corpus.averageLength));
	return candidate.counts.reduce((score, count, index) => {
		const weight = weightOf(frequencies[index] ?? 0, corpus);
		return count === 0 ? score : score + (weight * count * (k1 + 1)) / (count + norm);
	}, 0);
}

/** Candidates by falling likeness, newer first among equals; those of no likeness are left out. */
export function ranked(
	candidates: Candidate[],
	frequencies: number[],
	corpus: Corpus,
): { id: number; score: number }[] {
	return candidates
		.map((candidate) => ({ id: candidate.id, score: bm25(candidate, frequencies, corpus) }))
		.filter(({ score }) => score > 0)
		.sort((x, y) => y.score - x.score || y.id - x.id);
}

/** What is less than so much like a text as the closest one shares a common word with it, not a need. */
const closeness = 0.3;

/** And what shares less than this of all that a title says has nothing to do with it, however close it comes. */
const leastShare = 0.15;

/** Below so many documents no word is known to be common or rare, and nothing is left out for saying little. */
const fewDocuments = 20;

/** What a title says in all, for `closest`. */
export function wholeOf(frequencies: number[], corpus: Corpus): number {
	if (corpus.documents < fewDocuments) return 0;
	return frequencies.reduce((sum, frequency) => sum + weightOf(frequency, corpus), 0);
}

/** Of what is ranked, what comes close to the best, and says enough of the same. `whole`: see `wholeOf`. */
export function closest<Found extends { score: number }>(found: Found[], whole: number): Found[] {
	const best = found[0]?.score ?? 0;
	return found.filter(({ score }) => score >= Math.max(best * closeness, whole * leastShare));
}

const mostTokens = 8;
const mostCandidates = 300;

/**
 * Which tokens to look documents up by: the rarest, at most 8, and no further ones once those found may already be
 * 300 documents. Tokens that stand nowhere find nothing.
 */
export function rarest(tokens: string[], frequencyOf: ReadonlyMap<string, number>): string[] {
	const known = [...new Set(tokens)]
		.map((token) => ({ token, documents: frequencyOf.get(token) ?? 0 }))
		.filter(({ documents }) => documents > 0)
		.sort((x, y) => x.documents - y.documents);
	const chosen: string[] = [];
	let reached = 0;
	for (const { token, documents } of known) {
		if (chosen.length === mostTokens || (chosen.length > 0 && reached >= mostCandidates)) break;
		chosen.push(token);
		reached += documents;
	}
	return chosen;
}

const wishing = new RegExp(
	"^\\s*(?:跪)?求(?:推荐)?|我?(?:很|真|好|只|就)?(?:想要|想有|需要|希望)|有没有|能不能|可不可以|" +
		"[一这那](?:个|款|种|把|只|台|套|张|条|件|支|块)|" +
		"\\b(?:i\\s+)?(?:want|need|wish|would like|looking for|please|something|somebody)\\b",
	"giu",
);

/** A text without the words of wishing, which everything that is said here has in common. */
export function withoutWishing(text: string): string {
	return text.replace(wishing, " ");
}

/** Typing tells enough for a likeness from about 6 Han characters or 3 words on. */
export function saysEnough(title: string): boolean {
	const han = title.match(/\p{Script=Han}/gu)?.length ?? 0;
	const words = title.match(/[\p{Script=Latin}\p{N}]{2,}/gu)?.length ?? 0;
	return han >= 6 || words >= 3 || (han >= 3 && words >= 1);
}
