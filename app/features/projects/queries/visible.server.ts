import { and, isNull, or, type SQL, sql } from "drizzle-orm";
import { type Actor, isMember, isStaff } from "#app/kernel/actor.ts";
import { projects } from "#db/schema/index.ts";

/** `canSeeProject` as SQL: what isn't hidden, and one's own; staff see all. A test holds the two together. */
export function visibleProjects(actor: Actor, ...also: (SQL | undefined)[]): SQL | undefined {
	return and(...also, visibleTo(actor));
}

function visibleTo(actor: Actor): SQL | undefined {
	const open = isNull(projects.hiddenAt);
	const member = isMember(actor) ? actor : null;
	if (isStaff(actor)) return undefined;
	if (!member) return open;
	return or(
		open,
		sql`exists (select 1 from project_makers pm where pm.project_id = ${projects.id}
			and pm.user_id = ${member.id} and pm.joined_at is not null)`,
	);
}
