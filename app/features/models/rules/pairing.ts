/** A model as far as pairing asks. */
interface Named {
	publicId: string;
	name: string;
}

export interface Paired<Model> {
	before: Model | null;
	after: Model | null;
}

/** Names that share at least this much of their letters are taken for the same thing. */
const alike = 0.6;

/**
 * Which model of an earlier version is which of a later one: those of one name; of one name but for its number and
 * writing; of much the same name; and then what is left, in order. What has no counterpart was added or removed. Each
 * stands in one pair, the later version's order first.
 */
export function pairModels<Model extends Named>(before: Model[], after: Model[]): Paired<Model>[] {
	const left = new Set(before);
	const partners = new Map<Model, Model>();
	function pairBy(isMatch: (one: Model, other: Model) => boolean): void {
		for (const later of after) {
			if (partners.has(later)) continue;
			const earlier = [...left].find((one) => isMatch(one, later));
			if (!earlier) continue;
			partners.set(later, earlier);
			left.delete(earlier);
		}
	}
	pairBy((one, other) => one.publicId === other.publicId);
	pairBy((one, other) => one.name === other.name);
	pairBy((one, other) => plain(one.name) === plain(other.name));
	for (const [earlier, later] of byLikeness([...left], after)) {
		if (!left.has(earlier) || partners.has(later)) continue;
		partners.set(later, earlier);
		left.delete(earlier);
	}
	pairBy(() => true);
	return [
		...after.map((later) => ({ before: partners.get(later) ?? null, after: later })),
		...[...left].map((earlier) => ({ before: earlier, after: null })),
	];
}

/** Pairs that are alike enough, the most alike first. */
function byLikeness<Model extends Named>(before: Model[], after: Model[]): [Model, Model][] {
	const found = before.flatMap((one) =>
		after.map((other) => ({ pair: [one, other] as [Model, Model], share: likeness(one.name, other.name) })),
	);
	return found
		.filter(({ share }) => share >= alike)
		.sort((a, b) => b.share - a.share)
		.map(({ pair }) => pair);
}

/** A name without ending, version and marks: "Clip_v2.1 (final).stl" and "clip final.STL" are the same. */
function plain(name: string): string {
	return name
		.toLowerCase()
		.replace(/\.[a-z0-9]{1,5}$/, "")
		.replace(/(?<![\p{L}])(?:v|ver|version|rev)?[\s._-]?\d{1,6}(?:\.\d{1,6}){0,3}/gu, " ")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}

/** Share of neighbouring letters that two names have in common (Dice). */
function likeness(one: string, other: string): number {
	const [a, b] = [lettersOf(one), lettersOf(other)];
	if (a.length === 0 || b.length === 0) return 0;
	const rest = [...b];
	const common = a.filter((letters) => {
		const at = rest.indexOf(letters);
		if (at >= 0) rest.splice(at, 1);
		return at >= 0;
	});
	return (2 * common.length) / (a.length + b.length);
}

function lettersOf(name: string): string[] {
	const letters = [...plain(name)];
	return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** The pair that an address chooses; else the first that can be compared, else the first. */
export function choosePair<Model extends Named>(
	pairs: Paired<Model>[],
	chosen: { before: string | null; after: string | null },
): Paired<Model> | null {
	const find = (side: "before" | "after") =>
		pairs.map((pair) => pair[side]).find((model) => model?.publicId === chosen[side]) ?? null;
	const [before, after] = [find("before"), find("after")];
	if (before && after) return { before, after };
	const one = before ?? after;
	const withIt = one && pairs.find((pair) => pair.before === one || pair.after === one);
	return withIt ?? pairs.find((pair) => pair.before && pair.after) ?? pairs[0] ?? null;
}
