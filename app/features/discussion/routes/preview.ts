import { formAction } from "#app/http/form-action.server.ts";
import { previewForm } from "../forms.ts";
import { renderMarkdown } from "../markdown.server.ts";
import { knownHandles } from "../queries/people.server.ts";

/** What a text will look like: takes `body`, answers `{ html }`. Nothing is kept. */
export const action = formAction({
	schema: previewForm,
	access: "anyone",
	async run({ value: { body = "" }, context }) {
		return { html: renderMarkdown(body, { mentions: await knownHandles(context.db, [body]) }) };
	},
});
