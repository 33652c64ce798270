import { eq, sql } from "drizzle-orm";
import type { Member } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { media, users } from "#db/schema/index.ts";

export interface ExportedFile {
	key: string;
	/** Name inside the archive. */
	name: string;
}

/**
 * Parts of a person's export, as SQL over their own rows only. Bodies of others are never in it, nor what has been
 * hidden of theirs, password hashes, tokens, addresses' hashes or what a report or moderator wrote.
 */
const parts: Record<string, string> = {
	ideas: `select i.*, array(select c.text from criteria c where c.idea_id = i.id and c.retired_at is null order by c.position) as criteria,
		array(select t.name from idea_tags it join tags t on t.id = it.tag_id where it.idea_id = i.id order by t.name) as tags
		from ideas i where i.author_id = $me`,
	idea_revisions: `select * from idea_revisions where editor_id = $me`,
	votes: `select v.idea_id, case when i.hidden_at is null then i.title end as idea, v.state, v.price_minor, v.currency, s.name as segment, v.created_at
		from votes v join ideas i on i.id = v.idea_id left join segments s on s.id = v.segment_id where v.user_id = $me`,
	comments: `select id, subject_type, subject_id, parent_id, body, official, edited_at, deleted_at, created_at
		from comments where author_id = $me`,
	reactions: `select comment_id, kind, created_at from comment_reactions where user_id = $me`,
	projects: `select p.*, pm.role, pm.joined_at from projects p join project_makers pm on pm.project_id = p.id and pm.user_id = $me`,
	versions: `select v.id, v.project_id, v.major, v.minor, v.kind, v.state, v.title, v.notes, v.profile, v.published_at, v.created_at,
		array(select e.kind || ': ' || e.text from changelog_entries e where e.version_id = v.id order by e.position) as changelog
		from versions v where v.published_by_id = $me or (v.state = 'draft' and v.project_id in (select project_id from project_makers where user_id = $me and joined_at is not null))`,
	responses: `select r.id, r.round_id, r.text, r.created_at, r.updated_at,
		(select coalesce(jsonb_agg(jsonb_build_object('claim_id', d.claim_id, 'choice', d.choice, 'reason', d.reason)), '[]') from verdicts d where d.response_id = r.id) as verdicts,
		(select coalesce(jsonb_agg(jsonb_build_object('criterion_id', s.criterion_id, 'score', s.score)), '[]') from ratings s where s.response_id = r.id) as ratings
		from responses r where r.user_id = $me`,
	makes: `select id, version_id, response_id, text, settings, outcome, minutes,
		array(select claim_id from make_claims where make_id = makes.id order by claim_id) as claims, created_at from makes where user_id = $me`,
	version_votes: `select version_id, choice, reason, created_at, updated_at from version_votes where user_id = $me`,
	downloads: `select d.version_id, v.project_id, d.first_at from version_downloads d join versions v on v.id = d.version_id where d.person = 'm:' || $me`,
	ballot_papers: `select ballot_id, choices, created_at, updated_at from ballot_papers where user_id = $me`,
	following: `select project_id, created_at from project_followers where user_id = $me`,
	watching: `select subject_type, subject_id, muted, created_at from watches where user_id = $me`,
	notifications: `select n.kind, n.path, n.data, n.read_at, n.created_at from notifications n
		where n.user_id = $me and (n.kind = 'moderation' or not (
			exists (select from ideas i where i.id = (n.data->>'ideaId')::bigint and i.hidden_at is not null)
			or exists (select from projects p where p.id = (n.data->>'projectId')::bigint and p.hidden_at is not null)
			or exists (select from ballots b where b.id = (n.data->>'ballotId')::bigint and b.hidden_at is not null)
			or exists (select from comments c where c.id = (n.data->>'commentId')::bigint
				and (c.hidden_at is not null or c.deleted_at is not null))))`,
	notification_preferences: `select kind, channel, enabled from notification_preferences where user_id = $me`,
	reports: `select r.reason, r.text, r.created_at, c.subject_type, c.subject_id from reports r join cases c on c.id = r.case_id where r.reporter_id = $me`,
	decisions_about_me: `select action, subject_type, subject_id, reason, at from moderation_log where concerned_user_id = $me`,
	sessions: `select user_agent, created_at, last_seen_at, expires_at from sessions where user_id = $me`,
	drafts: `select fields, updated_at from idea_drafts where user_id = $me`,
	files: `select id, public_id, kind, original_name, mime, bytes, sha256, width, height, alt, created_at from media where owner_id = $me`,
};

const keyOf: Record<string, string> = { downloads: "version_id", votes: "idea_id", reactions: "comment_id" };
const batch = 500;

/** The names of the parts, in the order in which the archive has them. */
export const exportParts = Object.keys(parts);

/** The account's own row, without what only the machine may know. Throws NotFound. */
export async function exportedProfile(db: Database, actor: Member): Promise<Record<string, unknown>> {
	const [row] = await db.select().from(users).where(eq(users.id, actor.id));
	if (!row) throw new NotFound();
	const { passwordHash, avatarMediaId, standingCheckedAt, isDemo, deletedAt, ...own } = row;
	return own;
}

/** One part as pieces of a JSON array, 500 rows at a time, so that memory stays flat however much somebody wrote. */
export async function* exportedPart(db: Database, actor: Member, part: string): AsyncGenerator<string> {
	const own = parts[part];
	if (!own) throw new NotFound();
	const query = own.replaceAll("$me", String(Math.trunc(actor.id)));
	yield "[";
	for (let offset = 0, first = true; ; offset += batch) {
		const rows = await db
			.select({ row: sql<unknown>`to_jsonb(part)` })
			.from(sql`(${sql.raw(query)}) part`)
			.orderBy(sql`to_jsonb(part) ->> ${keyOf[part] ?? "id"}`, sql`to_jsonb(part)::text`)
			.limit(batch)
			.offset(offset);
		for (const { row } of rows) {
			yield `${first ? "\n" : ",\n"}${JSON.stringify(row)}`;
			first = false;
		}
		if (rows.length < batch) break;
	}
	yield "\n]\n";
}

/** The files that the person uploaded, at most 5,000. */
export async function exportedFiles(db: Database, actor: Member): Promise<ExportedFile[]> {
	const rows = await db
		.select({ id: media.id, key: media.key, originalName: media.originalName })
		.from(media)
		.where(eq(media.ownerId, actor.id))
		.orderBy(media.id)
		.limit(5000);
	return rows.map(({ id, key, originalName }) => ({
		key,
		name: `files/${id}-${originalName.replace(/[^\p{L}\p{N}._-]+/gu, "_").slice(-120)}`,
	}));
}
