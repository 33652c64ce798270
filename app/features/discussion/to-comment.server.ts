import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import { idOf } from "./comment-action.server.ts";

/** Loader of addresses that take a press: whoever comes by a link, as after signing in, is led to the comment. */
export const toComment = page(({ params, request }) => leadTo(request, `/comments/${idOf(params.id)}`));
