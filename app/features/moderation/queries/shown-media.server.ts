import { type SQL, sql } from "drizzle-orm";
import { type MediaForReview, mediaForReview } from "#app/features/media/index.server.ts";
import type { Database } from "#db/database.server.ts";
import type { Subject, SubjectType } from "../rules/acts.ts";

/** The pictures and files that stand in a thing, in their order, hidden ones too. */
export async function mediaShownIn(db: Database, { type, id }: Subject): Promise<MediaForReview[]> {
	const query = idsIn[type]?.(id);
	if (!query) return [];
	const { rows } = (await db.execute(query)) as unknown as { rows: { id: string | null }[] };
	return mediaForReview(
		db,
		rows.flatMap((row) => (row.id === null ? [] : [Number(row.id)])),
	);
}

const idsIn: Partial<Record<SubjectType, (id: number) => SQL>> = {
	idea: (id) => sql`select media_id as id from idea_pictures where idea_id = ${id} order by position`,
	comment: (id) =>
		sql`select media_id as id from comment_pictures where comment_id = ${id} order by position`,
	project: (id) => sql`select cover_media_id as id from projects where id = ${id}`,
	version: (
		id,
	) => sql`(select media_id as id from version_pictures where version_id = ${id} order by position)
		union all (select media_id from version_files where version_id = ${id} order by position)`,
	make: (id) => sql`select media_id as id from make_pictures where make_id = ${id} order by position`,
	ballot: (id) => sql`select media_id as id from ballot_options where ballot_id = ${id} order by position`,
	user: (id) => sql`select avatar_media_id as id from users where id = ${id}`,
	media: (id) => sql`select ${id}::bigint as id`,
};

/** Where a picture or file stands; the first place of several. null: nothing uses it any more. */
export async function placeOfMedia(db: Database, mediaId: number): Promise<Subject | null> {
	const [first] = await placesOfMedia(db, mediaId);
	return first ?? null;
}

const mostPlaces = 10;

/** Everything that a picture or file stands in, at most ten. */
export async function placesOfMedia(db: Database, mediaId: number): Promise<Subject[]> {
	const { rows } = (await db.execute(sql`
		select 'idea' as type, idea_id as id from idea_pictures where media_id = ${mediaId}
		union all select 'idea', id from ideas where cover_media_id = ${mediaId}
		union all select 'version', version_id from version_pictures where media_id = ${mediaId}
		union all select 'version', version_id from version_files where media_id = ${mediaId}
		union all select 'make', make_id from make_pictures where media_id = ${mediaId}
		union all select 'comment', comment_id from comment_pictures where media_id = ${mediaId}
		union all select 'project', id from projects where cover_media_id = ${mediaId}
		union all select 'ballot', ballot_id from ballot_options where media_id = ${mediaId}
		union all select 'user', id from users where avatar_media_id = ${mediaId}
		limit ${mostPlaces}`)) as unknown as { rows: { type: SubjectType; id: string }[] };
	return rows.map(({ type, id }) => ({ type, id: Number(id) }));
}
