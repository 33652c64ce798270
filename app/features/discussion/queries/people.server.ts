import { and, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { users } from "#db/schema/index.ts";
import { mentionedHandles } from "../markdown.server.ts";

/** Which handles mentioned in these texts exist, in lower case: what `renderMarkdown` makes links of. One query or none. */
export async function knownHandles(db: Database, texts: string[]): Promise<Set<string>> {
	const people = await peopleByHandle(db, [...new Set(texts.flatMap((text) => mentionedHandles(text)))]);
	return new Set(people.map(({ handle }) => handle.toLowerCase()));
}

/** Ids and handles of the accounts among `handles` (lower case) that still exist. */
export async function peopleByHandle(
	db: Database,
	handles: string[],
): Promise<{ id: number; handle: string }[]> {
	if (handles.length === 0) return [];
	return db
		.select({ id: users.id, handle: users.handle })
		.from(users)
		.where(and(inArray(sql`lower(${users.handle})`, handles), isNull(users.deletedAt)));
}
