import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { personCards } from "#app/features/accounts/index.server.ts";
import type { PersonCard } from "#app/features/accounts/index.ts";
import { type Actor, isMember, type Member } from "#app/kernel/actor.ts";
import type { Page } from "#app/kernel/page.ts";
import type { Database } from "#db/database.server.ts";
import { keyset } from "#db/keyset.server.ts";
import { notificationPreferences, notifications } from "#db/schema/index.ts";
import { choosableKinds, isNotificationKind, type NotificationKind } from "../rules/kinds.ts";

export interface NotificationView {
	id: number;
	kind: NotificationKind;
	path: string;
	/** The thing's present title. */
	title: string;
	data: Record<string, string | number>;
	actor: PersonCard | null;
	read: boolean;
	at: Date;
}

export const perPage = 30;
const mostCounted = 100;

const ideaId = sql`(${notifications.data}->>'ideaId')::bigint`;
const projectId = sql`(${notifications.data}->>'projectId')::bigint`;
const ballotId = sql`(${notifications.data}->>'ballotId')::bigint`;
const commentId = sql`(${notifications.data}->>'commentId')::bigint`;

const subjectId = sql`(${notifications.data}->>'subjectId')::bigint`;

/** What a moderator decided about, to whom it concerns; comments and the like have no title. */
const decidedTitle: SQL = sql`case ${notifications.data}->>'subjectType'
	when 'idea' then (select i.title from ideas i where i.id = ${subjectId})
	when 'project' then (select p.title from projects p where p.id = ${subjectId})
	when 'version' then (select p.title from versions v join projects p on p.id = v.project_id where v.id = ${subjectId})
	end`;

/** What was hidden or removed since isn't told any more, except to whom a decision concerns. */
const stillThere: SQL = sql`(${notifications.kind} = 'moderation' or not (
	exists (select 1 from ideas i where i.id = ${ideaId} and i.hidden_at is not null)
	or exists (select 1 from projects p where p.id = ${projectId} and p.hidden_at is not null)
	or exists (select 1 from ballots b where b.id = ${ballotId} and b.hidden_at is not null)
	or exists (select 1 from comments c where c.id = ${commentId}
		and (c.hidden_at is not null or c.deleted_at is not null))))`;

/** Everything one was told, newest first. */
export async function readNotifications(
	db: Database,
	actor: Member,
	{ cursor }: { cursor: string | null },
): Promise<Page<NotificationView>> {
	const list = keyset(cursor, [
		{ kind: "moment", by: notifications.createdAt, descending: true },
		{ kind: "id", by: notifications.id, descending: true },
	]);
	const rows = await db
		.select({
			id: notifications.id,
			kind: notifications.kind,
			path: notifications.path,
			data: notifications.data,
			actorId: notifications.actorId,
			readAt: notifications.readAt,
			createdAt: notifications.createdAt,
			title: sql<string | null>`case when ${notifications.kind} = 'moderation' then ${decidedTitle}
				when ${notifications.data} ? 'version' then null
				else (select i.title from ideas i where i.id = ${ideaId}) end`,
		})
		.from(notifications)
		.where(and(eq(notifications.userId, actor.id), stillThere, list.rows))
		.orderBy(...list.order)
		.limit(perPage + 1);
	const page = list.page(rows, perPage, (row) => [row.createdAt.toISOString(), row.id]);
	const people = await personCards(
		db,
		page.items.map((row) => row.actorId),
	);
	return {
		...page,
		items: page.items.flatMap(({ kind, actorId, readAt, createdAt, title, ...row }) => {
			if (!isNotificationKind(kind)) return [];
			const shown = title ?? String(row.data.title ?? "");
			const person = actorId === null ? null : (people.get(actorId) ?? null);
			return [{ ...row, kind, title: shown, actor: person, read: readAt !== null, at: createdAt }];
		}),
	};
}

/** How many are unread, counted up to 100; 0 for visitors. */
export async function unreadCount(db: Database, actor: Actor): Promise<number> {
	if (!isMember(actor)) return 0;
	const unread = db
		.select({ one: sql`1`.as("one") })
		.from(notifications)
		.where(and(eq(notifications.userId, actor.id), isNull(notifications.readAt), stillThere))
		.limit(mostCounted)
		.as("unread");
	return db.$count(unread);
}

/** The kinds that a member hears of in the app, among those that can be chosen. */
export async function chosenKinds(db: Database, actor: Member): Promise<NotificationKind[]> {
	const { kind, enabled } = notificationPreferences;
	const rows = await db
		.select({ kind, enabled })
		.from(notificationPreferences)
		.where(and(eq(notificationPreferences.userId, actor.id), eq(notificationPreferences.channel, "app")));
	const off = new Set(rows.filter((row) => !row.enabled).map((row) => row.kind));
	return choosableKinds.filter((choosable) => !off.has(choosable));
}
