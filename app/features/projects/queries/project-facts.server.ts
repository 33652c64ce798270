import { and, eq } from "drizzle-orm";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { categories, projectFollowers } from "#db/schema/index.ts";
import type { CategoryChoice } from "./lists.server.ts";

/** A category by id, with its name in each language. */
export async function categoryOf(db: Database, id: number): Promise<CategoryChoice> {
	const { slug, nameZh, nameEn } = categories;
	const [row] = await db
		.select({ id: categories.id, slug, nameZh, nameEn })
		.from(categories)
		.where(eq(categories.id, id));
	if (!row) throw new NotFound();
	return row;
}

/** Whether the actor follows the project. */
export async function follows(db: Database, actor: Actor, projectId: number): Promise<boolean> {
	if (!isMember(actor)) return false;
	const [row] = await db
		.select({ userId: projectFollowers.userId })
		.from(projectFollowers)
		.where(and(eq(projectFollowers.projectId, projectId), eq(projectFollowers.userId, actor.id)));
	return row !== undefined;
}
