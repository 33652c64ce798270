import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { projectIdIn } from "../address.server.ts";
import { deleteDraft } from "../commands/drafts.server.ts";
import { pressForm } from "../forms.ts";
import { findVersion } from "../queries/version-page.server.ts";

export const handle: PageHandle = { i18n: ["projects"] };

/** Throws the draft away. */
export const action = formAction({
	schema: pressForm,
	run: async ({ db, actor, context, params }) => {
		const version = await findVersion(db, projectIdIn(params) ?? 0, params.number);
		if (!version) throw new NotFound();
		await deleteDraft(db, actor, { versionId: version.id, now: context.now });
		return `/projects/${encodeURIComponent(params.slug ?? "")}`;
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
export { toProject as loader } from "../address.server.ts";
