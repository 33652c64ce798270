import { and, eq, isNull, sql } from "drizzle-orm";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { type ProfileLink, users } from "#db/schema/index.ts";
import type { PersonCard } from "../rules/person-card.ts";
import { isSuspended } from "../rules/suspension.ts";
import { cardOf, selectCards } from "./person-cards.server.ts";

export interface Profile {
	person: PersonCard & { handle: string };
	bio: string;
	links: ProfileLink[];
	joinedAt: Date;
	suspended: boolean;
	avatarMediaId: number | null;
}

/** A person's public face, by handle in any case. Two queries. Throws NotFound also for deleted accounts. */
export async function profileOf(db: Database, handle: string, now: Date): Promise<Profile> {
	const [row] = await db
		.select({
			id: users.id,
			handle: users.handle,
			bio: users.bio,
			links: users.links,
			createdAt: users.createdAt,
			avatarMediaId: users.avatarMediaId,
			suspendedAt: users.suspendedAt,
			suspendedUntil: users.suspendedUntil,
		})
		.from(users)
		.where(and(eq(sql`lower(${users.handle})`, handle.slice(0, 60).toLowerCase()), isNull(users.deletedAt)));
	if (!row) throw new NotFound();
	const [card] = await selectCards(db).where(eq(users.id, row.id));
	if (!card) throw new NotFound();
	const { bio, links, createdAt: joinedAt, avatarMediaId } = row;
	return {
		person: { ...cardOf(card), handle: row.handle },
		bio,
		links,
		joinedAt,
		avatarMediaId,
		suspended: isSuspended(row, now),
	};
}
