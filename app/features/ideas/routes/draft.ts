import { formAction } from "#app/http/form-action.server.ts";
import { saveIdeaDraft } from "../commands/draft.server.ts";
import { draftForm } from "../forms.ts";

/** Keeps an unsent idea while it is typed. */
export const action = formAction({
	schema: draftForm,
	async run({ value, actor, db }) {
		await saveIdeaDraft(db, actor, value.fields);
		return { saved: true };
	},
});
