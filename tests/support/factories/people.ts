import { randomUUID } from "node:crypto";
import type { Member } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import { media, users } from "#db/schema/index.ts";

export type User = typeof users.$inferSelect;
export type Media = typeof media.$inferSelect;

let made = 0;

/** A number that no other row of this process got, for names that a person may read. */
export function nextNumber(): number {
	made += 1;
	return made;
}

/** What no other process made either, for what must be unique in the database. */
export function uniqueWord(number: number): string {
	return `${number}x${process.pid.toString(36)}`;
}

/** The row that an insert gave back. */
export function only<Row>(rows: Row[]): Row {
	const [row] = rows;
	if (!row) throw new Error("The insert gave no row back.");
	return row;
}

/** A verified member of good standing with no password. */
export async function makeUser(
	db: Database,
	columns: Partial<typeof users.$inferInsert> = {},
): Promise<User> {
	const number = nextNumber();
	return only(
		await db
			.insert(users)
			.values({
				handle: `person${uniqueWord(number)}`,
				displayName: `Person ${number}`,
				email: `person${uniqueWord(number)}@example.org`,
				emailVerifiedAt: new Date(),
				standing: "member",
				...columns,
			})
			.returning(),
	);
}

export function makeUsers(db: Database, count: number): Promise<User[]> {
	return Promise.all(Array.from({ length: count }, () => makeUser(db)));
}

/** How features see that user, at `now`. */
export function actorOf(user: User, now = new Date()): Member {
	const { id, handle, role, standing, suspendedAt, suspendedUntil } = user;
	const suspended = suspendedAt !== null && (suspendedUntil === null || suspendedUntil > now);
	return {
		kind: "member",
		id,
		handle,
		role,
		standing,
		suspended,
		emailVerified: user.emailVerifiedAt !== null,
	};
}

/** A picture that is said to be stored; its bytes are nowhere. */
export async function makeMedia(
	db: Database,
	columns: Partial<typeof media.$inferInsert> = {},
): Promise<Media> {
	const number = nextNumber();
	return only(
		await db
			.insert(media)
			.values({
				publicId: randomUUID().replaceAll("-", ""),
				kind: "picture",
				key: `test/${number}.webp`,
				originalName: `picture-${number}.jpg`,
				mime: "image/webp",
				bytes: 12_345,
				sha256: number.toString(16).padStart(64, "0"),
				width: 1200,
				height: 900,
				...columns,
			})
			.returning(),
	);
}
