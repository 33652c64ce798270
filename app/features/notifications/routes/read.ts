import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { idParam } from "#app/kernel/forms.ts";
import { markRead } from "../commands/read.server.ts";
import { readForm } from "../forms.ts";

export const handle: PageHandle = { i18n: ["notifications"] };

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
export const loader = page(({ request }) => leadTo(request, "/notifications"));

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
