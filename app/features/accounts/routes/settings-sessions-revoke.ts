import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { revokeSession } from "../commands/sessions.server.ts";
import { sessionForm } from "../forms.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const action = formAction({
	schema: sessionForm,
	async run({ value, actor, context }) {
		await revokeSession(context.db, actor, value.session);
		return "/settings/sessions?revoked";
	},
});

/** Nobody has business here but the form. */
export const loader = page(({ request }) => leadTo(request, "/settings/sessions"));

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
