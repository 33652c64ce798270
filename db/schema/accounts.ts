import { sql } from "drizzle-orm";
import {
	boolean,
	check,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	text,
	uniqueIndex,
} from "drizzle-orm/pg-core";
import { createdAt, identity, moment, reference } from "./columns.ts";

export const userRole = pgEnum("user_role", ["member", "moderator", "administrator"]);
export const userStanding = pgEnum("user_standing", ["new", "member", "regular", "trusted"]);
export const tokenPurpose = pgEnum("token_purpose", ["verify_email", "reset_password", "change_email"]);

export interface ProfileLink {
	label: string;
	url: string;
}

export const users = pgTable(
	"users",
	{
		id: identity(),
		/** Latin letters, digits and underscores; compared in lower case. */
		handle: text().notNull(),
		displayName: text().notNull(),
		email: text().notNull(),
		emailVerifiedAt: moment(),
		passwordHash: text(),
		role: userRole().notNull().default("member"),
		standing: userStanding().notNull().default("new"),
		/** When the standing was last worked out anew. */
		standingCheckedAt: moment(),
		bio: text().notNull().default(""),
		links: jsonb().$type<ProfileLink[]>().notNull().default([]),
		/** media.id; no foreign key here, because media belongs to a higher table file. */
		avatarMediaId: reference(),
		locale: text().$type<"zh-CN" | "en">(),
		theme: text().$type<"light" | "dark" | "system">().notNull().default("system"),
		suspendedAt: moment(),
		/** null while suspended: without an end. */
		suspendedUntil: moment(),
		suspensionReason: text(),
		deletedAt: moment(),
		/** A member of the demo world, whom one press on the login page signs in. */
		isDemo: boolean().notNull().default(false),
		createdAt: createdAt(),
	},
	(t) => [
		uniqueIndex("users_handle_key").on(sql`lower(${t.handle})`),
		// An address belongs to whoever proved it. Unproven ones may repeat, so that sign-up tells nobody who is here.
		uniqueIndex("users_verified_email_key")
			.on(sql`lower(${t.email})`)
			.where(sql`${t.emailVerifiedAt} is not null`),
		index("users_email_idx").on(sql`lower(${t.email})`),
		index("users_standing_checked_idx").on(t.standingCheckedAt.asc().nullsFirst(), t.id),
		check("users_handle_length", sql`char_length(${t.handle}) between 2 and 40`),
		check("users_display_name_length", sql`char_length(${t.displayName}) between 1 and 60`),
	],
);

export const sessions = pgTable(
	"sessions",
	{
		/** SHA-256 of the token in the cookie; the token itself is stored nowhere. */
		id: text().primaryKey(),
		userId: reference()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		expiresAt: moment().notNull(),
		/** The absolute end, 90 days after sign-in, whatever is renewed. */
		endsAt: moment().notNull(),
		lastSeenAt: createdAt(),
		userAgent: text().notNull().default(""),
		/** Keyed hash of the address, kept for 30 days. */
		addressHash: text(),
		createdAt: createdAt(),
	},
	(t) => [index("sessions_user_idx").on(t.userId), index("sessions_expiry_idx").on(t.expiresAt)],
);

export const tokens = pgTable(
	"tokens",
	{
		/** SHA-256 of what stands in the link. */
		hash: text().primaryKey(),
		userId: reference()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		purpose: tokenPurpose().notNull(),
		/** The new address, for change_email. */
		email: text(),
		expiresAt: moment().notNull(),
		usedAt: moment(),
		createdAt: createdAt(),
	},
	(t) => [index("tokens_user_idx").on(t.userId, t.purpose)],
);

/** Failures counted per account and per address; survives a restart. */
export const throttles = pgTable("throttles", {
	key: text().primaryKey(),
	failures: integer().notNull().default(0),
	blockedUntil: moment(),
	updatedAt: createdAt(),
});

/** Every e-mail; delivered by SMTP where configured, otherwise readable by the administrator. */
export const mails = pgTable(
	"mails",
	{
		id: identity(),
		recipient: text().notNull(),
		userId: reference().references(() => users.id, { onDelete: "set null" }),
		kind: text().notNull(),
		locale: text().$type<"zh-CN" | "en">().notNull(),
		subject: text().notNull(),
		body: text().notNull(),
		createdAt: createdAt(),
		sentAt: moment(),
		error: text(),
		attempts: integer().notNull().default(0),
	},
	(t) => [index("mails_unsent_idx").on(t.id).where(sql`${t.sentAt} is null`)],
);

/** What somebody typed before signing up or while the session had ended; found again by a cookie. */
export const formDrafts = pgTable(
	"form_drafts",
	{
		id: identity(),
		tokenHash: text().notNull(),
		path: text().notNull(),
		fields: jsonb().$type<[string, string][]>().notNull(),
		createdAt: createdAt(),
		expiresAt: moment().notNull(),
	},
	(t) => [
		uniqueIndex("form_drafts_token_path_key").on(t.tokenHash, t.path),
		index("form_drafts_expiry_idx").on(t.expiresAt),
	],
);

/** The first answer to a form, so that the same submit twice is one thing. */
export const idempotencyKeys = pgTable(
	"idempotency_keys",
	{
		id: identity(),
		userId: reference()
			.notNull()
			.references(() => users.id, { onDelete: "cascade" }),
		key: text().notNull(),
		bodyHash: text().notNull(),
		/** Where the first submit was sent on to; null while it runs. */
		location: text(),
		createdAt: createdAt(),
	},
	(t) => [
		uniqueIndex("idempotency_keys_user_key").on(t.userId, t.key),
		index("idempotency_keys_age_idx").on(t.createdAt),
	],
);
