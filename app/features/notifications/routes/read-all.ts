import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { markAllRead } from "../commands/read.server.ts";
import { readAllForm } from "../forms.ts";

export const handle: PageHandle = { i18n: ["notifications"] };

export const action = formAction({
	schema: readAllForm,
	async run({ value, actor, db, context }) {
		await markAllRead(db, actor, { until: new Date(value.until), now: context.now });
		return "/notifications";
	},
});

/** Nobody has business here but the form. */
export const loader = page(({ request }) => leadTo(request, "/notifications"));

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
