/** One page of a keyset-paged list. `next` is an opaque cursor, null on the last page. */
export interface Page<Item> {
	items: Item[];
	next: string | null;
}

type CursorPart = string | number;

/** Packs the sort keys of a row into an address-safe cursor. */
export function encodeCursor(parts: CursorPart[]): string {
	const bytes = new TextEncoder().encode(JSON.stringify(parts));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replaceAll("=", "");
}

/** Unpacks a cursor of `length` parts; null when it is missing, damaged or of another list. */
export function decodeCursor(cursor: string | null | undefined, length: number): CursorPart[] | null {
	if (!cursor || cursor.length > 400) return null;
	try {
		const binary = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
		const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
		const parts: unknown = JSON.parse(new TextDecoder().decode(bytes));
		if (!Array.isArray(parts) || parts.length !== length) return null;
		return parts.every((part) => typeof part === "string" || Number.isFinite(part)) ? parts : null;
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
