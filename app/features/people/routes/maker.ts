import { redirect } from "@remix-run/node";
import { profileOf } from "#app/features/accounts/index.server.ts";
import { page } from "#app/http/page.server.ts";

/** Makers are people: one page shows both, with what they make on it. */
export const loader = page(async ({ context, params }) => {
	const { person } = await profileOf(context.db, params.handle ?? "", context.now);
	return redirect(`/people/${person.handle}`, 301);
});
