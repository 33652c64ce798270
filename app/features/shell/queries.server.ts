import { personCards } from "#app/features/accounts/index.server.ts";
import { unreadCount } from "#app/features/notifications/index.server.ts";
import { type Actor, isMember } from "#app/kernel/actor.ts";
import type { Database } from "#db/database.server.ts";
import type { ShellViewer } from "./components/viewer.ts";

/** Name, face and unread count of whoever is signed in; null for visitors, whose pages ask the database nothing. */
export async function shellViewer(db: Database, actor: Actor): Promise<ShellViewer | null> {
	if (!isMember(actor)) return null;
	const { id, handle, role, suspended } = actor;
	const card = (await personCards(db, [id])).get(id);
	const unread = await unreadCount(db, actor);
	const [name, avatar] = [card?.displayName ?? handle, card?.avatar ?? null];
	return { handle, role, name, avatar, unread, suspended };
}
