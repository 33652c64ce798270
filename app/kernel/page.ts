/** One page of a keyset-paged list. `next` is an opaque cursor, null on the last page. */
export interface Page<Item> {
	items: Item[];
	next: string | null;
}

type CursorPart = string | number;

/** What a part of a cursor must be, so that a forged one never reaches the database: */
const fits = {
	id: (part: CursorPart) => Number.isSafeInteger(part) && Number(part) >= 0,
	count: (part: CursorPart) => Number.isSafeInteger(part) && Math.abs(Number(part)) < 2 ** 31,
	number: (part: CursorPart) => Number.isFinite(part),
	moment: (part: CursorPart) => typeof part === "string" && isMoment(part),
};
export type CursorKind = keyof typeof fits;
type CursorParts<Kinds extends readonly CursorKind[]> = {
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

/** Turns `size + 1` fetched rows into a page of at most `size`. */
export function pageOf<Row>(rows: Row[], size: number, keysOf: (row: Row) => CursorPart[]): Page<Row> {
	const items = rows.slice(0, size);
	const last = items.at(-1);
	return { items, next: rows.length > size && last ? encodeCursor(keysOf(last)) : null };
}

/** As `toISOString` writes it, in the years that the database and people share. */
function isMoment(text: string): boolean {
	const date = new Date(text);
	return !Number.isNaN(date.getTime()) && date.toISOString() === text && date.getUTCFullYear() >= 1970;
}
