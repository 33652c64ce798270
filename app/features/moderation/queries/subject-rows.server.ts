import { type SQL, sql } from "drizzle-orm";
import type { SubjectType } from "../rules/acts.ts";

/** What one query gives of a thing of any kind. */
export interface SubjectRow {
	owner_id: string | null;
	title: string;
	text: string;
	hidden: boolean;
	/** What it stands in is hidden. */
	place_hidden: boolean;
	/** Its words are nobody's to read yet: an answer in a round that is open. */
	blind: boolean;
	slug: string | null;
	state: string | null;
	category_id: string | null;
	revision: number | null;
	number: string | null;
	place_id: string | null;
	/** The project to which it belongs or in whose discussion it stands. */
	project_id: string | null;
	/** The ideas on whose pages it stands: its own, and the one into which that was merged. */
	idea_ids: (string | null)[];
}

interface Columns {
	owner: SQL;
	title?: SQL;
	text: SQL;
	hidden?: SQL;
	placeHidden?: SQL;
	blind?: SQL;
	slug?: SQL;
	state?: SQL;
	category?: SQL;
	revision?: SQL;
	number?: SQL;
	place?: SQL;
	project?: SQL;
	ideas?: SQL;
}

const no = sql`false`;

function columns(of: Columns): SQL {
	return sql`select ${of.owner} as owner_id, ${of.title ?? sql`''`} as title, ${of.text} as text,
		${of.hidden ?? no} as hidden, ${of.placeHidden ?? no} as place_hidden, ${of.blind ?? no} as blind,
		${of.slug ?? sql`null::text`} as slug, ${of.state ?? sql`null`}::text as state,
		${of.category ?? sql`null`}::bigint as category_id, ${of.revision ?? sql`null`}::int as revision,
		${of.number ?? sql`null`}::text as number, ${of.place ?? sql`null`}::bigint as place_id,
		${of.project ?? sql`null`}::bigint as project_id, ${of.ideas ?? sql`array[]`}::bigint[] as idea_ids`;
}

const hidden = sql`t.hidden_at is not null`;
const projectHidden = sql`p.hidden_at is not null`;
const numbered = sql`v.major || '.' || v.minor`;

/** Whether the idea or project under whose comments it stands is hidden. */
const threadHidden = sql`coalesce(case t.subject_type
	when 'idea' then (select hidden_at is not null from ideas where id = t.subject_id)
	when 'project' then (select hidden_at is not null from projects where id = t.subject_id)
	when 'version' then (select p.hidden_at is not null from versions v join projects p on p.id = v.project_id
		where v.id = t.subject_id)
	else (select p.hidden_at is not null from rounds r join projects p on p.id = r.project_id
		where r.id = t.subject_id) end, false)`;

const threadProject = sql`case t.subject_type
	when 'project' then t.subject_id
	when 'version' then (select project_id from versions where id = t.subject_id)
	when 'round' then (select project_id from rounds where id = t.subject_id) end`;

const threadIdeas = sql`array(select unnest(array[i.id, i.merged_into_id]) from ideas i
	where t.subject_type = 'idea' and i.id = t.subject_id)`;

/** The row of one thing, by its kind. Drafts, and what its author removed, aren't there. */
export const subjectRow: Record<SubjectType, (id: number) => SQL> = {
	idea: (id) =>
		sql`${columns({
			...{ owner: sql`t.author_id`, title: sql`t.title`, text: sql`t.body`, hidden, slug: sql`t.slug` },
			...{ state: sql`t.state`, category: sql`t.category_id`, revision: sql`t.revision`, place: sql`t.id` },
			ideas: sql`array[t.id, t.merged_into_id]`,
		})} from ideas t where t.id = ${id}`,
	comment: (id) =>
		sql`${columns({
			...{ owner: sql`t.author_id`, text: sql`t.body`, hidden, placeHidden: threadHidden },
			...{ project: threadProject, ideas: threadIdeas },
		})} from comments t where t.id = ${id} and t.deleted_at is null`,
	project: (id) =>
		sql`${columns({
			...{ owner: sql`t.owner_id`, title: sql`t.title`, text: sql`concat_ws(e'\n\n', t.summary, t.story)` },
			...{ hidden, slug: sql`t.slug`, place: sql`t.id`, project: sql`t.id` },
		})} from projects t where t.id = ${id}`,
	version: (id) =>
		sql`${columns({
			...{ owner: sql`p.owner_id`, title: sql`p.title`, text: sql`v.notes`, hidden: projectHidden },
			...{ slug: sql`p.slug`, number: numbered, place: sql`p.id`, project: sql`p.id` },
		})} from versions v join projects p on p.id = v.project_id where v.id = ${id} and v.state <> 'draft'`,
	response: (id) => sql`${columns({
		owner: sql`t.user_id`,
		text: sql`concat_ws(e'\n\n', nullif(t.text, ''), (select string_agg(reason, e'\n\n' order by id)
			from verdicts where response_id = t.id and reason <> ''))`,
		...{ hidden, placeHidden: projectHidden, blind: sql`r.state = 'open'` },
		...{ place: sql`r.id`, project: sql`p.id` },
	})} from responses t join rounds r on r.id = t.round_id join projects p on p.id = r.project_id
		where t.id = ${id}`,
	make: (id) => sql`${columns({
		...{ owner: sql`t.user_id`, text: sql`t.text`, hidden, placeHidden: projectHidden },
		...{ slug: sql`p.slug`, number: numbered, place: sql`p.id`, project: sql`p.id` },
	})} from makes t join versions v on v.id = t.version_id join projects p on p.id = v.project_id
		where t.id = ${id}`,
	ballot: (id) =>
		sql`${columns({
			...{ owner: sql`t.opened_by_id`, title: sql`t.question`, text: sql`t.body`, hidden },
			...{ placeHidden: projectHidden, project: sql`p.id` },
		})} from ballots t join projects p on p.id = t.project_id where t.id = ${id}`,
	user: (id) =>
		sql`${columns({
			...{
				owner: sql`t.id`,
				title: sql`t.display_name`,
				text: sql`t.bio`,
				slug: sql`t.handle`,
				place: sql`t.id`,
			},
		})} from users t where t.id = ${id} and t.deleted_at is null`,
	media: (id) =>
		sql`${columns({
			...{ owner: sql`t.owner_id`, title: sql`t.original_name`, text: sql`t.alt`, hidden },
		})} from media t where t.id = ${id} and t.attached_at is not null`,
};
