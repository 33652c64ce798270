import type { PageHandle } from "#app/i18n/handle.ts";
import { reactToComment } from "../commands/change.server.ts";
import { commentAction } from "../comment-action.server.ts";
import { reactionForm } from "../forms.ts";
import { toComment } from "../to-comment.server.ts";

export const handle: PageHandle = { i18n: ["discussion"] };
export const loader = toComment;

/** Sets or takes back one reaction. */
export const action = commentAction(reactionForm, ({ db, actor, value, commentId, now }) =>
	reactToComment(db, actor, { commentId, kind: value.kind, on: value.on === "yes", now }),
);

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
