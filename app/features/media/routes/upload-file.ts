import { redirect } from "@remix-run/node";
import { resource } from "#app/http/resource.server.ts";
import { safePath, withQuery } from "#app/http/safe-path.ts";
import { isMember } from "#app/kernel/actor.ts";
import { SignInRequired } from "#app/kernel/domain-error.ts";
import { storeSentFile } from "../sent-file.server.ts";

/**
 * Takes one file: as the body itself with its name in `X-File-Name` (percent-encoded), or in a multipart form as
 * `file`. A fetch gets what was stored as JSON; a plain form goes `back` with its public id.
 */
export const action = resource(async ({ request, context }) => {
	const { actor } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const { stored, fields } = await storeSentFile(context, actor, request);
	const { id: _, ...shown } = stored;
	if (request.headers.get("Accept")?.includes("application/json"))
		return Response.json(shown, { status: 201 });
	return redirect(withQuery(safePath(fields.get("back")), { file: stored.publicId }));
});
