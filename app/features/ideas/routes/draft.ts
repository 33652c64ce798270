import { formAction } from "#app/http/form-action.server.ts";
import { dropKeptForm } from "#app/http/kept-form.server.ts";
import { saveIdeaDraft } from "../commands/draft.server.ts";
import { draftForm } from "../forms.ts";

/** Keeps an unsent idea while it is typed. */
export const action = formAction({
	schema: draftForm,
	keep: false,
	async run({ value, actor, db, context, request }) {
		await saveIdeaDraft(db, actor, value.fields);
		// What was written before signing in is part of it by now, and must not hide what was written since.
		await dropKeptForm(context, request, "/ideas/new");
		return { saved: true };
	},
});
