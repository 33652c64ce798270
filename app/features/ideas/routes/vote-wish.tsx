import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { updateVote } from "../commands/votes.server.ts";
import { wishForm } from "../forms.ts";
import { ideaIdIn, toIdeaPage } from "../idea-parameter.server.ts";

export const handle: PageHandle = { i18n: ["ideas"] };

export const loader = toIdeaPage;

export const action = formAction({
	schema: wishForm,
	async run({ value: wish, actor, db, context, params }) {
		await updateVote(db, actor, { ideaId: ideaIdIn(params), now: context.now, wish });
		return `/ideas/${encodeURIComponent(params.slug ?? "")}#vote`;
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
