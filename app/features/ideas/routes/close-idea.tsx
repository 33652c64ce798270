import { redirect } from "@remix-run/node";
import { page } from "#app/http/page.server.ts";
import { ideaIdIn } from "../idea-parameter.server.ts";

/** Closing is an act of moderation, which logs it: the old address leads there. */
export const loader = page(({ params }) => redirect(`/moderation/things/idea:${ideaIdIn(params)}/close`));
