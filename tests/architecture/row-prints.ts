import { is, sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import type { Database } from "#db/database.server.ts";
import * as schema from "#db/schema/index.ts";

/** Failed attempts are counted, which is the point of them. */
const mayChange = ["throttles"];

const tables = Object.values(schema)
	.flatMap((value) => (is(value, PgTable) ? [getTableConfig(value).name] : []))
	.filter((name) => !mayChange.includes(name));

export type Prints = Record<string, string>;

/** For each table the number of its rows and a sum over all that stands in them. */
export async function rowPrints(db: Database): Promise<Prints> {
	const asked = tables.map((name) =>
		sql.raw(
			`select '${name}' as name, count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) as print from "${name}" t`,
		),
	);
	const { rows } = (await db.execute(sql.join(asked, sql` union all `))) as unknown as {
		rows: { name: string; print: string }[];
	};
	return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}

/** How many rows each table has. */
export function rowCounts(prints: Prints): Record<string, number> {
	return Object.fromEntries(
		Object.entries(prints).map(([name, print]) => [name, Number.parseInt(print, 10)]),
	);
}

/** Grows with every transaction that wrote or locked something: while it stands still, nothing has changed. */
export async function writesSoFar(db: Database): Promise<string> {
	const { rows } = (await db.execute(
		sql`select pg_snapshot_xmax(pg_current_snapshot())::text as next`,
	)) as unknown as { rows: { next: string }[] };
	return rows[0]?.next ?? "";
}

/** The tables that changed since, and where to go on counting from. */
export async function changesSince(db: Database, before: { prints: Prints; writes: string }) {
	const writes = await writesSoFar(db);
	if (writes === before.writes) return { ...before, changed: [] };
	const prints = await rowPrints(db);
	return { prints, writes, changed: tables.filter((name) => prints[name] !== before.prints[name]) };
}

const things =
	"users ideas votes criteria watches comments comment_reactions projects project_followers project_makers project_ideas versions claims rounds responses verdicts makes version_votes ballots ballot_papers todos cases reports".split(
		" ",
	);

/** How many there are of what people make; records of what happened may grow with every press. */
export async function thingCounts(db: Database): Promise<Record<string, string>> {
	const counts = things.map((name) => sql.raw(`(select count(*) from "${name}") as "${name}"`));
	const { rows } = (await db.execute(sql`select ${sql.join(counts, sql`, `)}`)) as unknown as {
		rows: Record<string, string>[];
	};
	return rows[0] ?? {};
}
