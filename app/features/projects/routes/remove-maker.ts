import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { projectIdIn } from "../address.server.ts";
import { removeMaker } from "../commands/makers.server.ts";
import { seatForm } from "../forms.ts";

export const handle: PageHandle = { i18n: ["projects"] };

/** Takes a seat or an invitation back. */
export const action = formAction({
	schema: seatForm,
	run: async ({ db, actor, context, params, value }) => {
		const projectId = projectIdIn(params);
		if (!projectId) throw new NotFound();
		await removeMaker(db, actor, { ...value, projectId, now: context.now });
		return `/projects/${encodeURIComponent(params.slug ?? "")}/makers`;
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
export { toProject as loader } from "../address.server.ts";
