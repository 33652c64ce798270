import type { Member } from "#app/kernel/actor.ts";
import { ensure } from "#app/kernel/domain-error.ts";
import type { Database } from "#db/database.server.ts";
import { watches } from "#db/schema/index.ts";
import { canWrite } from "../policy.ts";
import type { Subject } from "../thread-owners.server.ts";

/** From now on the actor hears of what happens there. Again is fine. */
export function watch(db: Database, actor: Member, subject: Subject): Promise<void> {
	return setWatch(db, actor, subject, false);
}

/** No more. The row stays and says so: commenting there later doesn't begin it anew. */
export function unwatch(db: Database, actor: Member, subject: Subject): Promise<void> {
	return setWatch(db, actor, subject, true);
}

async function setWatch(db: Database, actor: Member, subject: Subject, muted: boolean): Promise<void> {
	ensure(canWrite(actor));
	await db
		.insert(watches)
		.values({ userId: actor.id, subjectType: subject.type, subjectId: subject.id, muted })
		.onConflictDoUpdate({
			target: [watches.subjectType, watches.subjectId, watches.userId],
			// What somebody says themselves outlives the merge that brought the row.
			set: { muted, fromMergeId: null },
		});
}
