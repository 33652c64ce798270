import { redirect } from "@remix-run/node";
import { formAction } from "#app/http/form-action.server.ts";
import { markAllRead } from "../commands/read.server.ts";
import { readAllForm } from "../forms.ts";

export const action = formAction({
	schema: readAllForm,
	async run({ value, actor, db, context }) {
		await markAllRead(db, actor, { until: new Date(value.until), now: context.now });
		return "/notifications";
	},
});

/** Nobody has business here but the form. */
export function loader() {
	return redirect("/notifications");
}
