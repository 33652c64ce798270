import { formAction } from "#app/http/form-action.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { NotFound } from "#app/kernel/domain-error.ts";
import { idParam } from "#app/kernel/forms.ts";
import { claimCase } from "../commands/claim.server.ts";
import { pressForm } from "../forms.ts";
import { staffPage } from "../staff-page.server.ts";

export const handle: PageHandle = { i18n: ["moderation"] };

export const action = formAction({
	schema: pressForm,
	async run({ actor, db, context, params }) {
		const caseId = idParam(params.id);
		if (!caseId) throw new NotFound();
		await claimCase(db, actor, { caseId, now: context.now });
		return `/moderation/cases/${caseId}`;
	},
});

/** Nobody has business here but the form. */
export const loader = staffPage(({ params, request }) => leadTo(request, `/moderation/cases/${params.id}`));

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
