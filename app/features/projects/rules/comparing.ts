/** A file as far as comparing asks: its name and what is in it. */
interface ComparedFile {
	name: string;
	sha256: string;
}

export type FileChange = "same" | "changed" | "renamed" | "added" | "removed";

export interface FileDifference<File> {
	change: FileChange;
	before: File | null;
	after: File | null;
}

/**
 * Pairs the files of two versions: first by content and name, then by content (renamed), then by name (changed);
 * what is left was added or removed. Every file stands in exactly one pair.
 */
export function compareFiles<File extends ComparedFile>(
	before: File[],
	after: File[],
): FileDifference<File>[] {
	const left = [...before];
	const differences = after.map((file): FileDifference<File> => {
		const match = (test: (other: File) => boolean) => {
			const at = left.findIndex(test);
			return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
		};
		const same = match((other) => other.sha256 === file.sha256 && other.name === file.name);
		if (same) return { change: "same", before: same, after: file };
		const later = after.filter((other) => other !== file);
		const renamed = match(
			(other) =>
				other.sha256 === file.sha256 &&
				!later.some((one) => one.sha256 === other.sha256 && one.name === other.name),
		);
		if (renamed) return { change: "renamed", before: renamed, after: file };
		const changed = match(
			(other) => other.name === file.name && !later.some((one) => one.sha256 === other.sha256),
		);
		if (changed) return { change: "changed", before: changed, after: file };
		return { change: "added", before: null, after: file };
	});
	return [...differences, ...left.map((file) => ({ change: "removed" as const, before: file, after: null }))];
}

/**
 * Which picture stands beside which: the chosen ones; where only one side is chosen, the other's of the same place, or
 * its last one. What names no picture of its side chooses nothing. A side is null only if it has no pictures.
 */
export function pairPictures<Entry extends { picture: { publicId: string } }>(
	before: Entry[],
	after: Entry[],
	chosen: { before: string | null; after: string | null },
): { before: Entry | null; after: Entry | null } {
	const placeOf = (entries: Entry[], id: string | null) =>
		entries.findIndex(({ picture }) => picture.publicId === id);
	const left = placeOf(before, chosen.before);
	const right = placeOf(after, chosen.after);
	const place = Math.max(right >= 0 ? right : left, 0);
	const at = (entries: Entry[], own: number) =>
		entries[own >= 0 ? own : Math.min(place, entries.length - 1)] ?? null;
	return { before: at(before, left), after: at(after, right) };
}

interface ComparedClaim {
	criterionId: number;
	result: { confirmed: boolean } | null;
}

export type ClaimChange = "won" | "lost" | "kept" | "open" | "new" | "dropped";

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
	return before.result?.confirmed ? "lost" : "open";
}
