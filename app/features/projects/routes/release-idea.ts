import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { projectIdIn } from "../address.server.ts";
import { releaseIdea } from "../commands/taking-up.server.ts";
import { releaseForm } from "../forms.ts";

export const handle: PageHandle = { i18n: ["projects"] };

/** Leads to the page that the form stands on. */
export const loader = page(({ params, request }) =>
	leadTo(request, `/projects/${encodeURIComponent(params.slug ?? "")}/ideas`),
);

/** Lets an idea go, with the sentence that those who wait will read. */
export const action = formAction({
	schema: releaseForm,
	run: async ({ db, actor, context, params, value }) => {
		const projectId = projectIdIn(params);
		if (!projectId) throw new NotFound();
		await releaseIdea(db, actor, { ...value, projectId, now: context.now });
		return `/projects/${encodeURIComponent(params.slug ?? "")}/ideas`;
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
