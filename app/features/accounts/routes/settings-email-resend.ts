import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import { withQuery } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { resendVerification } from "../commands/email.server.ts";
import { emptyForm } from "../forms.ts";
import { accountOf } from "../queries/accounts.server.ts";

export const handle: PageHandle = { i18n: ["accounts"] };

export const action = formAction({
	schema: emptyForm,
	async run({ actor, context }) {
		const { db, locale, origin, now } = context;
		await resendVerification(db, actor, { locale, origin, now });
		return withQuery("/settings/email", { sent: (await accountOf(db, actor.id)).email });
	},
});

/** Nobody has business here but the form. */
export const loader = page(({ request }) => leadTo(request, "/settings/email"));

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
