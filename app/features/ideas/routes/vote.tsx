import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import { safePath } from "#app/http/safe-path.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { voteForIdea } from "../commands/votes.server.ts";
import { voteForm } from "../forms.ts";
import { ideaIdIn } from "../idea-parameter.server.ts";

export const handle: PageHandle = { i18n: ["ideas"] };

/** Where somebody lands who had to sign in after the press: looking changes nothing, so the page asks for it again. */
export const loader = page(({ params, request }) =>
	leadTo(request, `/ideas/${encodeURIComponent(params.slug ?? "")}?pressed=1`),
);

export const action = formAction({
	schema: voteForm,
	async run({ value, actor, db, context, params }) {
		const result = await voteForIdea(db, actor, { ideaId: ideaIdIn(params), now: context.now });
		return value.back ? safePath(value.back, "/ideas") : { voted: true, ...result };
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
