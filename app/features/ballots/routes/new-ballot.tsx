import { randomUUID } from "node:crypto";
import { useForm } from "@conform-to/react";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { problemsOf } from "#app/features/feedback/index.ts";
import { takePictures } from "#app/features/media/index.server.ts";
import { PictureField } from "#app/features/media/index.ts";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { ensure, NotFound, SignInRequired } from "#app/kernel/domain-error.ts";
import { idOfSlug, slugId } from "#app/kernel/slug.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { openBallot } from "../commands/ballots.server.ts";
import { OptionFields } from "../components/option-fields.tsx";
import { ballotForm } from "../forms.ts";
import { canRunBallots } from "../policy.ts";
import { findProject } from "../queries/ballot-record.server.ts";
import { defaultBallotDays, longestBallotDays, mostOptions } from "../rules/papers.ts";

export const handle: PageHandle = { i18n: ["ballots", "media"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const found = await findProject(db, actor, idOfSlug(params.slug) ?? 0);
	if (!found) throw new NotFound();
	ensure(canRunBallots(actor, { hidden: found.project.hiddenAt !== null, isMaker: found.isMaker }));
	const { id, slug, title, language } = found.project;
	return { project: { path: `/projects/${slugId({ id, slug })}`, title, language }, once: randomUUID() };
});

export const action = formAction({
	schema: ballotForm,
	once: true,
	before: ({ value, actor, context }) => takePictures(context, actor, value, mostOptions),
	async run({ value, actor, db, context, params, before: pictures }) {
		const { question, body, method, days, versionId = null } = value;
		const options = value.options.filter(({ title }) => title !== "");
		const projectId = idOfSlug(params.slug) ?? 0;
		const asked = { projectId, versionId, question, body, method, days, options, pictures };
		return `/ballots/${await openBallot(db, actor, { ...asked, now: context.now })}`;
	},
});

interface BallotFields {
	question: string;
	body: string;
	method: string;
	days: string;
	options: { title: string; text: string }[];
	pictures: string[];
}

export default function NewBallot() {
	const { project, once } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { t } = useTranslation("ballots");
	const sending = useNavigation().state === "submitting";
	const lastResult = answer && "submission" in answer ? answer.submission : null;
	const [form, fields] = useForm<BallotFields, string[]>({
		id: "ballot",
		lastResult,
		defaultValue: {
			days: String(defaultBallotDays),
			options: Array.from({ length: mostOptions }, () => ({ title: "", text: "" })),
		},
	});
	const trail = [{ to: project.path, label: <span lang={project.language}>{project.title}</span> }];
	return (
		<PageLayout
			measure="text"
			above={<Breadcrumbs trail={trail} />}
			title={t("new.title")}
			lead={t("new.lead")}
		>
			<Form method="post" id={form.id} encType="multipart/form-data" className="space-y-8">
				<FormSummary problems={problemsOf(form)} answer={lastResult} />
				<input type="hidden" name="_once" value={once} />
				<TextField
					id={fields.question.id}
					name="question"
					label={t("new.question")}
					hint={t("new.questionHint")}
					required
					maxLength={120}
					defaultValue={fields.question.initialValue}
					errors={fields.question.errors}
				/>
				<TextAreaField
					id={fields.body.id}
					name="body"
					rows={2}
					label={t("new.body")}
					optional
					limit={2000}
					defaultValue={fields.body.initialValue}
					errors={fields.body.errors}
				/>
				<OptionFields
					options={fields.options.getFieldList().map((option) => {
						const { title, text } = option.getFieldset();
						return { key: option.key ?? option.name, name: option.name, title, text };
					})}
					errors={fields.options.errors}
				/>
				<PictureField
					label={t("new.pictures")}
					hint={t("new.picturesHint")}
					optional
					most={mostOptions}
					errors={fields.pictures.errors}
				/>
				<RadioGroup
					label={t("new.method")}
					name="method"
					look="cards"
					defaultValue={fields.method.initialValue ?? "approval"}
					options={(["approval", "ranked"] as const).map((value) => ({
						value,
						label: <span className="font-medium">{t(`method.${value}`)}</span>,
						hint: t(`method.${value}Hint`),
					}))}
				/>
				<TextField
					id={fields.days.id}
					name="days"
					type="number"
					inputMode="numeric"
					min={1}
					max={longestBallotDays}
					required
					label={t("new.days")}
					className="max-w-56"
					defaultValue={fields.days.initialValue}
					errors={fields.days.errors}
				/>
				<Button tone="want" size="lg" pending={sending}>
					{t("new.send")}
				</Button>
			</Form>
		</PageLayout>
	);
}
