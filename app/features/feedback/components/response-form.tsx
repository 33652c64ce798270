import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { fieldsOf } from "#app/ui/field-list.ts";
import { problemsOf } from "#app/ui/form-problems.ts";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import type { RoundPage } from "../queries/round-page.server.ts";
import { MakeFields, makeErrorsOf } from "./make-fields.tsx";
import { makeValues } from "./make-values.ts";
import { RatingField } from "./rating-field.tsx";
import { useSettingsTemplate } from "./settings-template.ts";
import { VerdictField } from "./verdict-field.tsx";

interface ResponseFields {
	verdicts: { claimId: string; choice: string; reason: string }[];
	ratings: { criterionId: string; score: string }[];
	text: string;
	pictures: string[];
	makeClaims: string[];
	makeHours: string;
	makeMinutes: string;
}

interface ResponseFormProps {
	page: Pick<RoundPage, "claims" | "ratings" | "own" | "settings">;
	lastResult: SubmissionResult<string[]> | null | undefined;
}

/** What somebody thinks of a version, claim by claim; again and again until the close. */
export function ResponseForm({ page: { claims, ratings, own, settings }, lastResult }: ResponseFormProps) {
	const { t } = useTranslation("feedback");
	const sending = useNavigation().state === "submitting";
	const [form, fields] = useForm<ResponseFields, string[]>({
		id: "response",
		lastResult: lastResult ?? null,
		defaultValue: defaultsOf(claims, ratings, own),
	});
	const template = useSettingsTemplate(settings);
	const make = makeValues(lastResult, { make: own?.make, template });
	const verdicts = fieldsOf(fields.verdicts);
	const scores = fieldsOf(fields.ratings);
	return (
		<Form method="post" id={form.id} encType="multipart/form-data" noValidate={form.noValidate}>
			<FormSummary problems={problemsOf(form)} answer={lastResult} />
			<div className="space-y-10">
				{claims.map((claim, at) => {
					const field = verdicts[at]?.getFieldset();
					return (
						<VerdictField
							key={claim.id}
							name={`verdicts[${at}]`}
							id={`${form.id}-verdicts[${at}]`}
							claim={claim}
							choice={field?.choice.initialValue}
							reason={field?.reason.initialValue}
							choiceErrors={field?.choice.errors}
							reasonErrors={field?.reason.errors}
						/>
					);
				})}
				{ratings.map((criterion, at) => (
					<RatingField
						key={criterion.id}
						name={`ratings[${at}]`}
						criterion={criterion}
						score={scores[at]?.getFieldset().score.initialValue}
					/>
				))}
				<TextAreaField
					id={fields.text.id}
					name="text"
					label={t("response.text")}
					hint={t("response.textHint")}
					optional={claims.length > 0}
					limit={4000}
					defaultValue={fields.text.initialValue}
					errors={fields.text.errors}
				/>
				<Disclosure
					summary={<span className="text-base font-medium text-ink">{t("make.showYours")}</span>}
					open={Boolean(own?.make || make.text || make.pictures.length > 0 || fields.pictures.errors?.length)}
				>
					<MakeFields id={form.id} values={make} claims={claims} errors={makeErrorsOf(fields)} />
				</Disclosure>
			</div>
			<div className="mt-8 flex flex-wrap items-center gap-4">
				<Button tone="want" size="lg" pending={sending}>
					{own ? t("response.change") : t("response.send")}
				</Button>
				<p className="text-sm text-soft">{t("response.changeable")}</p>
			</div>
		</Form>
	);
}

function defaultsOf(
	claims: RoundPage["claims"],
	ratings: RoundPage["ratings"],
	own: RoundPage["own"],
): ResponseFields {
	return {
		verdicts: claims.map(({ id }) => {
			const given = own?.verdicts.find(({ claimId }) => claimId === id);
			return { claimId: String(id), choice: given?.choice ?? "", reason: given?.reason ?? "" };
		}),
		ratings: ratings.map(({ id }) => {
			const given = own?.ratings.find(({ criterionId }) => criterionId === id);
			return { criterionId: String(id), score: given ? String(given.score) : "" };
		}),
		text: own?.text ?? "",
		pictures: [],
		makeClaims: [],
		makeHours: "",
		makeMinutes: "",
	};
}
