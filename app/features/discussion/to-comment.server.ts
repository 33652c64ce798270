import { redirect } from "@remix-run/node";
import { page } from "#app/http/page.server.ts";
import { idOf } from "./comment-action.server.ts";

/** Loader of addresses that take a press: whoever comes by a link, as after signing in, is led to the comment. */
export const toComment = page(({ params, request }) =>
	followsPress(request) ? null : redirect(`/comments/${idOf(params.id)}`),
);

/**
 * True where the loader runs behind a refused action, whose page is to be shown. Its request is a GET by then, but
 * still has the headers of the form; a link has no content type.
 */
export function followsPress(request: Request): boolean {
	return request.headers.has("Content-Type");
}
