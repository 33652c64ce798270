import { sql } from "drizzle-orm";
import { ideaPath } from "#app/features/ideas/index.ts";
import { projectPath } from "#app/features/projects/index.server.ts";
import type { Role } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import type { Subject, SubjectState } from "../rules/acts.ts";

/** A thing as moderators see it: whose it is, what it says, how it stands. */
export interface SubjectFacts extends Omit<SubjectState, "openCase"> {
	id: number;
	concerned: { id: number; role: Role; handle: string } | null;
	title: string;
	text: string;
	path: string;
	/** An idea's. */
	categoryId: number | null;
}

interface Row {
	owner_id: string | null;
	title: string;
	slug: string | null;
	text: string;
	hidden: boolean;
	locked: boolean;
	state: string | null;
	category_id: string | null;
	number: string | null;
	place_id: string | null;
	role: Role | null;
	handle: string | null;
	suspended: boolean;
}

/** null when there is no such thing. */
export async function readSubject(
	db: Database,
	{ type, id }: Subject,
	now: Date,
): Promise<SubjectFacts | null> {
	const { rows } = (await db.execute(sql`
		with thing as (${thingOf[type](id)})
		select t.*, u.role, u.handle,
			(u.suspended_at is not null and (u.suspended_until is null or u.suspended_until > ${now.toISOString()}::timestamptz)) as suspended,
			exists (select 1 from threads th where th.subject_type::text = ${type} and th.subject_id = ${id}
				and th.locked_at is not null) as locked
		from thing t left join users u on u.id = t.owner_id`)) as unknown as { rows: Row[] };
	const row = rows[0];
	if (!row) return null;
	const owner = row.owner_id === null ? null : Number(row.owner_id);
	return {
		type,
		id,
		concerned: owner && row.role && row.handle ? { id: owner, role: row.role, handle: row.handle } : null,
		title: row.title,
		text: row.text,
		path: pathOf({ type, id }, row),
		hidden: row.hidden,
		locked: row.locked,
		suspended: type === "user" && row.suspended === true,
		living: type === "idea" && ["open", "building", "trying", "resolved"].includes(row.state ?? ""),
		merged: row.state === "merged",
		categoryId: row.category_id === null ? null : Number(row.category_id),
	};
}

const nothing = sql`null::text as slug, null::text as state, null::bigint as category_id, null::text as number, null::bigint as place_id`;

const thingOf = {
	idea: (
		id: number,
	) => sql`select author_id as owner_id, title, body as text, hidden_at is not null as hidden,
		slug, state::text, category_id, null::text as number, id as place_id from ideas where id = ${id}`,
	comment: (id: number) => sql`select author_id as owner_id, '' as title, body as text,
		hidden_at is not null as hidden, ${nothing} from comments where id = ${id} and deleted_at is null`,
	project: (id: number) => sql`select owner_id, title, concat_ws(e'\n\n', summary, story) as text,
		hidden_at is not null as hidden, slug, null::text as state, null::bigint as category_id, null::text as number,
		id as place_id from projects where id = ${id}`,
	version: (
		id: number,
	) => sql`select p.owner_id, p.title, v.notes as text, p.hidden_at is not null as hidden, p.slug,
		null::text as state, null::bigint as category_id, v.major || '.' || v.minor as number, p.id as place_id
		from versions v join projects p on p.id = v.project_id where v.id = ${id} and v.state <> 'draft'`,
	response: (
		id: number,
	) => sql`select r.user_id as owner_id, '' as title, concat_ws(e'\n\n', nullif(r.text, ''),
		(select string_agg(reason, e'\n\n') from verdicts where response_id = r.id and reason <> '')) as text,
		r.hidden_at is not null as hidden, null::text as slug, null::text as state, null::bigint as category_id,
		null::text as number, r.round_id as place_id from responses r where r.id = ${id}`,
	make: (
		id: number,
	) => sql`select m.user_id as owner_id, '' as title, m.text, m.hidden_at is not null as hidden, p.slug,
		null::text as state, null::bigint as category_id, v.major || '.' || v.minor as number, p.id as place_id
		from makes m join versions v on v.id = m.version_id join projects p on p.id = v.project_id where m.id = ${id}`,
	ballot: (id: number) => sql`select opened_by_id as owner_id, question as title, body as text,
		hidden_at is not null as hidden, ${nothing} from ballots where id = ${id}`,
	user: (id: number) => sql`select id as owner_id, display_name as title, bio as text, false as hidden,
		handle as slug, null::text as state, null::bigint as category_id, null::text as number, id as place_id
		from users where id = ${id} and deleted_at is null`,
};

function pathOf({ type, id }: Subject, row: Row): string {
	const place = { slug: row.slug ?? "", id: Number(row.place_id) };
	switch (type) {
		case "idea":
			return ideaPath(place);
		case "comment":
			return `/comments/${id}`;
		case "project":
			return projectPath(place);
		case "version":
			return `${projectPath(place)}/versions/${row.number}`;
		case "response":
			return `/rounds/${place.id}`;
		case "make":
			return `${projectPath(place)}/versions/${row.number}/makes`;
		case "ballot":
			return `/ballots/${id}`;
		case "user":
			return `/people/${encodeURIComponent(place.slug)}`;
	}
}
