import { sql } from "drizzle-orm";
import { versionFace } from "#app/features/models/index.server.ts";

const mostTimelineRows = 200;

/**
 * What makers did about an idea `i` and those merged into it (`family`), as parts of the idea's own query. Projects
 * and rounds rank higher, so their tables are read here and their code isn't. Hidden projects and drafts aren't there.
 */
export const answerParts = {
	claims: sql`select coalesce(json_agg(json_build_object('criterionId', c.criterion_id, 'projectId', p.id,
		'recalled', v.state = 'recalled')), '[]')
		from claims c join versions v on v.id = c.version_id join projects p on p.id = v.project_id
		where c.idea_id = i.id and v.state <> 'draft' and p.hidden_at is null`,
	results: sql`select coalesce(json_agg(json_build_object('criterionId', r.criterion_id,
		'projectId', r.project_id, 'confirmed', r.confirmed, 'closedAt', r.closed_at)), '[]')
		from claim_results r join projects p on p.id = r.project_id
		where r.criterion_id in (select id from criteria where idea_id = i.id) and p.hidden_at is null
			and r.solved + r.partly + r.not_solved >= 3`,
	answers: sql`select coalesce(json_agg(json_build_object(
			'id', p.id, 'slug', p.slug, 'title', p.title, 'summary', p.summary, 'state', pi.state,
			'coverId', coalesce(p.cover_media_id, ${versionFace(sql`p.current_version_id`)}),
			'makerIds', (select coalesce(json_agg(m.user_id order by m.role, m.joined_at), '[]')
				from project_makers m where m.project_id = p.id and m.joined_at is not null),
			'version', (select json_build_object('id', v.id, 'major', v.major, 'minor', v.minor, 'kind', v.kind,
				'publishedAt', v.published_at) from versions v where v.id = p.current_version_id and v.state = 'published'),
			'round', (select json_build_object('id', r.id, 'closesAt', r.closes_at) from rounds r
				join round_ideas ri on ri.round_id = r.id
				where r.project_id = p.id and r.state = 'open' and ri.idea_id in (select id from family)
				order by r.id desc limit 1)
		) order by pi.state, p.last_maker_activity_at desc), '[]')
		from (select project_id, min(state) as state from project_ideas
			where idea_id in (select id from family) group by project_id) pi
		join projects p on p.id = pi.project_id where p.hidden_at is null`,
	timeline: sql`select coalesce(json_agg(json_build_object(
			'id', e.id, 'kind', e.kind, 'actorId', e.actor_id, 'from', e.from_state, 'to', e.to_state,
			'reason', e.reason, 'data', e.data, 'at', e.at,
			'project', (select json_build_object('id', p.id, 'slug', p.slug, 'title', p.title) from projects p
				where p.id = (e.data->>'projectId')::bigint and p.hidden_at is null),
			'version', (select json_build_object('major', v.major, 'minor', v.minor) from versions v
				where v.id = (e.data->>'versionId')::bigint),
			'criterion', (select c.text from criteria c where c.id = (e.data->>'criterionId')::bigint)
		) order by e.id desc), '[]')
		from (select * from idea_timeline where idea_id = i.id order by id desc limit ${mostTimelineRows}) e`,
};
