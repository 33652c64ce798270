import { getTextareaProps, useForm } from "@conform-to/react";
import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { memberPage } from "#app/features/accounts/index.server.ts";
import { formAction } from "#app/http/form-action.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isStaff } from "#app/kernel/actor.ts";
import { ensure, NotFound, RuleBroken } from "#app/kernel/domain-error.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { pageMeta } from "#app/ui/page-meta.ts";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import type { Database } from "#db/database.server.ts";
import { fileReport } from "../commands/report.server.ts";
import { PartLabel } from "../components/part-label.tsx";
import { SubjectQuote } from "../components/subject-quote.tsx";
import { reportForm } from "../forms.ts";
import { canReport } from "../policy.ts";
import { mediaShownIn } from "../queries/shown-media.server.ts";
import { reportReasons, type Subject, writeSubject } from "../rules/acts.ts";
import { subjectIn } from "../subject-parameter.server.ts";
import { moderationTexts } from "../texts.server.ts";

export const handle: PageHandle = { i18n: ["moderation"] };

export const loader = memberPage(async ({ context, request, actor }) => {
	const { searchParams } = new URL(request.url);
	const subject = await subjectIn(context.db, searchParams.get("subject"), context.now);
	const sent = searchParams.has("sent");
	// Whoever has just reported it may see that it vanished, and no word of it.
	const away = subject.away && !isStaff(actor);
	if (away && !sent) throw new NotFound();
	if (!sent) ensure(canReport(actor, subject.concerned));
	const shown = away || subject.blind ? { ...subject, title: "", text: "", concerned: null } : subject;
	const parts = away || subject.type === "media" ? [] : await mediaShownIn(context.db, subject);
	return {
		title: moderationTexts(context.locale)("report.title"),
		sent,
		away,
		staff: isStaff(actor),
		subject: shown,
		parts: parts.filter(({ hidden }) => !hidden),
	};
});

export const action = formAction({
	schema: reportForm,
	async run({ value, actor, db, context, request }) {
		const { now } = context;
		const subject = await subjectIn(db, new URL(request.url).searchParams.get("subject"), now);
		// The log is read in every language; this one speaks both.
		const hideReason = `${moderationTexts("zh-CN")("log.autoReason")} / ${moderationTexts("en")("log.autoReason")}`;
		const about = value.about ? await partOf(db, subject, value.about) : subject;
		const { reason, text = "" } = value;
		await fileReport(db, actor, { subject: about, reason, text, hideReason, now });
		return `/reports/new?subject=${writeSubject(subject)}&sent`;
	},
});

/** A picture or file of the thing whose report page this is. */
async function partOf(db: Database, subject: Subject, about: Subject): Promise<Subject> {
	const parts = about.type === "media" ? await mediaShownIn(db, subject) : [];
	if (!parts.some(({ id, hidden }) => id === about.id && !hidden)) {
		throw new RuleBroken("about", "moderation:report.aboutElsewhere");
	}
	return about;
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageMeta(matches, { ...(data && { title: data.title }), hidden: true });

export default function NewReport() {
	const { subject, parts, title, sent, away, staff } = useLoaderData<typeof loader>();
	const { t } = useTranslation("moderation");
	const lastResult = useFormAnswer();
	const [form, fields] = useForm<{ about: string; reason: string; text: string }, string[]>({
		id: "report",
		lastResult,
	});
	if (sent) {
		return (
			<PageLayout measure="text" title={t("report.thanks")}>
				<Notice tone="jade" live>
					{t("report.thanksNext")}
				</Notice>
				<p className="mt-6">
					<ButtonLink to={away ? "/ideas" : subject.path}>{t("report.back")}</ButtonLink>
				</p>
			</PageLayout>
		);
	}
	return (
		<PageLayout measure="text" title={title} lead={t("report.lead")}>
			{staff && (
				<div className="mb-6">
					<Notice
						action={
							<ButtonLink size="sm" to={`/moderation/things/${writeSubject(subject)}`}>
								{t("thingPage.title")}
							</ButtonLink>
						}
					>
						{t("report.staff")}
					</Notice>
				</div>
			)}
			<SubjectQuote subject={subject} />
			{subject.blind && <p className="mt-3 text-soft">{t("report.blind")}</p>}
			<Form method="post" id={form.id} className="mt-7 space-y-7" noValidate>
				<FormSummary problems={problemsOf(form)} answer={lastResult} />
				{parts.length > 0 && (
					<RadioGroup
						name="about"
						id={fields.about.id}
						look="cards"
						label={t("report.about")}
						errors={fields.about.errors}
						defaultValue={fields.about.initialValue ?? ""}
						options={[
							{ value: "", label: t("report.aboutThing") },
							...parts.map((part, index) => ({
								value: `media:${part.id}`,
								label: <PartLabel part={part} number={index + 1} />,
							})),
						]}
					/>
				)}
				<RadioGroup
					name="reason"
					id={fields.reason.id}
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
