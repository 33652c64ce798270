import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { projectIdIn } from "../address.server.ts";
import { acceptInvitation } from "../commands/makers.server.ts";
import { pressForm } from "../forms.ts";

export const handle: PageHandle = { i18n: ["projects"] };

/** Joins the project as one of its makers. */
export const action = formAction({
	schema: pressForm,
	run: async ({ db, actor, context, params }) => {
		const projectId = projectIdIn(params);
		if (!projectId) throw new NotFound();
		await acceptInvitation(db, actor, { projectId, now: context.now });
		return `/projects/${encodeURIComponent(params.slug ?? "")}`;
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
export { toProject as loader } from "../address.server.ts";
