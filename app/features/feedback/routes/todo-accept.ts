import { formAction } from "#app/http/form-action.server.ts";
import { answerTodo } from "../commands/todos.server.ts";
import { acceptTodoForm } from "../forms.ts";
import { rowIdOf } from "../row-id.server.ts";

/** "In the next version." */
export const action = formAction({
	schema: acceptTodoForm,
	async run({ value, actor, db, context, params }) {
		const { projectSlug, number } = await answerTodo(db, actor, {
			todoId: rowIdOf(params),
			answer: { accept: true, versionId: value.versionId ?? null },
			now: context.now,
		});
		const project = `/projects/${projectSlug}`;
		return value.back && number ? `${project}/versions/${number}/edit` : `${project}/todos`;
	},
});
