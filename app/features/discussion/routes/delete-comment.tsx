import type { PageHandle } from "#app/i18n/handle.ts";
import { deleteComment } from "../commands/change.server.ts";
import { commentAction } from "../comment-action.server.ts";
import { plainForm } from "../forms.ts";
import { toComment } from "../to-comment.server.ts";

export const handle: PageHandle = { i18n: ["discussion"] };
export const loader = toComment;

/** Takes one's own comment away; the next page offers to take that back. */
export const action = commentAction(
	plainForm,
	({ db, actor, commentId, now }) => deleteComment(db, actor, { commentId, now }),
	(id) => `/comments/${id}/restore`,
);

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
