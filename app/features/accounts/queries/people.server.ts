import { and, ilike, isNull, or } from "drizzle-orm";
import type { Actor } from "#app/kernel/actor.ts";
import { ensure } from "#app/kernel/domain-error.ts";
import type { Page } from "#app/kernel/page.ts";
import type { Database } from "#db/database.server.ts";
import { keyset } from "#db/keyset.server.ts";
import { users } from "#db/schema/index.ts";
import { canAdministrate } from "../policy.ts";

const pageSize = 30;

interface PeopleWish {
	/** A part of the handle, the name or the address; empty for everybody. */
	query: string;
	after: string | null;
}

/** Everybody for the administrator, newest first. A part of a name reads the whole table; nobody else may ask. */
export async function peopleForAdministrator(
	db: Database,
	actor: Actor,
	{ query, after }: PeopleWish,
): Promise<Page<PersonRow>> {
	ensure(canAdministrate(actor));
	const list = keyset(after, [{ kind: "id", by: users.id, descending: true }]);
	const pattern = `%${query.slice(0, 100).replace(/[\\%_]/g, "\\$&")}%`;
	const rows = await selectPeople(db)
		.where(
			and(
				isNull(users.deletedAt),
				list.rows,
				query === ""
					? undefined
					: or(ilike(users.handle, pattern), ilike(users.displayName, pattern), ilike(users.email, pattern)),
			),
		)
		.orderBy(...list.order)
		.limit(pageSize + 1);
	return list.page(rows, pageSize, (row) => [row.id]);
}

function selectPeople(db: Database) {
	return db
		.select({
			id: users.id,
			handle: users.handle,
			displayName: users.displayName,
			email: users.email,
			emailVerifiedAt: users.emailVerifiedAt,
			role: users.role,
			standing: users.standing,
			suspendedAt: users.suspendedAt,
			suspendedUntil: users.suspendedUntil,
			isDemo: users.isDemo,
			createdAt: users.createdAt,
		})
		.from(users)
		.$dynamic();
}

type PersonRow = Awaited<ReturnType<typeof selectPeople>>[number];
