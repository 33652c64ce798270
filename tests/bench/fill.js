import { createHash } from "node:crypto";
import { hash } from "@node-rs/argon2";

export const password = "a long enough password";
const people = 2000;
/** People who voted for nothing yet: those who are signed in while measuring. */
export const signedIn = 400;
const votesEach = 20;
const commentsEach = 5;
const chunk = 2000;

/** Session cookies are named like Lucia's; the token of the n-th person who is signed in. @param {number} n */
export const tokenOf = (n) => `bench-token-of-person-${n}`;

/**
 * Fills an empty database by SQL alone: `ideas` ideas with 20 votes and 5 comments each, and a project with two
 * versions and a round for every fiftieth. In pieces, because a statement of the embedded engine has a deadline.
 *
 * @param {import("pg").Client} client
 * @param {number} ideas
 */
export async function fill(client, ideas) {
	await client.query(
		"insert into categories (slug, name_zh, name_en) values ('bench', '测量', 'Measuring') on conflict do nothing",
	);
	const passwordHash = await hash(password, { memoryCost: 19456, timeCost: 2, parallelism: 1 });
	await client.query(
		`insert into users (handle, display_name, email, email_verified_at, standing, password_hash)
		select 'person' || n, 'Person 人 ' || n, 'person' || n || '@bench.example', now(), 'regular', $2
		from generate_series(1, $1::int) n`,
		[people + signedIn, passwordHash],
	);
	await inPieces(ideas, (from, to) => client.query(ideasSql, [from, to]));
	await inPieces(ideas, (from, to) => client.query(criteriaSql, [from, to]));
	await inPieces(ideas, (from, to) => client.query(searchSql, [from, to]));
	await inPieces(ideas, (from, to) => client.query(votesSql, [from, to, votesEach, people]));
	await client.query(threadsSql, [commentsEach]);
	await inPieces(ideas, (from, to) => client.query(commentsSql, [from, to, commentsEach, people]));
	await client.query(
		"insert into comments (subject_type, subject_id, author_id, body) select 'idea', (select min(id) from ideas), n, 'One more about this 再说一句 ' || n from generate_series(1, 15) n",
	);
	await client.query("update threads set comment_count = 20 where subject_id = (select min(id) from ideas)");
	await client.query(
		"insert into search_frequencies select token, count(*)::int from idea_search, unnest(tokens) token group by token on conflict do nothing",
	);
	await client.query(
		"insert into search_frequencies values (' ideas', $1), (' tokens', $2) on conflict do nothing",
		[ideas, ideas * 12],
	);
	for (const statement of projectsSql)
		await client.query(statement, statement.includes("$1") ? [Math.max(20, ideas / 50)] : []);
	for (let n = 1; n <= signedIn; n += 1) {
		const id = createHash("sha256").update(tokenOf(n)).digest("hex");
		await client.query(
			`insert into sessions (id, user_id, expires_at, ends_at)
			select $1, id, now() + interval '30 days', now() + interval '90 days' from users where handle = 'person' || $2::int`,
			[id, people + n],
		);
	}
	await client.query("analyze");
}

/** @param {number} all @param {(from: number, to: number) => Promise<unknown>} write */
async function inPieces(all, write) {
	for (let from = 1; from <= all; from += chunk) await write(from, Math.min(all, from + chunk - 1));
}

const words =
	"array['lamp','hinge','wig','eyes','box','clip','stand','灯架','假发','眼珠','收纳盒','支架','手柄','提醒','导出','便当']";

const ideasSql = `insert into ideas (slug, title, body, language, author_id, category_id, vote_count, hot_score, state, created_at)
	select 'idea-' || n, 'A ' || w[1 + n % 16] || ' that fits 能配上' || w[1 + (n / 16) % 16] || ' ' || n,
		repeat('What I do every day and where it hurts. 每天都会遇到的麻烦，写在这里。', 3), 'en', 1 + n % 2000,
		(select min(id) from categories), 20, extract(epoch from now()) / 45000 - (n % 997),
		(case when n % 50 = 1 then 'trying' else 'open' end)::idea_state, now() - n * interval '1 second'
	from generate_series($1::int, $2::int) n, (select ${words} w) x`;

const criteriaSql = `insert into criteria (idea_id, position, text)
	select id, p, 'It must hold up for ' || p || ' weeks' from ideas, generate_series(1, 2) p
	where split_part(slug, '-', 2)::int between $1 and $2`;

const searchSql = `insert into idea_search (idea_id, title_key, tokens, counts, length, tokenizer_version)
	select id, lower(replace(title, ' ', '')), t.tokens, array_fill(1, array[cardinality(t.tokens)]), cardinality(t.tokens), 1
	from ideas, lateral (select array(select distinct unnest(string_to_array(lower(title), ' '))) tokens) t
	where split_part(slug, '-', 2)::int between $1 and $2`;

const votesSql = `insert into votes (idea_id, user_id, created_at)
	select id, 1 + (id * 31 + k * 97) % $4::int, now() - (k || ' hours')::interval
	from ideas, generate_series(1, $3::int) k
	where split_part(slug, '-', 2)::int between $1 and $2 on conflict do nothing`;

const threadsSql = `insert into threads (subject_type, subject_id, comment_count, last_comment_at)
	select 'idea', id, $1::int, now() from ideas`;

const commentsSql = `insert into comments (subject_type, subject_id, author_id, body)
	select 'idea', id, 1 + (id + k) % $4::int, 'This would help me too, because 我也需要 ' || k
	from ideas, generate_series(1, $3::int) k
	where split_part(slug, '-', 2)::int between $1 and $2`;

const chosen =
	"select id, row_number() over (order by id) n from ideas where state = 'trying' order by id limit $1::int";

const projectsSql = [
	`insert into projects (slug, title, summary, story, language, licence, owner_id, category_id)
	select 'project-' || n, 'Answer 回应 ' || n, 'What it is', 'How it came about. 来历。', 'en', 'MIT', n, (select min(id) from categories)
	from generate_series(1, $1::int) n`,
	"insert into project_makers (project_id, user_id, role, joined_at) select id, owner_id, 'owner', now() from projects",
	`insert into project_ideas (project_id, idea_id)
	select p.id, i.id from (${chosen}) i join projects p on p.slug = 'project-' || i.n`,
	"insert into project_criteria select pi.project_id, c.id from project_ideas pi join criteria c on c.idea_id = pi.idea_id",
	"update ideas set project_count = 1, open_round_count = 1, round_count = 2, version_count = 2 where id in (select idea_id from project_ideas)",
	...[1, 2].flatMap((minor) => [
		`insert into versions (project_id, major, minor, title, notes, licence) select id, 0, ${minor}, 'Try ${minor}', 'What changed', 'MIT' from projects`,
		`insert into changelog_entries (version_id, kind, text, position) select id, 'changed', 'Something is better now', 1 from versions where minor = ${minor}`,
		`insert into claims (version_id, criterion_id, idea_id)
		select v.id, c.id, c.idea_id from versions v join project_criteria pc on pc.project_id = v.project_id join criteria c on c.id = pc.criterion_id where v.minor = ${minor}`,
		`update versions set state = 'published', published_at = now() - interval '${10 - minor * 3} days', published_by_id = 1 where minor = ${minor}`,
		minor === 1 ? "update versions set state = 'superseded' where minor = 1" : "select 1",
	]),
	"update projects p set current_version_id = v.id from versions v where v.project_id = p.id and v.minor = 2",
	`insert into rounds (version_id, project_id, state, closes_at, closed_at, outcome_due_at)
	select id, project_id, 'closed', now() - interval '1 day', now() - interval '1 day', now() + interval '6 days' from versions where minor = 1`,
	"insert into rounds (version_id, project_id, closes_at) select id, project_id, now() + interval '7 days' from versions where minor = 2",
	"insert into round_ideas select distinct r.id, c.idea_id from rounds r join claims c on c.version_id = r.version_id",
	"insert into responses (round_id, user_id, text) select r.id, 100 + n, 'I tried it 试过了' from rounds r, generate_series(1, 5) n where r.state = 'closed'",
	`insert into verdicts (response_id, claim_id, choice) select s.id, c.id, 'solved' from responses s join rounds r on r.id = s.round_id join claims c on c.version_id = r.version_id`,
	`insert into claim_results (round_id, claim_id, criterion_id, project_id, solved, partly, not_solved, cannot_tell, solved_with_make, lower_bound, confirmed)
	select r.id, c.id, c.criterion_id, r.project_id, 5, 0, 0, 0, 0, 0.75, true from rounds r join claims c on c.version_id = r.version_id where r.state = 'closed'`,
	"update rounds set response_count = 5 where state = 'closed'",
];
