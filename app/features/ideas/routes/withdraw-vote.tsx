import { formAction } from "#app/http/form-action.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { withdrawVote } from "../commands/votes.server.ts";
import { voteForm } from "../forms.ts";
import { ideaIdIn, toIdeaPage } from "../idea-parameter.server.ts";

export const handle: PageHandle = { i18n: ["ideas"] };

export const loader = toIdeaPage;

export const action = formAction({
	schema: voteForm,
	async run({ value, actor, db, context, params }) {
		const result = await withdrawVote(db, actor, { ideaId: ideaIdIn(params), now: context.now });
		return value.back ? safePath(value.back, "/ideas") : { voted: false, ...result };
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
