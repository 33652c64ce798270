import { redirect } from "@remix-run/node";
import { formAction } from "#app/http/form-action.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { idParam } from "#app/kernel/forms.ts";
import { markRead } from "../commands/read.server.ts";
import { readForm } from "../forms.ts";

export const action = formAction({
	schema: readForm,
	async run({ value, actor, db, context, params }) {
		const id = idParam(params.id);
		if (!id) throw new NotFound();
		const { path } = await markRead(db, actor, { id, now: context.now });
		return value.open ? path : "/notifications";
	},
});

/** Nobody has business here but the form. */
export function loader() {
	return redirect("/notifications");
}
