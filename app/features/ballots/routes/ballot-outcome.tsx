import { getFormProps, useForm } from "@conform-to/react";
import { useLoaderData } from "@remix-run/react";
import { formAction } from "#app/http/form-action.server.ts";
import { page } from "#app/http/page.server.ts";
import type { PageHandle } from "#app/i18n/handle.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { isMember } from "#app/kernel/actor.ts";
import { Conflict, ensure, SignInRequired } from "#app/kernel/domain-error.ts";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { FormFrame } from "#app/ui/form-frame.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { PageLayout } from "#app/ui/page-layout.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { useFormAnswer } from "#app/ui/use-form-answer.ts";
import { ballotIdOf } from "../ballot-id.server.ts";
import { publishBallotOutcome } from "../commands/ballots.server.ts";
import { ballotOutcomeForm } from "../forms.ts";
import { ballotPage } from "../queries/ballot-page.server.ts";

export const handle: PageHandle = { i18n: ["ballots"] };

export const loader = page(async ({ context, params }) => {
	const { db, actor, now } = context;
	if (!isMember(actor)) throw new SignInRequired();
	const { ballot, options, mayPublishOutcome, run } = await ballotPage(db, actor, {
		ballotId: ballotIdOf(params),
		now,
	});
	ensure(run);
	if (!mayPublishOutcome) {
		throw new Conflict(
			ballot.outcomePublishedAt ? "ballots:refusal.outcomePublishedAlready" : "ballots:refusal.notClosed",
		);
	}
	return { ballot, options };
});

export const action = formAction({
	schema: ballotOutcomeForm,
	async run({ value, actor, db, context, params }) {
		const ballotId = ballotIdOf(params);
		const { text, optionId = null } = value;
		await publishBallotOutcome(db, actor, { ballotId, optionId, text, now: context.now });
		return `/ballots/${ballotId}`;
	},
});

export default function Outcome() {
	const { ballot, options } = useLoaderData<typeof loader>();
	const { t } = useTranslation("ballots");
	const lastResult = useFormAnswer();
	const [form, fields] = useForm<{ optionId: string; text: string }, string[]>({ id: "outcome", lastResult });
	const choices = options.map(({ id, title }) => ({ value: String(id), label: title }));
	return (
		<PageLayout measure="text" title={t("outcome.heading")} lead={ballot.question}>
			<FormFrame
				{...getFormProps(form)}
				problems={problemsOf(form)}
				answer={lastResult}
				send={t("outcome.publish")}
			>
				<RadioGroup
					label={t("outcome.which")}
					name="optionId"
					defaultValue={fields.optionId.initialValue ?? ""}
					errors={fields.optionId.errors}
					options={[...choices, { value: "", label: t("outcome.none") }]}
				/>
				<TextAreaField
					id={fields.text.id}
					name="text"
					label={t("outcome.text")}
					required
					limit={4000}
					defaultValue={fields.text.initialValue}
					errors={fields.text.errors}
				/>
			</FormFrame>
		</PageLayout>
	);
}
