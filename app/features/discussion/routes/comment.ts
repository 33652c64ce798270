import { redirect } from "@remix-run/node";
import { page } from "#app/http/page.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import { idOf } from "../comment-action.server.ts";
import { addressOf, findComment } from "../queries/comment.server.ts";

/** The lasting address of a comment: leads to the page of the thread that holds it. */
export const loader = page(async ({ context, params }) => {
	const { db, actor, threadOwners } = context;
	const { comment, place } = await findComment(db, actor, threadOwners, idOf(params.id));
	return redirect(safePath(await addressOf(db, actor, place, comment)));
});
