import { formAction } from "#app/http/form-action.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { projectIdIn } from "../address.server.ts";
import { followProject } from "../commands/following.server.ts";
import { pressForm } from "../forms.ts";

export const handle: PageHandle = { i18n: ["projects"] };

/** Follows the project; goes back to the page that the button stood on. */
export const action = formAction({
	schema: pressForm,
	run: async ({ db, actor, context, params, value }) => {
		const projectId = projectIdIn(params);
		if (!projectId) throw new NotFound();
		await followProject(db, actor, { projectId, now: context.now });
		return safePath(value.back, `/projects/${encodeURIComponent(params.slug ?? "")}`);
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
export { toProject as loader } from "../address.server.ts";
