/** Up to so many bits apart, two pictures of versions show the same subject in the same view. */
export const sameView = 12;

/**
 * Which picture stands beside which: the chosen ones; where only one side is chosen, or none, the other's likest, if
 * it is like at all, else that of the same place, or its last one. What names no picture of its side chooses nothing.
 * A side is null only if it has no pictures. `distance`: how unlike two pictures are; null where nobody knows.
 */
export function pairPictures<Entry extends { picture: { publicId: string } }>(
	before: Entry[],
	after: Entry[],
	chosen: { before: string | null; after: string | null },
	distance: (before: Entry, after: Entry) => number | null = () => null,
): { before: Entry | null; after: Entry | null } {
	const placeOf = (entries: Entry[], id: string | null) =>
		entries.findIndex(({ picture }) => picture.publicId === id);
	const left = placeOf(before, chosen.before);
	const right = placeOf(after, chosen.after);
	const place = Math.max(right >= 0 ? right : left, 0);
	const at = (entries: Entry[], own: number) =>
		entries[own >= 0 ? own : Math.min(place, entries.length - 1)] ?? null;
	if (left >= 0 && right >= 0) return { before: at(before, left), after: at(after, right) };
	// The later version leads, unless only the earlier one's picture was chosen.
	if (left >= 0) {
		const one = at(before, left);
		const like = one && likest(after, place, (entry) => distance(one, entry));
		return { before: one, after: like ?? at(after, right) };
	}
	const one = at(after, right);
	const like = one && likest(before, place, (entry) => distance(entry, one));
	return { before: like ?? at(before, left), after: one };
}

/** The likest of some pictures, of equals the one nearest to a place; null when none is like. */
function likest<Entry>(
	entries: Entry[],
	place: number,
	unlike: (entry: Entry) => number | null,
): Entry | null {
	const found = entries.flatMap((entry, at) => {
		const far = unlike(entry);
		return far === null || far > sameView ? [] : [{ entry, far, off: Math.abs(at - place) }];
	});
	return found.sort((a, b) => a.far - b.far || a.off - b.off)[0]?.entry ?? null;
}

interface ComparedClaim {
	criterionId: number;
	result: { confirmed: boolean } | null;
}

/** `unmet`: judged, and not confirmed before or after; `open`: the later version hasn't been judged. */
export type ClaimChange = "won" | "lost" | "kept" | "unmet" | "open" | "new" | "dropped";

export interface ClaimDifference<Claim> {
	criterionId: number;
	change: ClaimChange;
	before: Claim | null;
	after: Claim | null;
}

/** What the later version won and lost of what was asked, criterion by criterion, the later one's order first. */
export function compareClaims<Claim extends ComparedClaim>(
	before: Claim[],
	after: Claim[],
): ClaimDifference<Claim>[] {
	const ids = [...new Set([...after, ...before].map(({ criterionId }) => criterionId))];
	return ids.map((criterionId) => {
		const earlier = before.find((claim) => claim.criterionId === criterionId) ?? null;
		const later = after.find((claim) => claim.criterionId === criterionId) ?? null;
		return { criterionId, change: changeOf(earlier, later), before: earlier, after: later };
	});
}

function changeOf(before: ComparedClaim | null, after: ComparedClaim | null): ClaimChange {
	if (!after) return "dropped";
	if (!before) return after.result?.confirmed ? "won" : "new";
	if (!after.result) return "open";
	if (after.result.confirmed) return before.result?.confirmed ? "kept" : "won";
	return before.result?.confirmed ? "lost" : "unmet";
}

/** How often each change stands among them, in the order in which it is told; what doesn't occur is left out. */
export function countClaims(rows: { change: ClaimChange }[]): { change: ClaimChange; count: number }[] {
	const order: ClaimChange[] = ["won", "lost", "kept", "unmet", "open", "new", "dropped"];
	return order
		.map((change) => ({ change, count: rows.filter((row) => row.change === change).length }))
		.filter(({ count }) => count > 0);
}

/**
 * Which two of a project's versions (numbers, the first one first) to compare: those that were asked for, else the one
 * before the later one, else the last two. `from` is null where nothing came before; null without versions.
 */
export function pairToCompare(
	line: string[],
	asked: { from: string | null; to: string | null },
): { from: string | null; to: string } | null {
	const known = (number: string | null) => (number !== null && line.includes(number) ? number : null);
	const from = known(asked.from);
	const to = known(asked.to) ?? line.at(-1);
	if (to === undefined) return null;
	return { from: from ?? line[line.indexOf(to) - 1] ?? null, to };
}
