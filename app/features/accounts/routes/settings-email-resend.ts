import { redirect } from "@remix-run/node";
import { formAction } from "#app/http/form-action.server.ts";
import { withQuery } from "#app/http/safe-path.ts";
import { resendVerification } from "../commands/email.server.ts";
import { emptyForm } from "../forms.ts";
import { accountOf } from "../queries/accounts.server.ts";

export const action = formAction({
	schema: emptyForm,
	async run({ actor, context }) {
		const { db, locale, origin, now } = context;
		await resendVerification(db, actor, { locale, origin, now });
		return withQuery("/settings/email", { sent: (await accountOf(db, actor.id)).email });
	},
});

/** Nobody has business here but the form. */
export function loader() {
	return redirect("/settings/email");
}
