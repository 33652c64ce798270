import { redirect } from "@remix-run/node";
import { formAction } from "#app/http/form-action.server.ts";
import { revokeSession } from "../commands/sessions.server.ts";
import { sessionForm } from "../forms.ts";

export const action = formAction({
	schema: sessionForm,
	async run({ value, actor, context }) {
		await revokeSession(context.db, actor, value.session);
		return "/settings/sessions?revoked";
	},
});

/** Nobody has business here but the form. */
export function loader() {
	return redirect("/settings/sessions");
}
