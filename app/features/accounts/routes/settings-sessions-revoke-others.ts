import { redirect } from "@remix-run/node";
import { formAction } from "#app/http/form-action.server.ts";
import { endSessionsOf } from "../commands/sessions.server.ts";
import { emptyForm } from "../forms.ts";

export const action = formAction({
	schema: emptyForm,
	async run({ actor, context }) {
		await endSessionsOf(context.db, actor.id, context.sessionId);
		return "/settings/sessions?revoked";
	},
});

/** Nobody has business here but the form. */
export function loader() {
	return redirect("/settings/sessions");
}
