import { eq, inArray } from "drizzle-orm";
import type { Database } from "#db/database.server.ts";
import { media, users } from "#db/schema/index.ts";
import { type Avatar, avatarOf, type PersonCard } from "../rules/person-card.ts";

/**
 * Names and faces for ids, in one query. Ids that are null or unknown are left out; a deleted account's card says
 * so and carries no name. Show either with `<PersonLink person={cards.get(id)} />`.
 */
export async function personCards(
	db: Database,
	ids: Iterable<number | null | undefined>,
): Promise<Map<number, PersonCard>> {
	const wanted = [...new Set(ids)].filter((id): id is number => typeof id === "number");
	if (wanted.length === 0) return new Map();
	const rows = await selectCards(db).where(inArray(users.id, wanted));
	return new Map(rows.map((row) => [row.id, cardOf(row)]));
}

/** The columns of a card; `.where(…)` follows. */
export function selectCards(db: Database) {
	return db
		.select({
			id: users.id,
			handle: users.handle,
			displayName: users.displayName,
			standing: users.standing,
			role: users.role,
			deletedAt: users.deletedAt,
			picture: {
				publicId: media.publicId,
				variants: media.variants,
				focalX: media.focalX,
				focalY: media.focalY,
				hiddenAt: media.hiddenAt,
			},
		})
		.from(users)
		.leftJoin(media, eq(media.id, users.avatarMediaId));
}

type CardRow = Awaited<ReturnType<typeof selectCards>>[number];

export function cardOf(row: CardRow): PersonCard {
	const { id, handle, displayName, standing, role, deletedAt, picture } = row;
	if (deletedAt) {
		return {
			id,
			handle: null,
			displayName: "",
			avatar: null,
			standing: "new",
			role: "member",
			deleted: true,
		};
	}
	const avatar: Avatar | null = picture && !picture.hiddenAt ? avatarOf(picture) : null;
	return { id, handle, displayName, avatar, standing, role, deleted: false };
}
