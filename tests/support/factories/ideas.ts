import { eq, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { categories, criteria, ideas, ideaTags, segments, tags, votes } from "#db/schema/index.ts";
import { makeUser, nextNumber, only, uniqueWord } from "./people.ts";

export type Category = typeof categories.$inferSelect;
export type Criterion = typeof criteria.$inferSelect;
export type Segment = typeof segments.$inferSelect;
export type Vote = typeof votes.$inferSelect;
export type Idea = typeof ideas.$inferSelect & { criteria: Criterion[]; segments: Segment[] };

export async function makeCategory(
	db: Database,
	columns: Partial<typeof categories.$inferInsert> = {},
): Promise<Category> {
	const number = nextNumber();
	return only(
		await db
			.insert(categories)
			.values({
				slug: `category-${uniqueWord(number)}`,
				nameZh: `分类 ${number}`,
				nameEn: `Category ${number}`,
				...columns,
			})
			.returning(),
	);
}

/** Any category that is there, or a new one. */
export async function anyCategoryId(db: Database): Promise<number> {
	const [found] = await db.select({ id: categories.id }).from(categories).limit(1);
	return found?.id ?? (await makeCategory(db)).id;
}

type IdeaParts = { criteria?: string[]; segments?: string[]; tags?: string[] };

/** An open idea with one criterion, unless other `criteria` are given. */
export async function makeIdea(
	db: Database,
	{
		criteria: wanted,
		segments: names,
		tags: tagNames,
		...columns
	}: Partial<typeof ideas.$inferInsert> & IdeaParts = {},
): Promise<Idea> {
	const number = nextNumber();
	const authorId = columns.authorId === undefined ? (await makeUser(db)).id : columns.authorId;
	const idea = only(
		await db
			.insert(ideas)
			.values({
				slug: `idea-${number}`,
				title: `Idea number ${number}`,
				body: "What I need, and why.",
				language: "en",
				...columns,
				authorId,
				categoryId: columns.categoryId ?? (await anyCategoryId(db)),
			})
			.returning(),
	);
	await insertTags(db, idea.id, tagNames ?? []);
	const texts = wanted ?? ["It does what it says"];
	return {
		...idea,
		criteria: texts.length ? await insertCriteria(db, idea.id, texts) : [],
		segments: names?.length
			? await db
					.insert(segments)
					.values(names.map((name, position) => ({ ideaId: idea.id, name, position })))
					.returning()
			: [],
	};
}

/** A counted vote, with the idea's and the segment's counters. */
export async function makeVote(
	db: Database,
	{ userId, ...columns }: Omit<typeof votes.$inferInsert, "userId"> & { userId?: number },
): Promise<Vote> {
	const vote = only(
		await db
			.insert(votes)
			.values({ ...columns, userId: userId ?? (await makeUser(db)).id })
			.returning(),
	);
	if (vote.state !== "counted") return vote;
	await db
		.update(ideas)
		.set({ voteCount: sql`${ideas.voteCount} + 1` })
		.where(eq(ideas.id, vote.ideaId));
	if (vote.segmentId)
		await db
			.update(segments)
			.set({ voteCount: sql`${segments.voteCount} + 1` })
			.where(eq(segments.id, vote.segmentId));
	return vote;
}

/** `count` counted votes of new people. */
export async function makeVotes(db: Database, idea: { id: number }, count: number): Promise<Vote[]> {
	const made: Vote[] = [];
	for (let index = 0; index < count; index += 1) made.push(await makeVote(db, { ideaId: idea.id }));
	return made;
}

function insertCriteria(db: Database, ideaId: number, texts: string[]): Promise<Criterion[]> {
	return db
		.insert(criteria)
		.values(texts.map((text, position) => ({ ideaId, text, position })))
		.returning();
}

async function insertTags(db: Database, ideaId: number, names: string[]): Promise<void> {
	for (const name of names) {
		const [tag] = await db
			.insert(tags)
			.values({ name, ideaCount: 1 })
			.onConflictDoUpdate({ target: tags.name, set: { ideaCount: sql`${tags.ideaCount} + 1` } })
			.returning();
		if (tag) await db.insert(ideaTags).values({ ideaId, tagId: tag.id });
	}
}
