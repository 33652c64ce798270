import { diffArrays, diffWordsWithSpace } from "diff";

/** A piece of a line; `changed` pieces are what the other side's line doesn't have. */
export interface LinePart {
	text: string;
	changed: boolean;
}

export interface DiffLine {
	/** Counted from 1. */
	number: number;
	parts: LinePart[];
	/** True where the beginning of a very long line is left out, because it is the same on both sides. */
	begun: boolean;
	/** True where the rest of a very long line is left out. */
	cut: boolean;
}

/** Lines that stand beside each other: the same, a changed one and what it became, or one without the other. */
export interface DiffRow {
	same: boolean;
	before: DiffLine | null;
	after: DiffLine | null;
}

/** Changed lines that are near each other, with a few around them. */
export interface Hunk {
	rows: DiffRow[];
}

export interface LineDifference {
	hunks: Hunk[];
	added: number;
	removed: number;
	/** True where more differs than is shown. */
	cut: boolean;
}

export const largestText = 1024 * 1024;
export const mostLines = 20_000;
const around = 3;
const mostRows = 1500;
const longestShown = 1000;
const leadIn = 80;
const bounds = { maxEditLength: 8000, timeout: 250 };
const wordBounds = { maxEditLength: 200, timeout: 20 };
/** Milliseconds and characters that the words of one page may take; the lines beyond stand without marks. */
export const wordAllowance = { time: 200, characters: 200_000 };

/** In which lines two texts differ; null where there are too many lines, or too many differences to tell apart. */
export function lineDifference(
	before: string[],
	after: string[],
	allowance = wordAllowance,
): LineDifference | null {
	if (before.length > mostLines || after.length > mostLines) return null;
	const changes = changesOf(before, after);
	if (!changes) return null;
	const rows: { same: boolean; before: [number, string] | null; after: [number, string] | null }[] = [];
	let [b, a] = [0, 0];
	let removed: string[] = [];
	let added: string[] = [];
	let counts = { added: 0, removed: 0 };
	const flush = () => {
		for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
			const [old, now] = [removed[at], added[at]];
			rows.push({
				same: false,
				before: old === undefined ? null : [++b, old],
				after: now === undefined ? null : [++a, now],
			});
		}
		counts = { added: counts.added + added.length, removed: counts.removed + removed.length };
		[removed, added] = [[], []];
	};
	for (const change of changes) {
		if (change.removed) removed = removed.concat(change.value);
		else if (change.added) added = added.concat(change.value);
		else {
			flush();
			for (const line of change.value) rows.push({ same: true, before: [++b, line], after: [++a, line] });
		}
	}
	flush();
	const kept = nearChanges(rows);
	const shown = kept.slice(0, mostRows);
	return { hunks: inHunks(rows, shown, { ...allowance }), ...counts, cut: kept.length > shown.length };
}

/** What one side alone has needs no search. */
function changesOf(before: string[], after: string[]) {
	if (before.length > 0 && after.length > 0) return diffArrays(before, after, bounds);
	return [
		{ value: before, removed: true, added: false },
		{ value: after, removed: false, added: true },
	];
}

type Row = { same: boolean; before: [number, string] | null; after: [number, string] | null };

/** Places of the rows that differ or stand around one that does. */
function nearChanges(rows: Row[]): number[] {
	const near = new Set<number>();
	rows.forEach(({ same }, at) => {
		if (same) return;
		for (let place = at - around; place <= at + around; place += 1) {
			if (place >= 0 && place < rows.length) near.add(place);
		}
	});
	return [...near].sort((one, other) => one - other);
}

function inHunks(rows: Row[], places: number[], left: typeof wordAllowance): Hunk[] {
	const hunks: Hunk[] = [];
	places.forEach((place, at) => {
		const row = rows[place];
		if (!row) return;
		if (at === 0 || places[at - 1] !== place - 1) hunks.push({ rows: [] });
		hunks.at(-1)?.rows.push(rowOf(row, left));
	});
	return hunks;
}

function rowOf({ same, before, after }: Row, left: typeof wordAllowance): DiffRow {
	const from = before && after && !same ? whereToBegin(before[1], after[1]) : 0;
	const [earlier, later] = [before && pieceOf(before, from), after && pieceOf(after, from)];
	const words = !same && earlier && later ? changedWords(earlier.text, later.text, left) : null;
	return {
		same,
		before: earlier && lineOf(earlier, words?.before),
		after: later && lineOf(later, words?.after),
	};
}

/** Where two lines are shown from: a little before they part, if that would else be out of sight. */
function whereToBegin(before: string, after: string): number {
	if (Math.max(before.length, after.length) <= longestShown) return 0;
	let common = 0;
	while (common < before.length && before[common] === after[common]) common += 1;
	return common < longestShown / 2 ? 0 : common - leadIn;
}

/** As much of a line as is shown. */
function pieceOf([number, line]: [number, string], from: number) {
	const text = line.slice(from, from + longestShown).toWellFormed();
	return { number, text, begun: from > 0, cut: line.length > from + longestShown };
}

function lineOf({ text, ...line }: ReturnType<typeof pieceOf>, parts?: LinePart[]): DiffLine {
	return { ...line, parts: parts ?? (text === "" ? [] : [{ text, changed: false }]) };
}

/** What changed within a line; null where little of it stayed, and marks would only be noise, or nothing is `left`. */
function changedWords(
	before: string,
	after: string,
	left: typeof wordAllowance,
): { before: LinePart[]; after: LinePart[] } | null {
	if (left.time <= 0 || left.characters < before.length + after.length) return null;
	const start = performance.now();
	const timeout = Math.min(wordBounds.timeout, left.time);
	const changes = diffWordsWithSpace(before, after, { ...wordBounds, timeout });
	left.time -= performance.now() - start;
	left.characters -= before.length + after.length;
	if (!changes) return null;
	const stayed = changes.reduce(
		(sum, { added, removed, value }) => sum + (added || removed ? 0 : value.length),
		0,
	);
	if (stayed < Math.max(before.length, after.length) * 0.3) return null;
	return {
		before: changes.filter(({ added }) => !added).map((one) => ({ text: one.value, changed: one.removed })),
		after: changes.filter(({ removed }) => !removed).map((one) => ({ text: one.value, changed: one.added })),
	};
}
