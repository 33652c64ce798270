import { getFormProps, useForm } from "@conform-to/react";
import { useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { ensure, NotFound, SignInRequired } from "#app/kernel/domain-error.ts";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { FormFrame } from "#app/ui/form-frame.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { publishOutcome } from "../commands/outcome.server.ts";
import { KeepList } from "../components/keep-list.tsx";
import { numberText } from "../components/paths.ts";
import { RoundTrail } from "../components/round-head.tsx";
import { outcomeForm } from "../forms.ts";
import { canPublishOutcome } from "../policy.ts";
import { keepableVerdicts } from "../queries/responses.server.ts";
import { factsOf, findRound } from "../queries/round-record.server.ts";
import { claimsOfRound } from "../queries/round-result.server.ts";
import { rowIdOf } from "../row-id.server.ts";

export const handle: PageHandle = { i18n: ["feedback"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const found = await findRound(db, actor, rowIdOf(params));
	if (!found) throw new NotFound();
	ensure(canPublishOutcome(actor, factsOf(found)));
	const { id, slug, title, language } = found.project;
	return {
		project: { id, slug, title, language },
		version: { major: found.version.major, minor: found.version.minor },
		published: found.round.outcomePublishedAt !== null,
		claims: await claimsOfRound(db, found.round.id),
		verdicts: await keepableVerdicts(db, found.round.id),
	};
});

export const action = formAction({
	schema: outcomeForm,
	async run({ value, actor, db, context, params }) {
		const roundId = rowIdOf(params);
		const { outcome, text, kept } = value;
		await publishOutcome(db, actor, { roundId, outcome, text, keptVerdictIds: kept, now: context.now });
		return `/rounds/${roundId}`;
	},
});

export default function Outcome() {
	const data = useLoaderData<typeof loader>();
	const { t } = useTranslation("feedback");
	const lastResult = useFormAnswer();
	const [form, fields] = useForm<{ outcome: string; text: string; kept: string[] }, string[]>({
		id: "outcome",
		lastResult,
	});
	return (
		<PageLayout
			measure="text"
			above={<RoundTrail project={data.project} version={data.version} />}
			title={t("outcome.heading", { number: numberText(data.version) })}
			lead={t("outcome.lead")}
		>
			<FormFrame
				{...getFormProps(form)}
				problems={problemsOf(form)}
				answer={lastResult}
				send={t("outcome.publish")}
				className="group/outcome"
			>
				<RadioGroup
					label={t("outcome.choose")}
					name="outcome"
					id={fields.outcome.id}
					look="cards"
					required
					defaultValue={fields.outcome.initialValue ?? "iterate"}
					errors={fields.outcome.errors}
					options={(["iterate", "ship", "stop"] as const).map((value) => ({
						value,
						label: <span className="font-medium">{t(`outcome.${value}`)}</span>,
						hint: t(`outcome.${value}Hint`),
					}))}
				/>
				<TextAreaField
					id={fields.text.id}
					name="text"
					label={t("outcome.text")}
					hint={t("outcome.textHint")}
					required
					limit={4000}
					defaultValue={fields.text.initialValue}
					errors={fields.text.errors}
				/>
				{data.verdicts.length > 0 && (
					<div className="hidden group-has-[[value=iterate]:checked]/outcome:block">
						<KeepList verdicts={data.verdicts} claims={data.claims} />
					</div>
				)}
			</FormFrame>
		</PageLayout>
	);
}
