import { getTextareaProps, useForm } from "@conform-to/react";
import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { memberPage } from "#app/features/accounts/index.server.ts";
import { problemsOf } from "#app/features/accounts/index.ts";
import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { ensure, NotFound } from "#app/kernel/domain-error.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { fileReport } from "../commands/report.server.ts";
import { SubjectQuote } from "../components/subject-quote.tsx";
import { reportForm } from "../forms.ts";
import { canReport } from "../policy.ts";
import { reportReasons, writeSubject } from "../rules/acts.ts";
import { subjectIn } from "../subject-parameter.server.ts";
import { moderationTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["moderation"] };

export const loader = memberPage(async ({ context, request, actor }) => {
	const { searchParams } = new URL(request.url);
	const subject = await subjectIn(context.db, searchParams.get("subject"), context.now);
	const sent = searchParams.has("sent");
	if (subject.hidden && actor.role === "member" && !sent) throw new NotFound();
	if (!sent) ensure(canReport(actor, subject.concerned));
	const shown = subject.hidden && actor.role === "member" ? { ...subject, title: "", text: "" } : subject;
	return { title: moderationTexts(context.locale)("report.title"), sent, subject: shown };
});

export const action = formAction({
	schema: reportForm,
	async run({ value, actor, db, context, request }) {
		const { now } = context;
		const subject = await subjectIn(db, new URL(request.url).searchParams.get("subject"), now);
		// The log is read in every language; this one speaks both.
		const hideReason = `${moderationTexts("zh-CN")("log.autoReason")} / ${moderationTexts("en")("log.autoReason")}`;
		await fileReport(db, actor, { subject, reason: value.reason, text: value.text ?? "", hideReason, now });
		return `/reports/new?subject=${writeSubject(subject)}&sent`;
	},
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { ...(data && { title: data.title }), hidden: true });

export default function NewReport() {
	const { subject, title, sent } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useTranslation("moderation");
	const lastResult = answer && "submission" in answer ? answer.submission : null;
	const [form, fields] = useForm<{ reason: string; text: string }, string[]>({ id: "report", lastResult });
	if (sent) {
		return (
			<PageLayout measure="text" title={t("report.thanks")}>
				<Notice tone="jade" live>
					{t("report.thanksNext")}
				</Notice>
				<p className="mt-6">
					<ButtonLink to={subject.hidden ? "/ideas" : subject.path}>{t("report.back")}</ButtonLink>
				</p>
			</PageLayout>
		);
	}
	return (
		<PageLayout measure="text" title={title} lead={t("report.lead")}>
			<SubjectQuote subject={subject} />
			<Form method="post" id={form.id} className="mt-7 space-y-7" noValidate>
				<FormSummary problems={problemsOf(form)} answer={lastResult} />
				<RadioGroup
					name="reason"
					look="cards"
					label={t("report.why")}
					errors={fields.reason.errors}
					defaultValue={fields.reason.initialValue}
					options={reportReasons.map((value) => ({ value, label: t(`report.reason.${value}`) }))}
				/>
				<TextAreaField
					{...getTextareaProps(fields.text)}
					label={t("report.text")}
					hint={t("report.textHint")}
					errors={fields.text.errors}
					limit={2000}
				/>
				<Button tone="ink">{t("report.submit")}</Button>
			</Form>
		</PageLayout>
	);
}
