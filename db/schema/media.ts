import { sql } from "drizzle-orm";
import {
	bigint,
	check,
	index,
	integer,
	jsonb,
	pgEnum,
	pgTable,
	real,
	text,
	uniqueIndex,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { createdAt, identity, moment, reference } from "./columns.ts";

export const mediaKind = pgEnum("media_kind", ["picture", "file"]);
export const mediaState = pgEnum("media_state", ["processing", "ready", "failed"]);

/** One stored size of a picture. */
export interface PictureVariant {
	key: string;
	format: "avif" | "webp" | "jpeg";
	width: number;
	height: number;
	bytes: number;
}

/** Everything uploaded. Bytes lie in the file storage under random keys. */
export const media = pgTable(
	"media",
	{
		id: identity(),
		/** Random, unguessable, part of the public address: /media/:publicId/… */
		publicId: text().notNull(),
		kind: mediaKind().notNull(),
		state: mediaState().notNull().default("ready"),
		/** null after the owner's account was deleted. */
		ownerId: reference().references(() => users.id, { onDelete: "set null" }),
		/** Storage key of the original (files) or of the re-encoded master (pictures). */
		key: text().notNull(),
		/** As the person named it; only ever shown and sent as a download name. */
		originalName: text().notNull(),
		/** By content, never by name. */
		mime: text().notNull(),
		bytes: bigint({ mode: "number" }).notNull(),
		sha256: text().notNull(),
		width: integer(),
		height: integer(),
		alt: text().notNull().default(""),
		/** Average colour, #rrggbb, painted until the picture is there. */
		placeholder: text(),
		/** The point that stays in view when a picture is cut to a card's shape; 0 to 1 from the left and the top. */
		focalX: real().notNull().default(0.5),
		focalY: real().notNull().default(0.5),
		/** Four parts of 16 bits of the picture's perceptual hash, each told apart by its place; null: not made yet. */
		hashBands: integer().array(),
		variants: jsonb().$type<PictureVariant[]>().notNull().default([]),
		/** First used by anything; unused uploads are swept after a day. */
		attachedAt: moment(),
		hiddenAt: moment(),
		createdAt: createdAt(),
	},
	(t) => [
		uniqueIndex("media_public_id_key").on(t.publicId),
		index("media_owner_idx").on(t.ownerId),
		index("media_unattached_idx").on(t.createdAt).where(sql`${t.attachedAt} is null`),
		index("media_hash_idx").using("gin", t.hashBands),
		check("media_focal_point", sql`${t.focalX} between 0 and 1 and ${t.focalY} between 0 and 1`),
		check("media_bytes_positive", sql`${t.bytes} > 0`),
	],
);
