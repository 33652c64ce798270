import { sql } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { slugId } from "#app/kernel/slug.ts";
import type { Database } from "#db/database.server.ts";

export interface DueVerdict {
	roundId: number;
	title: string;
	version: string;
	closesAt: string;
	projectPath: string;
}

/** Open rounds that this member was asked to judge and hasn't, the soonest to close first; at most 5. */
export async function dueVerdicts(db: Database, actor: Member): Promise<DueVerdict[]> {
	const { rows } = (await db.execute(sql`
		select r.id::float8 as id, p.id::float8 as project_id, p.slug, p.title, v.major, v.minor,
			to_json(r.closes_at) as closes_at
		from round_invitations inv
		join rounds r on r.id = inv.round_id and r.state = 'open'
		join projects p on p.id = r.project_id and p.hidden_at is null
		join versions v on v.id = r.version_id
		where inv.user_id = ${actor.id} and inv.responded_at is null
		order by r.closes_at, r.id limit 5`)) as unknown as { rows: DueRow[] };
	return rows.map((row) => ({
		roundId: row.id,
		title: row.title,
		version: `${row.major}.${row.minor}`,
		closesAt: row.closes_at,
		projectPath: `/projects/${encodeURIComponent(slugId({ id: row.project_id, slug: row.slug }))}`,
	}));
}

interface DueRow {
	id: number;
	project_id: number;
	slug: string;
	title: string;
	major: number;
	minor: number;
	closes_at: string;
}
