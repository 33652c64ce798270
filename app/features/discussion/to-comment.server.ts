import { redirect } from "@remix-run/node";
import { followsPress } from "#app/http/follows-press.server.ts";
import { page } from "#app/http/page.server.ts";
import { idOf } from "./comment-action.server.ts";

/** Loader of addresses that take a press: whoever comes by a link, as after signing in, is led to the comment. */
export const toComment = page(({ params, request }) =>
	followsPress(request) ? null : redirect(`/comments/${idOf(params.id)}`),
);
