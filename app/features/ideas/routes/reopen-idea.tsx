import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { reopenIdea } from "../commands/close.server.ts";
import { RefusedAct } from "../components/refused-act.tsx";
import { noteForm } from "../forms.ts";
import { ideaIdIn, toIdeaPage } from "../idea-parameter.server.ts";

export const handle: PageHandle = { i18n: ["ideas"] };

export const loader = toIdeaPage;

export const action = formAction({
	schema: noteForm,
	async run({ value, actor, db, context, params }) {
		await reopenIdea(db, actor, { ideaId: ideaIdIn(params), text: value.text ?? "", now: context.now });
		return `/ideas/${encodeURIComponent(params.slug ?? "")}`;
	},
});

export default RefusedAct;
