import { getTextareaProps, useForm } from "@conform-to/react";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { translator } from "#app/i18n/i18n.server.ts";
import { isMember } from "#app/kernel/actor.ts";
import { ensure, SignInRequired } from "#app/kernel/domain-error.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { closeIdea } from "../commands/close.server.ts";
import { formProblems } from "../components/form-state.ts";
import { closeForm } from "../forms.ts";
import { ideaIdIn } from "../idea-parameter.server.ts";
import { canClose } from "../policy.ts";
import { readHistory } from "../queries/history.server.ts";
import { closeReasons } from "../rules/lifecycle.ts";

export const handle: PageHandle = { i18n: ["ideas"] };

export const loader = page(async ({ context, params }) => {
	if (!isMember(context.actor)) throw new SignInRequired();
	ensure(canClose(context.actor));
	const { title, path } = await readHistory(context.db, context.actor, ideaIdIn(params));
	return { title, path, pageTitle: translator(context.locale)("ideas:close.title") };
});

export const action = formAction({
	schema: closeForm,
	async run({ value, actor, db, context, params }) {
		await closeIdea(db, actor, { ...value, ideaId: ideaIdIn(params), now: context.now });
		return `/ideas/${encodeURIComponent(params.slug ?? "")}`;
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { ...(data && { title: data.pageTitle }), hidden: true });

export default function CloseIdea() {
	const { title, path } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useTranslation("ideas");
	const lastResult = answer && "submission" in answer ? answer.submission : null;
	const [form, fields] = useForm<{ reason: string; text: string }, string[]>({ id: "close", lastResult });
	const reasons = closeReasons.filter((reason) => reason !== "withdrawn");
	return (
		<PageLayout
			measure="text"
			title={t("close.title")}
			lead={t("close.lead")}
			above={<Breadcrumbs trail={[{ to: path, label: title }]} />}
		>
			<Form method="post" className="space-y-7" noValidate>
				<FormSummary problems={formProblems(form.allErrors, form.id)} answer={lastResult} />
				<RadioGroup
					name="reason"
					look="cards"
					label={t("close.why")}
					errors={fields.reason.errors}
					defaultValue={fields.reason.initialValue}
					options={reasons.map((reason) => ({
						value: reason,
						label: t(`close.reason.${reason}`),
						hint: t(`close.hint.${reason}`),
					}))}
				/>
				<TextAreaField
					{...getTextareaProps(fields.text)}
					label={t("close.text")}
					hint={t("close.textHint")}
					errors={fields.text.errors}
					limit={2000}
				/>
				<Button tone="danger">{t("close.submit")}</Button>
			</Form>
		</PageLayout>
	);
}
