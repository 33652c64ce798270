import { type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { ideaStates } from "#app/features/ideas/index.ts";
import { notificationsEventHandlers } from "#app/features/notifications/index.server.ts";
import { deliverOutbox } from "#db/background.server.ts";
import { furnish } from "#db/seed/index.server.ts";
import { testStorage } from "#tests/features/media/storage.ts";
import { testDatabase } from "#tests/support/database.ts";

const db = await testDatabase();
const { storage } = await testStorage();
const now = new Date("2026-06-15T09:30:00Z");

async function numberOf(query: SQL): Promise<number> {
	const result = (await db.execute(query)) as unknown as { rows: { n: number | string }[] };
	return Number(result.rows[0]?.n ?? 0);
}

test("the demo world stands whole: as large as promised, in every state, with every count right", {
	timeout: 240_000,
}, async () => {
	// Two processes that start on one new database.
	const starts = [1, 2].map(() => furnish({ db, storage }, { demo: true, now }));
	expect((await Promise.all(starts)).sort()).toEqual([false, true]);

	const least = {
		users: 24,
		ideas: 40,
		projects: 10,
		versions: 25,
		verdicts: 300,
		comments: 400,
		votes: 800,
	};
	for (const [table, count] of Object.entries(least)) {
		expect(
			await numberOf(sql`select count(*) as n from ${sql.identifier(table)}`),
			table,
		).toBeGreaterThanOrEqual(count);
	}
	for (const state of ideaStates) {
		expect(
			await numberOf(sql`select count(*) as n from ideas where state = ${state}`),
			state,
		).toBeGreaterThan(0);
	}
	expect(
		await numberOf(sql`select count(*) as n from idea_timeline where kind = 'regressed'`),
	).toBeGreaterThan(0);
	expect(await numberOf(sql`select count(*) as n from projects where language = 'en'`)).toBeGreaterThan(2);
	expect(await numberOf(sql`select count(*) as n from ideas where language = 'zh-CN'`)).toBeGreaterThan(10);

	const han = "[一-鿿]";
	const atLeast: [string, SQL, number][] = [
		["categories with ideas", sql`select count(distinct category_id) as n from ideas`, 4],
		["Chinese comments", sql`select count(*) as n from comments where body ~ ${han}`, 100],
		["English comments", sql`select count(*) as n from comments where body !~ ${han}`, 100],
		[
			"people who argue",
			sql`select count(*) as n from (select author_id from comments group by 1 having count(*) > 5) as talkers`,
			20,
		],
		["replies", sql`select count(*) as n from comments where parent_id is not null`, 50],
		[
			"ideas with a hundred voices",
			sql`select count(*) as n from ideas where vote_count >= 100 and state <> 'merged'`,
			3,
		],
		[
			"projects from a remix",
			sql`select count(*) as n from projects where remix_of_version_id is not null`,
			1,
		],
		[
			"printable models",
			sql`select count(*) as n from version_files f join media m on m.id = f.media_id where f.role = 'model'`,
			10,
		],
		[
			"closed with a reason",
			sql`select count(*) as n from ideas where state = 'declined' and length(close_text) > 10`,
			1,
		],
	];
	for (const [what, query, count] of atLeast)
		expect(await numberOf(query), what).toBeGreaterThanOrEqual(count);

	const wrong = {
		"the same picture twice in a row": sql`select count(*) as n from (select m.sha256,
				lag(m.sha256) over (order by i.hot_score desc, i.id desc) as before from ideas i
				join media m on m.id = i.cover_media_id where i.state in ('open', 'building', 'trying', 'resolved')) rows
			where sha256 = before`,
		"listed without a picture": sql`select count(*) as n from ideas
			where cover_media_id is null and state in ('open', 'building', 'trying', 'resolved')`,
		"votes of ideas": sql`select count(*) as n from ideas i where i.vote_count <>
			(select count(*) from votes v where v.idea_id = i.id and v.state = 'counted')`,
		"votes of segments": sql`select count(*) as n from segments s where s.vote_count <>
			(select count(*) from votes v where v.segment_id = s.id and v.state = 'counted')`,
		"comments of threads": sql`select count(*) as n from threads t where t.comment_count <>
			(select count(*) from comments c where c.subject_type = t.subject_type and c.subject_id = t.subject_id
				and c.hidden_at is null and c.deleted_at is null)`,
		"open rounds of ideas": sql`select count(*) as n from ideas i where i.state <> 'merged' and i.open_round_count <>
			(select count(*) from round_ideas ri join rounds r on r.id = ri.round_id where ri.idea_id = i.id and r.state = 'open')`,
		followers: sql`select count(*) as n from projects p where p.follower_count <>
			(select count(*) from project_followers f where f.project_id = p.id)`,
		"states without an event": sql`select count(*) as n from ideas i where i.state <>
			(select t.to_state from idea_timeline t where t.idea_id = i.id and t.to_state is not null order by t.id desc limit 1)`,
		"reasons said twice in a round": sql`select count(*) as n from (select 1 from verdicts v join responses r on r.id = v.response_id
			where v.reason <> '' group by r.round_id, v.reason having count(*) > 1) as said`,
		"acts in the future": sql`select count(*) as n from idea_timeline where at > ${now.toISOString()}::timestamptz`,
	};
	for (const [what, query] of Object.entries(wrong)) expect(await numberOf(query), what).toBe(0);

	expect((await deliverOutbox(db, notificationsEventHandlers, 5000, now)).failed).toBe(0);
	const answeredTwice = sql`select count(*) as n from ideas i where i.state <> 'merged' and
		(select count(*) from project_ideas p where p.idea_id = i.id) > 1`;
	expect(await numberOf(answeredTwice), "ideas that several projects answer").toBeGreaterThan(0);
	const due = sql`select count(*) as n from round_invitations i join rounds r on r.id = i.round_id and r.state = 'open'
		join users u on u.id = i.user_id and u.handle = 'linshen' where i.responded_at is null`;
	expect(await numberOf(due), "rounds that wait for the demo's member").toBeGreaterThan(0);
	for (const handle of ["linshen", "shimo"]) {
		const told = sql`select count(*) as n from notifications n join users u on u.id = n.user_id
			where u.handle = ${handle} and n.read_at is null and n.actor_id is not null`;
		expect(await numberOf(told), `what ${handle} hears`).toBeGreaterThan(2);
	}
	const unheard = sql`select count(*) as n from comments c join users u on u.id = c.author_id
		left join votes v on v.user_id = u.id and v.idea_id = c.subject_id
		where c.subject_type = 'idea' and u.handle = 'xiaoman' and v.user_id is not null`;
	expect(await numberOf(unheard), "people want what they talk about").toBeGreaterThan(0);
});
