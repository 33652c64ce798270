import { type SQL, sql } from "drizzle-orm";
import { onEvents, type RecordedEvent } from "#db/background.server.ts";
import type { Database } from "#db/database.server.ts";
import { notifications } from "#db/schema/index.ts";
import { alwaysTold } from "../rules/kinds.ts";
import { type About, type Telling, tellingsOf, toldEvents } from "../rules/tellings.ts";
import { idsOf } from "./audience.server.ts";
import { type SubjectFacts, subjectFacts } from "./subject.server.ts";

export const notificationsEventHandlers = [onEvents("notifications", [...toldEvents], tellOf)];

/** Tells everybody concerned of one event, each once; doing it twice is doing it once. */
export async function tellOf(tx: Database, event: RecordedEvent): Promise<void> {
	for (const telling of tellingsOf(event)) {
		const subject = await subjectFacts(tx, telling.about);
		if (subject) await fanOut(tx, event, telling, subject);
	}
}

/** One statement for any number of people. */
async function fanOut(
	tx: Database,
	event: RecordedEvent,
	{ kind, about, to, data, authorKnows }: Telling,
	subject: SubjectFacts,
): Promise<void> {
	const unmissable = alwaysTold.includes(kind);
	const at = event.at.toISOString();
	await tx.execute(sql`
		insert into ${notifications} (user_id, kind, actor_id, path, data, event_id, created_at)
		select u.id, ${kind}, (select id from users where id = ${unmissable ? null : event.actorId}::bigint), ${subject.path},
			${JSON.stringify({ ...subject.data, ...data })}::jsonb, ${event.id}::bigint, ${at}::timestamptz
		from users u
		where u.id in (${idsOf(to)}) and u.deleted_at is null
			and u.id is distinct from ${event.actorId}::bigint
			${authorKnows ? sql`and u.id is distinct from (select author_id from ideas where id = ${authorKnows})` : sql``}
			and not exists (select 1 from notifications n where n.event_id = ${event.id} and n.user_id = u.id)
			${unmissable ? sql`` : sql`and ${wantsToHear(kind, about, at)}`}
		order by u.id
		on conflict do nothing`);
}

function wantsToHear(kind: string, about: About, at: string): SQL {
	const place = about.type === "comment" ? about.place : null;
	const unmuted = place
		? sql` and not exists (select 1 from watches w where w.user_id = u.id and w.muted
			and w.subject_type = ${place.type} and w.subject_id = ${place.id})`
		: sql``;
	return sql`(u.suspended_at is null or u.suspended_until <= ${at}::timestamptz)
		and not exists (select 1 from notification_preferences p
			where p.user_id = u.id and p.kind = ${kind} and p.channel = 'app' and not p.enabled)${unmuted}`;
}
