import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { projectIdIn } from "../address.server.ts";
import { handOver } from "../commands/makers.server.ts";
import { seatForm } from "../forms.ts";

export const handle: PageHandle = { i18n: ["projects"] };

/** Makes a co-maker the owner. */
export const action = formAction({
	schema: seatForm,
	run: async ({ db, actor, context, params, value }) => {
		const projectId = projectIdIn(params);
		if (!projectId) throw new NotFound();
		await handOver(db, actor, { ...value, projectId, now: context.now });
		return `/projects/${encodeURIComponent(params.slug ?? "")}/makers`;
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
export { toProject as loader } from "../address.server.ts";
