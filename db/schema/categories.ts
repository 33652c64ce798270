import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { counter, identity } from "./columns.ts";

export const categories = pgTable("categories", {
	id: identity(),
	slug: text().notNull().unique(),
	nameZh: text().notNull(),
	nameEn: text().notNull(),
	position: integer().notNull().default(0),
});

export const tags = pgTable(
	"tags",
	{
		id: identity(),
		/** Lower case, as written by people, Chinese or Latin. */
		name: text().notNull().unique(),
		ideaCount: counter(),
	},
	(t) => [index("tags_popular_idx").on(t.ideaCount.desc().nullsFirst(), t.id)],
);
