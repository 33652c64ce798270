import { getTextareaProps, useForm } from "@conform-to/react";
import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { NotFound } from "#app/kernel/domain-error.ts";
import { idParam } from "#app/kernel/forms.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { undo } from "../commands/undo.server.ts";
import { LogRows } from "../components/log-rows.tsx";
import { undoForm } from "../forms.ts";
import { readLogRow } from "../queries/log.server.ts";
import { staffPage } from "../staff-page.server.ts";
import { moderationTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["moderation", "ideas", "discussion"] };

export const loader = staffPage(async ({ context, params, actor }) => {
	const id = idParam(params.id);
	const row = id ? await readLogRow(context.db, actor, { id, now: context.now }) : null;
	if (!row) throw new NotFound();
	return { row, title: moderationTexts(context.locale)("undo.title"), now: context.now.toISOString() };
});

export const action = formAction({
	schema: undoForm,
	async run({ value, actor, db, context, params }) {
		const logId = idParam(params.id);
		if (!logId) throw new NotFound();
		const done = await undo(db, actor, { logId, reason: value.reason, now: context.now });
		return `/moderation/log#act-${done.logId}`;
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { ...(data && { title: data.title }), hidden: true });

export default function Undo() {
	const { row, title, now } = useLoaderData<typeof loader>();
	const { t } = useTranslation("moderation");
	const lastResult = useFormAnswer();
	const [form, fields] = useForm<{ reason: string }, string[]>({ id: "undo", lastResult });
	return (
		<PageLayout
			measure="text"
			title={title}
			lead={t("undo.lead")}
			above={<Breadcrumbs trail={[{ to: "/moderation/log", label: t("log.title") }]} />}
		>
			<LogRows rows={[{ ...row, undoable: false }]} now={now} />
			{row.undoable || lastResult ? (
				<Form method="post" id={form.id} className="mt-7 space-y-7" noValidate>
					<FormSummary problems={problemsOf(form)} answer={lastResult} />
					<TextAreaField
						{...getTextareaProps(fields.reason)}
						label={t("field.reason")}
						hint={t("field.reasonHint")}
						errors={fields.reason.errors}
						limit={1000}
					/>
					<Button tone="ink">{t("undo.submit")}</Button>
				</Form>
			) : (
				<div className="mt-7">
					<Notice>{t("undo.notNow")}</Notice>
				</div>
			)}
		</PageLayout>
	);
}
