import type { RequestContext } from "#app/http/context.server.ts";
import { idParam } from "#app/kernel/forms.ts";
import { readThread, type ThreadView } from "./queries/thread.server.ts";
import { type Subject, threadPlace } from "./thread-owners.server.ts";

/**
 * The thread for the page that shows `subject`, as its address asks: `?c=` is the page, `?order=newest` the order,
 * `?under=` one comment whose replies have pages of their own.
 * `<Discussion thread={…} />` draws it. Throws NotFound where the subject isn't the actor's to see.
 */
export async function loadThread(
	context: RequestContext,
	request: Request,
	subject: Subject,
): Promise<ThreadView> {
	const { db, actor, now, threadOwners } = context;
	const place = await threadPlace(threadOwners, db, actor, subject);
	const query = new URL(request.url).searchParams;
	return readThread(db, actor, place, {
		order: query.get("order") === "newest" ? "newest" : "oldest",
		cursor: query.get("c"),
		under: idParam(query.get("under") ?? undefined),
		now,
	});
}
