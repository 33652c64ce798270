import type { Actor } from "#app/kernel/actor.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import type { ThreadSubject } from "#app/kernel/domain-events.ts";
import type { Database } from "#db/database.server.ts";

export interface Subject {
	type: ThreadSubject;
	id: number;
}

/** The thing that a thread is about, as far as a discussion must know it. */
export interface ThreadPlace {
	/** What new comments are about: the target, where an idea was merged into another. */
	subject: Subject;
	title: string;
	/** The page that shows the thread. */
	path: string;
	/** Who may answer officially here. */
	makerIds: number[];
	/** Things merged into it: their comments are read here too, under their own titles. */
	merged: (Subject & { title: string })[];
	/** Pages that a comment here concerns, as in domain events. */
	topics: string[];
}

/**
 * How a feature lets its things be discussed. Discussion ranks below ideas, projects and rounds and imports none of
 * them: each of these exports an owner from its index.server, app/http/thread-owners.server.ts puts them together,
 * and they arrive in `context.threadOwners`. So visibility is always decided by whom the thing belongs to.
 */
export interface ThreadOwner {
	type: ThreadSubject;
	/** null when there is no such thing, or none that this actor may see. */
	load(db: Database, actor: Actor, id: number): Promise<ThreadPlace | null>;
}

export type ThreadOwners = Partial<Record<ThreadSubject, ThreadOwner>>;

/** Where a thread hangs. Throws NotFound for what doesn't exist or isn't this actor's to see. */
export async function threadPlace(
	owners: ThreadOwners,
	db: Database,
	actor: Actor,
	{ type, id }: { type: string; id: number },
): Promise<ThreadPlace> {
	const owner = Object.hasOwn(owners, type) ? owners[type as ThreadSubject] : undefined;
	const place = owner && Number.isSafeInteger(id) && id > 0 ? await owner.load(db, actor, id) : null;
	if (!place) throw new NotFound();
	return place;
}

/** The thread's own subject and those merged into it. */
export function subjectsOf(place: ThreadPlace): Subject[] {
	return [place.subject, ...place.merged];
}
