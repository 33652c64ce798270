import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { ideaTags, tags } from "#db/schema/index.ts";

/** Gives an idea exactly these tags, making those that are new. Names come tidied and in lower case. */
export async function setTags(tx: Database, ideaId: number, names: string[]): Promise<void> {
	const wanted = [...new Set(names)].sort();
	const had = await tx
		.select({ id: tags.id, name: tags.name })
		.from(ideaTags)
		.innerJoin(tags, eq(tags.id, ideaTags.tagId))
		.where(eq(ideaTags.ideaId, ideaId));
	const dropped = had.filter(({ name }) => !wanted.includes(name)).map(({ id }) => id);
	const added = wanted.filter((name) => !had.some((tag) => tag.name === name));
	if (dropped.length > 0) {
		await tx.delete(ideaTags).where(and(eq(ideaTags.ideaId, ideaId), inArray(ideaTags.tagId, dropped)));
	}
	const ids = await tagIds(tx, added);
	if (ids.length > 0) await tx.insert(ideaTags).values(ids.map((tagId) => ({ ideaId, tagId })));
	await count(tx, [...ids.map((id) => [id, 1] as const), ...dropped.map((id) => [id, -1] as const)]);
}

async function tagIds(tx: Database, names: string[]): Promise<number[]> {
	if (names.length === 0) return [];
	await tx
		.insert(tags)
		.values(names.map((name) => ({ name })))
		.onConflictDoNothing();
	const rows = await tx
		.select({ id: tags.id })
		.from(tags)
		.where(inArray(tags.name, names))
		.orderBy(asc(tags.id));
	return rows.map(({ id }) => id);
}

/** In rising order of id, as all who write several tags do. */
async function count(tx: Database, moves: (readonly [number, number])[]): Promise<void> {
	for (const [id, by] of [...moves].sort(([a], [b]) => a - b)) {
		await tx
			.update(tags)
			.set({ ideaCount: sql`${tags.ideaCount} + ${by}` })
			.where(eq(tags.id, id));
	}
}
