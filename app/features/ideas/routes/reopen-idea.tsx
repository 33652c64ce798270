import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { takeWithdrawalBack } from "../commands/close.server.ts";
import { noteForm } from "../forms.ts";
import { ideaIdIn, toIdeaPage } from "../idea-parameter.server.ts";

export const handle: PageHandle = { i18n: ["ideas"] };

export const loader = toIdeaPage;

export const action = formAction({
	schema: noteForm,
	async run({ actor, db, context, params }) {
		await takeWithdrawalBack(db, actor, { ideaId: ideaIdIn(params), now: context.now });
		return `/ideas/${encodeURIComponent(params.slug ?? "")}`;
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
