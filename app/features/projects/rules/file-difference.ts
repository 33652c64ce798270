/** A file as far as comparing asks: its name and what is in it. */
export interface ComparedFile {
	name: string;
	sha256: string;
}

/** `moved`: most likely the same file under a new name, changed as well. */
export type FileChange = "same" | "changed" | "renamed" | "moved" | "added" | "removed";

export interface FileDifference<File> {
	change: FileChange;
	before: File | null;
	after: File | null;
}

/**
 * Pairs the files of two versions: by content and name, by content (renamed), by name (changed), and last by a name that
 * is much alike (moved); what is left was added or removed. Every file stands in exactly one pair, in the later
 * version's order; comparing the other way round gives the same pairs.
 */
export function compareFiles<File extends ComparedFile>(
	before: File[],
	after: File[],
): FileDifference<File>[] {
	const left = new Set(before);
	const found = new Map<File, FileDifference<File>>();
	const pairUp = (change: FileChange, keyOf: (file: File) => string) => {
		const waiting = new Map<string, File[]>();
		for (const file of left) waiting.set(keyOf(file), [...(waiting.get(keyOf(file)) ?? []), file]);
		for (const file of after) {
			const match = found.has(file) ? undefined : waiting.get(keyOf(file))?.shift();
			if (!match) continue;
			left.delete(match);
			found.set(file, { change, before: match, after: file });
		}
	};
	pairUp("same", ({ sha256, name }) => `${sha256} ${name}`);
	pairUp("renamed", ({ sha256 }) => sha256);
	pairUp("changed", ({ name }) => name);
	const unpaired = after.filter((file) => !found.has(file));
	for (const [earlier, later] of alikeNames([...left], unpaired)) {
		left.delete(earlier);
		found.set(later, { change: "moved", before: earlier, after: later });
	}
	return [
		...after.map((file) => found.get(file) ?? { change: "added" as const, before: null, after: file }),
		...[...left].map((file) => ({ change: "removed" as const, before: file, after: null })),
	];
}

/** How often each change stands in a comparison. */
export function countChanges(differences: { change: FileChange }[]): Record<FileChange, number> {
	const counts = { same: 0, changed: 0, renamed: 0, moved: 0, added: 0, removed: 0 };
	for (const { change } of differences) counts[change] += 1;
	return counts;
}

const likeEnough = 0.6;
/** Above that, only exact names and contents are paired: the rest would be guesswork, and slow. */
const mostGuessed = 60;

/** Pairs of files with the same ending and much the same name, the likest first; each file once. */
function alikeNames<File extends ComparedFile>(before: File[], after: File[]): [File, File][] {
	if (before.length > mostGuessed || after.length > mostGuessed) return [];
	const candidates = before.flatMap((earlier, row) =>
		after.map((later, column) => ({
			earlier,
			later,
			place: row + column,
			likeness: likeness(earlier, later),
		})),
	);
	const taken = new Set<File>();
	return candidates
		.filter((one) => one.likeness >= likeEnough)
		.sort((a, b) => b.likeness - a.likeness || a.place - b.place)
		.flatMap(({ earlier, later }): [File, File][] => {
			if (taken.has(earlier) || taken.has(later)) return [];
			taken.add(earlier).add(later);
			return [[earlier, later]];
		});
}

/** From 0 to 1: pairs of neighbouring characters that both names have, without version numbers; 0 for two endings. */
function likeness(one: ComparedFile, other: ComparedFile): number {
	const [a, b] = [nameParts(one.name), nameParts(other.name)];
	if (a.ending !== b.ending || a.stem === "" || b.stem === "") return 0;
	if (a.stem === b.stem) return 1;
	const [mine, theirs] = [pairsOf(a.stem), pairsOf(b.stem)];
	const rest = [...theirs];
	const shared = mine.filter((pair) => {
		const at = rest.indexOf(pair);
		if (at >= 0) rest.splice(at, 1);
		return at >= 0;
	});
	return (2 * shared.length) / Math.max(1, mine.length + theirs.length);
}

function nameParts(name: string): { stem: string; ending: string } {
	const dot = name.lastIndexOf(".");
	const ending = dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
	const stem = (dot < 0 ? name : name.slice(0, dot)).toLowerCase();
	return { stem: stem.replace(/\bv(?=\d)|_v(?=\d)|[\d\s._()-]+/g, "").slice(0, 120), ending };
}

function pairsOf(text: string): string[] {
	return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
