import { sql } from "drizzle-orm";
import { ideaPath } from "#app/features/ideas/index.ts";
import { projectPath } from "#app/features/projects/index.server.ts";
import type { Role } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import type { Subject, SubjectState } from "../rules/acts.ts";
import { placeOfMedia } from "./shown-media.server.ts";
import { type SubjectRow, subjectRow } from "./subject-rows.server.ts";

/** A thing as moderators see it: whose it is, what it says, how it stands. */
export interface SubjectFacts extends Omit<SubjectState, "openCase"> {
	id: number;
	concerned: { id: number; role: Role; handle: string } | null;
	/** Makers of the project whose work it is, or judges: to them it is their own matter. */
	makerIds: number[];
	title: string;
	text: string;
	path: string;
	/** Hidden itself, or in something hidden. */
	away: boolean;
	/** An answer in an open round: its words are for nobody yet. */
	blind: boolean;
	/** Pages on which it stands, as events name them. */
	topics: string[];
	/** An idea's. */
	categoryId: number | null;
	revision: number | null;
}

interface Row extends SubjectRow {
	locked: boolean;
	role: Role | null;
	handle: string | null;
	suspended: boolean | null;
	maker_ids: string[];
}

/** null when there is no such thing. */
export async function readSubject(
	db: Database,
	{ type, id }: Subject,
	now: Date,
): Promise<SubjectFacts | null> {
	const { rows } = (await db.execute(sql`
		with thing as (${subjectRow[type](id)})
		select thing.*, u.role, u.handle,
			(u.suspended_at is not null and (u.suspended_until is null or u.suspended_until > ${now.toISOString()}::timestamptz)) as suspended,
			exists (select 1 from threads th where th.subject_type::text = ${type} and th.subject_id = ${id}
				and th.locked_at is not null) as locked,
			array(select m.user_id from project_makers m where m.project_id = thing.project_id
				and m.joined_at is not null) as maker_ids
		from thing left join users u on u.id = thing.owner_id`)) as unknown as { rows: Row[] };
	const row = rows[0];
	if (!row) return null;
	const place = type === "media" ? await placeOfFile(db, id, now) : null;
	const owner = row.owner_id === null ? null : Number(row.owner_id);
	return {
		type,
		id,
		concerned: owner && row.role && row.handle ? { id: owner, role: row.role, handle: row.handle } : null,
		makerIds: place?.makerIds ?? (type === "comment" ? [] : row.maker_ids.map(Number)),
		title: row.title,
		text: row.text,
		path: place?.path ?? pathOf({ type, id }, row),
		hidden: row.hidden,
		away: row.hidden || row.place_hidden || (type === "media" && (!place || place.away)),
		blind: row.blind,
		topics: place?.topics ?? topicsOf({ type, id }, row),
		locked: row.locked,
		suspended: type === "user" && row.suspended === true,
		living: type === "idea" && ["open", "building", "trying", "resolved"].includes(row.state ?? ""),
		closed: type === "idea" && ["declined", "expired", "withdrawn"].includes(row.state ?? ""),
		merged: row.state === "merged",
		categoryId: row.category_id === null ? null : Number(row.category_id),
		revision: row.revision,
	};
}

/** What a picture or file stands in. */
async function placeOfFile(db: Database, mediaId: number, now: Date): Promise<SubjectFacts | null> {
	const place = await placeOfMedia(db, mediaId);
	return place && readSubject(db, place, now);
}

function topicsOf({ type, id }: Subject, row: Row): string[] {
	const ideas = row.idea_ids.flatMap((ideaId) => (ideaId === null ? [] : [`idea:${ideaId}`]));
	const project = row.project_id === null ? [] : [`project:${row.project_id}`, "projects"];
	const round = type === "response" ? [`round:${row.place_id}`] : [];
	const person = type === "user" ? [`person:${id}`, "projects"] : [];
	return ["board", "home", ...ideas, ...project, ...round, ...person];
}

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
		case "media":
			return "/";
	}
}
