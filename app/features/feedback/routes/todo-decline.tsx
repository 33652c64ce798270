import { getFormProps, useForm } from "@conform-to/react";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { SignInRequired } from "#app/kernel/domain-error.ts";
import { Button } from "#app/ui/button.tsx";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { answerTodo } from "../commands/todos.server.ts";
import { problemsOf } from "../components/form-problems.ts";
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
	const answer = useActionData<typeof action>();
	const { t } = useTranslation("feedback");
	const sending = useNavigation().state === "submitting";
	const lastResult = answer && "submission" in answer ? answer.submission : null;
	const [form, fields] = useForm<{ reason: string }, string[]>({ id: "decline", lastResult });
	return (
		<PageLayout measure="text" title={t("todo.declineTitle")} lead={t("todo.declineLead")}>
			<blockquote className="mb-8 border-s-[3px] border-amber ps-4 whitespace-pre-line">
				{todo.text}
			</blockquote>
			<Form method="post" {...getFormProps(form)} className="space-y-6">
				<FormSummary problems={problemsOf(form)} answer={lastResult} />
				<TextAreaField
					id={fields.reason.id}
					name="reason"
					label={t("todo.reason")}
					required
					limit={1000}
					defaultValue={fields.reason.initialValue}
					errors={fields.reason.errors}
				/>
				<Button tone="ink" pending={sending}>
					{t("todo.declineSend")}
				</Button>
			</Form>
		</PageLayout>
	);
}
