import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { createdAt, identity, moment, reference } from "./columns.ts";

export const notifications = pgTable(
	"notifications",
	{
		id: identity(),
		userId: reference()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		kind: text().notNull(),
		actorId: reference().references(() => users.id, { onDelete: "set null" }),
		/** Where a press leads, on this site. */
		path: text().notNull(),
		/** What the sentence needs: titles, names, counts. */
		data: jsonb().$type<Record<string, string | number>>().notNull().default({}),
		/** The outbox row it came from: handing over twice makes one notification. */
		eventId: reference().notNull(),
		readAt: moment(),
		createdAt: createdAt(),
	},
	(t) => [
		uniqueIndex("notifications_event_key").on(t.eventId, t.userId, t.kind),
		index("notifications_user_idx").on(t.userId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
		index("notifications_unread_idx").on(t.userId).where(sql`${t.readAt} is null`),
	],
);

/** Rows only for what differs from the default. */
export const notificationPreferences = pgTable(
	"notification_preferences",
	{
		userId: reference()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		kind: text().notNull(),
		channel: text().$type<"app" | "email">().notNull(),
		enabled: boolean().notNull(),
	},
	(t) => [primaryKey({ columns: [t.userId, t.kind, t.channel] })],
);
