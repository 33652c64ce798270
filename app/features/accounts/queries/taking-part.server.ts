import { inArray, sql } from "drizzle-orm";
import type { Standing } from "#app/kernel/actor.ts";
import { daysAfter, wholeDaysBetween } from "#app/kernel/clock.ts";
import type { Database } from "#db/database.server.ts";
import { users } from "#db/schema/index.ts";
import type { TakingPart } from "../rules/standing.ts";

const me = sql.raw(`"users"."id"`);

/** Things by this person that stand where everybody sees them. */
const accepted = sql<number>`(
	(select count(*) from ideas where author_id = ${me} and hidden_at is null)
	+ (select count(*) from comments where author_id = ${me} and hidden_at is null and deleted_at is null)
	+ (select count(*) from makes where user_id = ${me} and hidden_at is null)
	+ (select count(*) from responses where user_id = ${me} and hidden_at is null)
	+ (select count(*) from project_makers pm join versions v on v.project_id = pm.project_id
		where pm.user_id = ${me} and pm.joined_at is not null and v.state in ('published', 'superseded'))
)::int`;

const responses = sql<number>`(select count(*) from responses r join rounds d on d.id = r.round_id
	where r.user_id = ${me} and r.hidden_at is null and d.state = 'closed')::int`;

/** Distinct resolved ideas that they judged, or whose confirmed version they made. */
const loopsClosed = sql<number>`(select count(*) from (
	select i.id from responses r
		join rounds d on d.id = r.round_id and d.state = 'closed'
		join round_ideas ri on ri.round_id = d.id
		join ideas i on i.id = ri.idea_id and i.state = 'resolved'
		where r.user_id = ${me} and r.hidden_at is null
	union
	select i.id from project_makers pm
		join project_ideas pi on pi.project_id = pm.project_id
		join ideas i on i.id = pi.idea_id and i.state = 'resolved'
		where pm.user_id = ${me} and pm.joined_at is not null and exists (
			select from claim_results cr join criteria c on c.id = cr.criterion_id
			where cr.project_id = pm.project_id and c.idea_id = i.id and cr.confirmed)
	) loops)::int`;

/** What these people have done here, as `standingOf` wants it. One query; bounded by the ids given. */
export async function takingPartOf(
	db: Database,
	userIds: number[],
	now: Date,
): Promise<{ id: number; standing: Standing; part: TakingPart }[]> {
	if (userIds.length === 0) return [];
	const since = daysAfter(now, -90).toISOString();
	const hidden = sql<number>`(
		(select count(*) from ideas where author_id = ${me} and hidden_at > ${since}::timestamptz)
		+ (select count(*) from comments where author_id = ${me} and hidden_at > ${since}::timestamptz)
		+ (select count(*) from makes where user_id = ${me} and hidden_at > ${since}::timestamptz)
		+ (select count(*) from responses where user_id = ${me} and hidden_at > ${since}::timestamptz)
	)::int`;
	const rows = await db
		.select({
			id: users.id,
			standing: users.standing,
			createdAt: users.createdAt,
			emailVerifiedAt: users.emailVerifiedAt,
			suspendedAt: users.suspendedAt,
			accepted,
			responses,
			loopsClosed,
			hidden,
		})
		.from(users)
		.where(inArray(users.id, userIds));
	return rows.map((row) => ({
		id: row.id,
		standing: row.standing,
		part: {
			ageDays: wholeDaysBetween(row.createdAt, now),
			emailVerified: row.emailVerifiedAt !== null,
			accepted: row.accepted,
			responses: row.responses,
			loopsClosed: row.loopsClosed,
			hidden: row.hidden,
			suspendedLately: row.suspendedAt !== null && row.suspendedAt > daysAfter(now, -90),
		},
	}));
}
