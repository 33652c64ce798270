import type { PageHandle } from "#app/i18n/handle.ts";
import { pinComment } from "../commands/change.server.ts";
import { commentAction } from "../comment-action.server.ts";
import { switchForm } from "../forms.ts";
import { toComment } from "../to-comment.server.ts";

export const handle: PageHandle = { i18n: ["discussion"] };
export const loader = toComment;

/** Keeps a comment on top of its thread, or lets it go. */
export const action = commentAction(switchForm, ({ db, actor, value, commentId, place, now }) =>
	pinComment(db, actor, { commentId, place, now, on: value.on === "yes" }),
);

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
