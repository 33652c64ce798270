import { index, integer, jsonb, pgEnum, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { createdAt, identity, moment, reference } from "./columns.ts";
import { responses } from "./feedback.ts";
import { media } from "./media.ts";
import { claims, versions } from "./versions.ts";

export const makeOutcome = pgEnum("make_outcome", ["worked", "worked_with_changes", "failed"]);

export const makes = pgTable(
	"makes",
	{
		id: identity(),
		versionId: reference()
			.notNull()
			.references(() => versions.id, { onDelete: "cascade" }),
		responseId: reference().references(() => responses.id, { onDelete: "set null" }),
		userId: reference().references(() => users.id, { onDelete: "set null" }),
		text: text().notNull().default(""),
		/** Material, printer, layer height, body type: free names, shown as given. */
		settings: jsonb().$type<Record<string, string>>().notNull().default({}),
		outcome: makeOutcome().notNull(),
		/** How long it took, if its maker says so. */
		minutes: integer(),
		hiddenAt: moment(),
		createdAt: createdAt(),
	},
	(t) => [
		index("makes_version_idx").on(t.versionId, t.id),
		index("makes_user_idx").on(t.userId),
		index("makes_response_idx").on(t.responseId),
	],
);

/** The claims that a make's pictures show. */
export const makeClaims = pgTable(
	"make_claims",
	{
		makeId: reference()
			.notNull()
			.references(() => makes.id, { onDelete: "cascade" }),
		claimId: reference()
			.notNull()
			.references(() => claims.id, { onDelete: "cascade" }),
	},
	(t) => [primaryKey({ columns: [t.makeId, t.claimId] }), index("make_claims_claim_idx").on(t.claimId)],
);

export const makePictures = pgTable(
	"make_pictures",
	{
		makeId: reference()
			.notNull()
			.references(() => makes.id, { onDelete: "cascade" }),
		mediaId: reference()
			.notNull()
			.references(() => media.id),
		position: integer().notNull(),
	},
	(t) => [primaryKey({ columns: [t.makeId, t.mediaId] }), index("make_pictures_media_idx").on(t.mediaId)],
);
