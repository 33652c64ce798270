import { type SQL, sql } from "drizzle-orm";

/** Whether a thing still stands as a row of the log left it, as far as an undo of that row asks. */
export function standsAsLeft(now: Date): SQL<boolean> {
	return sql<boolean>`(${lastOfItsKind} and ${thingAsLeft(now)})`;
}

/** Nothing of the same kind was decided about the same thing since, or all of it was taken back. */
const lastOfItsKind = sql`not exists (select 1 from moderation_log since
	where since.subject_type = moderation_log.subject_type and since.subject_id = moderation_log.subject_id
		and since.id > moderation_log.id and since.reverts_id is null
		and (since.action = moderation_log.action or
			moderation_log.action in ('hide', 'auto_hide') and since.action in ('hide', 'auto_hide', 'restore'))
		and not exists (select 1 from moderation_log taken where taken.reverts_id = since.id))`;

function thingAsLeft(now: Date): SQL {
	return sql`case moderation_log.action
		when 'suspend' then exists (select 1 from users u where u.id = moderation_log.subject_id
			and u.suspended_at = moderation_log.at
			and (u.suspended_until is null or u.suspended_until > ${now.toISOString()}::timestamptz))
		when 'role' then exists (select 1 from users u where u.id = moderation_log.subject_id
			and u.role::text = moderation_log.data->>'to')
		when 'lock' then exists (select 1 from threads th where th.subject_type::text = moderation_log.subject_type::text
			and th.subject_id = moderation_log.subject_id and th.locked_at is not null)
		when 'move' then exists (select 1 from ideas i where i.id = moderation_log.subject_id
			and i.category_id::text = moderation_log.data->>'to')
		when 'tags' then (select coalesce(array_agg(t.name order by t.name), '{}') from idea_tags it
			join tags t on t.id = it.tag_id where it.idea_id = moderation_log.subject_id)
			= (select coalesce(array_agg(name order by name), '{}')
				from unnest(string_to_array(nullif(moderation_log.data->>'to', ''), ',')) as name)
		when 'close' then exists (select 1 from ideas i where i.id = moderation_log.subject_id and i.state in ('declined', 'expired', 'withdrawn'))
			and not exists (select 1 from idea_timeline it where it.idea_id = moderation_log.subject_id
				and it.at = moderation_log.at and it.kind = 'closed' and it.from_state = 'resolved')
		when 'merge' then exists (select 1 from idea_merges im
			where im.id::text = moderation_log.data->>'mergeId' and im.undone_at is null)
		when 'dismiss' then moderation_log.case_id is null or exists (select 1 from cases c
			where c.id = moderation_log.case_id and c.state = 'decided' and c.decision = 'dismiss')
		else true end`;
}
