import { and, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { type CursorKind, type CursorPart, decodePlace, type Page, pageOf } from "#app/kernel/page.ts";

/** What a list is sorted by, the strongest key first; the last one is never the same in two rows. */
export interface SortKey {
	kind: CursorKind;
	by: SQLWrapper;
	descending?: boolean;
}

interface Keyset {
	/** Rows of the page asked for, for `where`. */
	rows: SQL | undefined;
	/** For `orderBy`. */
	order: SQL[];
	/** What was fetched, one row more than a page has, as a page. */
	page<Row>(rows: Row[], size: number, keysOf: (row: Row) => CursorPart[]): Page<Row>;
}

const types = { id: "bigint", count: "int", number: "float8", moment: "timestamptz" } satisfies Record<
	CursorKind,
	string
>;

/** Pages a list from a cursor on, forward or backward, by the same index and at the same cost wherever it lies. */
export function keyset(cursor: string | null | undefined, keys: SortKey[]): Keyset {
	const place = decodePlace(
		cursor,
		keys.map(({ kind }) => kind),
	);
	const backward = place?.backward ?? false;
	return {
		rows: place ? beyond(keys, place.parts, backward) : undefined,
		order: keys.map(({ by, descending = false }) => sql`${by} ${direction(descending !== backward)}`),
		page: (rows, size, keysOf) => pageOf(rows, size, keysOf, place),
	};
}

/** One comparison of rows where all keys run the same way, so that an index can start there; else key by key. */
function beyond(keys: SortKey[], parts: CursorPart[], backward: boolean): SQL | undefined {
	const compared = keys.map(({ by, kind, descending = false }, index) => ({
		by,
		value: sql`${parts[index]}::${sql.raw(types[kind])}`,
		operator: sql.raw(descending !== backward ? "<" : ">"),
		descending,
	}));
	const [first] = compared;
	if (!first) return undefined;
	if (compared.every(({ descending }) => descending === first.descending)) {
		return sql`(${list(compared.map(({ by }) => by))}) ${first.operator} (${list(compared.map(({ value }) => value))})`;
	}
	const steps = compared.map(({ by, operator, value }, index) =>
		and(
			...compared.slice(0, index).map((before) => sql`${before.by} = ${before.value}`),
			sql`${by} ${operator} ${value}`,
		),
	);
	return sql`(${sql.join(
		steps.map((step) => sql`(${step})`),
		sql` or `,
	)})`;
}

function direction(descending: boolean): SQL {
	return sql.raw(descending ? "desc" : "asc");
}

function list(parts: SQLWrapper[]): SQL {
	return sql.join(
		parts.map((part) => sql`${part}`),
		sql`, `,
	);
}
