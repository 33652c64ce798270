/** One page of a keyset-paged list. */
export interface Page<Item> extends PageTurns {
	items: Item[];
}

/** Opaque cursors of the pages beside this one, null where there is none. */
export interface PageTurns {
	previous: string | null;
	next: string | null;
}

/** A page of nothing, with nothing beside it. */
export const emptyPage: Page<never> = { items: [], previous: null, next: null };

export type CursorPart = string | number;

/** What a part of a cursor must be, so that a forged one never reaches the database: */
const fits = {
	id: (part: CursorPart) => Number.isSafeInteger(part) && Number(part) >= 0,
	count: (part: CursorPart) => Number.isSafeInteger(part) && Math.abs(Number(part)) < 2 ** 31,
	number: (part: CursorPart) => Number.isFinite(part),
	moment: (part: CursorPart) => typeof part === "string" && isMoment(part),
};
export type CursorKind = keyof typeof fits;
export type CursorParts<Kinds extends readonly CursorKind[]> = {
	-readonly [Index in keyof Kinds]: Kinds[Index] extends "moment" ? string : number;
};

/** Packs the sort keys of a row into an address-safe cursor. */
export function encodeCursor(parts: CursorPart[]): string {
	const bytes = new TextEncoder().encode(JSON.stringify(parts));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replaceAll("=", "");
}

/** Unpacks a cursor of these kinds of parts; null when it is missing, damaged, forged or of another list. */
export function decodeCursor<const Kinds extends readonly CursorKind[]>(
	cursor: string | null | undefined,
	kinds: Kinds,
): CursorParts<Kinds> | null {
	if (!cursor || cursor.length > 400) return null;
	try {
		const binary = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
		const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
		const parts: unknown = JSON.parse(new TextDecoder().decode(bytes));
		if (!Array.isArray(parts) || parts.length !== kinds.length) return null;
		return kinds.every((kind, index) => fits[kind](parts[index])) ? (parts as CursorParts<Kinds>) : null;
	} catch {
		return null;
	}
}

/** Where a list goes on: after a row, or before it, towards the beginning. */
export interface Place<Parts> {
	parts: Parts;
	backward: boolean;
}

// Never the first letter of a cursor, and as it is in an address.
const backwardMark = ".";

/** Reads a cursor of either direction; null as for `decodeCursor`. */
export function decodePlace<const Kinds extends readonly CursorKind[]>(
	cursor: string | null | undefined,
	kinds: Kinds,
): Place<CursorParts<Kinds>> | null {
	const backward = cursor?.startsWith(backwardMark) ?? false;
	const parts = decodeCursor(backward ? cursor?.slice(backwardMark.length) : cursor, kinds);
	return parts && { parts, backward };
}

/**
 * Turns `size + 1` rows, fetched from a place on, into a page of at most `size` and the cursors beside it. Rows
 * before a place come nearest first, and are put in the list's own order here.
 */
export function pageOf<Row>(
	rows: Row[],
	size: number,
	keysOf: (row: Row) => CursorPart[],
	place: Place<unknown> | null = null,
): Page<Row> {
	const items = rows.slice(0, size);
	if (place?.backward) items.reverse();
	const [first, last] = [items[0], items.at(-1)];
	const further = rows.length > size;
	const before = place?.backward ? further : place !== null;
	const after = place?.backward ? true : further;
	return {
		items,
		previous: before && first ? backwardMark + encodeCursor(keysOf(first)) : null,
		next: after && last ? encodeCursor(keysOf(last)) : null,
	};
}

/** As `toISOString` writes it, in the years that the database and people share. */
function isMoment(text: string): boolean {
	const date = new Date(text);
	return !Number.isNaN(date.getTime()) && date.toISOString() === text && date.getUTCFullYear() >= 1970;
}
