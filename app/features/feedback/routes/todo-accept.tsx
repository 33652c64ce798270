import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import { leadTo } from "#app/http/press-page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { answerTodo } from "../commands/todos.server.ts";
import { acceptTodoForm } from "../forms.ts";
import { rowIdOf } from "../row-id.server.ts";

export const handle: PageHandle = { i18n: ["feedback"] };

/** Nobody has business here but the press. */
export const loader = page(({ request }) => leadTo(request, "/rounds"));

/** "In the next version." */
export const action = formAction({
	schema: acceptTodoForm,
	async run({ value, actor, db, context, params }) {
		const { projectSlug, number } = await answerTodo(db, actor, {
			todoId: rowIdOf(params),
			answer: { accept: true, versionId: value.versionId ?? null },
			now: context.now,
		});
		const project = encodeURI(`/projects/${projectSlug}`);
		return value.back && number ? `${project}/versions/${number}/edit` : `${project}/todos`;
	},
});

export { RefusedPress as default } from "#app/ui/refused-press.tsx";
