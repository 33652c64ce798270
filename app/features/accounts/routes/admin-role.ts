import { redirect } from "@remix-run/node";
import { formAction } from "#app/http/form-action.server.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { rowId } from "#app/kernel/forms.ts";
import { changeRole } from "../commands/role.server.ts";
import { roleForm } from "../forms.ts";

export const action = formAction({
	schema: roleForm,
	async run({ value, actor, context, params }) {
		const userId = rowId.safeParse(params.id);
		if (!userId.success) throw new NotFound();
		await changeRole(context.db, actor, { ...value, userId: userId.data, now: context.now });
		return "/admin/people?changed";
	},
});

/** Nobody has business here but the form. */
export function loader() {
	return redirect("/admin/people");
}
