import { useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { SignInRequired } from "#app/kernel/domain-error.ts";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { ReasonForm } from "#app/ui/reason-form.tsx";
import { answerTodo } from "../commands/todos.server.ts";
import { declineTodoForm } from "../forms.ts";
import { todoForMaker } from "../queries/todos.server.ts";
import { rowIdOf } from "../row-id.server.ts";

export const handle: PageHandle = { i18n: ["feedback"] };

export const loader = page(async ({ context, params }) => {
	if (!isMember(context.actor)) throw new SignInRequired();
	return { todo: await todoForMaker(context.db, context.actor, rowIdOf(params)) };
});

export const action = formAction({
	schema: declineTodoForm,
	async run({ value, actor, db, context, params }) {
		const answer = { accept: false as const, reason: value.reason };
		const { projectSlug } = await answerTodo(db, actor, {
			todoId: rowIdOf(params),
			answer,
			now: context.now,
		});
		return encodeURI(`/projects/${projectSlug}/todos`);
	},
});

export default function DeclineTodo() {
	const { todo } = useLoaderData<typeof loader>();
	const { t } = useTranslation("feedback");
	return (
		<PageLayout measure="text" title={t("todo.declineTitle")} lead={t("todo.declineLead")}>
			<blockquote className="mb-8 border-s-[3px] border-amber ps-4 whitespace-pre-line">
				{todo.text}
			</blockquote>
			<ReasonForm
				label={t("todo.reason")}
				limit={1000}
				tone="ink"
				send={t("todo.declineSend")}
				keep={{ to: encodeURI(`/projects/${todo.projectSlug}/todos`), label: t("todo.keep") }}
			/>
		</PageLayout>
	);
}
