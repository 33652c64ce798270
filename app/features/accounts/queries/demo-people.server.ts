import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { users } from "#db/schema/index.ts";
import type { DemoPart } from "../components/demo-entry.tsx";
import type { PersonCard } from "../rules/person-card.ts";
import { cardOf, selectCards } from "./person-cards.server.ts";

/** Four people of the demo world, one for each part that a newcomer may want to try. Four small queries, on the demo only. */
export async function demoPeople(db: Database): Promise<{ part: DemoPart; person: PersonCard }[]> {
	const versions = sql`(select count(*) from project_makers pm join versions v on v.project_id = pm.project_id
		where pm.user_id = ${sql.raw('"users"."id"')} and pm.role = 'owner')`;
	const found: [DemoPart, PersonCard | null][] = [
		["member", await demoCard(db, eq(users.role, "member"), asc(versions))],
		["maker", await demoCard(db, eq(users.role, "member"), desc(versions))],
		["moderator", await demoCard(db, eq(users.role, "moderator"))],
		["administrator", await demoCard(db, eq(users.role, "administrator"))],
	];
	return found.flatMap(([part, person]) => (person ? [{ part, person }] : []));
}

async function demoCard(
	db: Database,
	wanted: ReturnType<typeof eq>,
	...order: ReturnType<typeof asc>[]
): Promise<PersonCard | null> {
	const [row] = await selectCards(db)
		.where(and(eq(users.isDemo, true), isNull(users.deletedAt), isNull(users.suspendedAt), wanted))
		.orderBy(...order, asc(users.id))
		.limit(1);
	return row ? cardOf(row) : null;
}
