import { type SQL, sql } from "drizzle-orm";
import type { Locale } from "#app/kernel/locale.ts";
import type { Database } from "#db/database.server.ts";
import type { CloseReason, IdeaState } from "../rules/lifecycle.ts";
import type { VoteState } from "../rules/voting.ts";
import { answerParts } from "./answer-parts.server.ts";

/** Everything of one idea's page in one row; moments inside the JSON parts are ISO text. */
export interface IdeaPageRow {
	id: number;
	slug: string;
	title: string;
	body: string;
	language: Locale;
	author_id: number | null;
	category_id: number;
	state: IdeaState;
	close_reason: CloseReason | null;
	close_text: string | null;
	merged_into_id: number | null;
	vote_count: number;
	project_count: number;
	version_count: number;
	round_count: number;
	revision: number;
	hidden: boolean;
	edited: boolean;
	created_at: string;
	resolved_at: string | null;
	category: { slug: string; nameZh: string; nameEn: string };
	criteria: { id: number; text: string }[];
	segments: { id: number; name: string; voteCount: number }[];
	tags: string[];
	picture_ids: number[];
	own_vote: {
		state: VoteState;
		priceMinor: number | null;
		currency: string | null;
		segmentId: number | null;
	} | null;
	voter_ids: number[];
	offers: { priceMinor: number; currency: string; people: number }[];
	merged: { id: number; title: string; slug: string; mergeId: number; mergedAt: string }[];
	into: { id: number; slug: string } | null;
	claims: { criterionId: number; projectId: number; recalled: boolean }[];
	results: { criterionId: number; projectId: number; confirmed: boolean; closedAt: string }[];
	answers: AnswerRow[];
	timeline: TimelineRow[];
}

export interface AnswerRow {
	id: number;
	slug: string;
	title: string;
	summary: string;
	state: "active" | "released";
	coverId: number | null;
	makerIds: number[];
	version: { id: number; major: number; minor: number; kind: string; publishedAt: string } | null;
	round: { id: number; closesAt: string } | null;
}

export interface TimelineRow {
	id: number;
	kind: string;
	actorId: number | null;
	from: IdeaState | null;
	to: IdeaState | null;
	reason: string | null;
	data: Record<string, string | number | boolean | null>;
	at: string;
	project: { id: number; slug: string; title: string } | null;
	version: { major: number; minor: number } | null;
	criterion: string | null;
}

/** Reads it all in one query, as seen by `viewer` (0 for a visitor); null when there is no such idea. */
export async function findIdeaRow(db: Database, ideaId: number, viewer: number): Promise<IdeaPageRow | null> {
	const { rows } = (await db.execute(sql`
		with family as (
			select ${ideaId}::bigint as id union all select id from ideas where merged_into_id = ${ideaId}
		)
		select i.id::float8 as id, i.slug, i.title, i.body, i.language, i.author_id::float8 as author_id,
			i.category_id::float8 as category_id, i.state, i.close_reason, i.close_text,
			i.merged_into_id::float8 as merged_into_id, i.vote_count, i.project_count, i.version_count, i.round_count,
			i.revision, i.hidden_at is not null as hidden, i.edited_at is not null as edited,
			to_json(i.created_at) as created_at, to_json(i.resolved_at) as resolved_at,
			${columns(ownParts(viewer))}, ${columns(answerParts)}
		from ideas i where i.id = ${ideaId}`)) as unknown as { rows: IdeaPageRow[] };
	return rows[0] ?? null;
}

function columns(parts: Record<string, SQL>): SQL {
	const named = Object.entries(parts).map(([name, part]) => sql`(${part}) as ${sql.raw(name)}`);
	return sql.join(named, sql`, `);
}

function ownParts(viewer: number): Record<string, SQL> {
	return {
		category: sql`select json_build_object('slug', slug, 'nameZh', name_zh, 'nameEn', name_en)
			from categories where id = i.category_id`,
		criteria: sql`select coalesce(json_agg(json_build_object('id', id, 'text', text) order by position, id), '[]')
			from criteria where idea_id = i.id and retired_at is null`,
		segments: sql`select coalesce(json_agg(json_build_object('id', id, 'name', name, 'voteCount', vote_count)
			order by position, id), '[]') from segments where idea_id = i.id`,
		tags: sql`select coalesce(json_agg(t.name order by t.name), '[]')
			from idea_tags it join tags t on t.id = it.tag_id where it.idea_id = i.id`,
		picture_ids: sql`select coalesce(json_agg(media_id order by position), '[]')
			from idea_pictures where idea_id = i.id`,
		own_vote: sql`select json_build_object('state', state, 'priceMinor', price_minor, 'currency', currency,
			'segmentId', segment_id) from votes where idea_id = i.id and user_id = ${viewer}`,
		voter_ids: sql`select coalesce(json_agg(user_id), '[]') from (
			select user_id from votes where idea_id = i.id and state = 'counted'
			order by created_at desc limit 7) latest`,
		offers: sql`select coalesce(json_agg(json_build_object('priceMinor', price_minor, 'currency', currency,
			'people', people)), '[]') from (
			select price_minor, currency, count(*)::int as people from votes
			where idea_id = i.id and state = 'counted' and price_minor is not null
			group by price_minor, currency) named`,
		merged: sql`select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'slug', s.slug,
			'mergeId', m.id, 'mergedAt', m.merged_at) order by m.id), '[]')
			from idea_merges m join ideas s on s.id = m.source_id
			where m.target_id = i.id and m.undone_at is null and s.hidden_at is null`,
		'"into"': sql`select json_build_object('id', t.id, 'slug', t.slug) from ideas t where t.id = i.merged_into_id`,
	};
}
