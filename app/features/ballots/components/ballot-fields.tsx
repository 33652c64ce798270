import { type SubmissionResult, useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { type ChosenPicture, picturesBack } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { RadioGroup, SelectField } from "#app/ui/choice-field.tsx";
import { fieldsOf } from "#app/ui/field-list.ts";
import { FormFrame } from "#app/ui/form-frame.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { VersionChoice } from "../queries/version-choices.server.ts";
import { longestBallotDays, mostOptions } from "../rules/papers.ts";
import { OptionFields } from "./option-fields.tsx";

export interface BallotValues {
	question: string;
	body: string;
	method: string;
	days: string;
	versionId: string;
	options: { title: string; text: string; picture: string }[];
}

interface BallotFieldsProps {
	values: BallotValues;
	versions: VersionChoice[];
	pictures?: ChosenPicture[];
	lastResult: SubmissionResult<string[]> | null;
	/** Hidden fields of the page. */
	children?: ReactNode;
	send: string;
}

/** What a ballot asks: the same for opening one and for changing it. */
export function BallotFields({
	values,
	versions,
	pictures = [],
	lastResult,
	children,
	send,
}: BallotFieldsProps) {
	const { t } = useTranslation("ballots");
	const [form, fields] = useForm<BallotValues, string[]>({
		id: "ballot",
		lastResult,
		defaultValue: values,
	});
	const typed = fieldsOf(fields.options);
	return (
		<FormFrame
			id={form.id}
			encType="multipart/form-data"
			problems={problemsOf(form)}
			answer={lastResult}
			send={send}
		>
			{children}
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
			{versions.length > 0 && (
				<SelectField
					id={fields.versionId.id}
					name="versionId"
					label={t("new.version")}
					className="max-w-96"
					defaultValue={fields.versionId.initialValue}
					errors={fields.versionId.errors}
				>
					<option value="">{t("new.noVersion")}</option>
					{versions.map(({ id, number, draft }) => (
						<option key={id} value={id}>
							{draft ? t("new.draft", { number }) : number}
						</option>
					))}
				</SelectField>
			)}
			<OptionFields
				id={fields.options.id}
				// As many as there may be, however many came back.
				options={Array.from({ length: mostOptions }, (_, at) => {
					const name = `options[${at}]`;
					const field = (part: string) => ({ id: `${form.id}-${name}.${part}` });
					const blank = { title: field("title"), text: field("text"), picture: field("picture") };
					const { title, text, picture } = typed[at]?.getFieldset() ?? blank;
					return { key: name, name, title, text, picture };
				})}
				pictures={
					picturesBack(
						lastResult,
						typed.map((option) => option.getFieldset().picture.initialValue),
					) ?? pictures
				}
				errors={fields.options.errors}
			/>
			<RadioGroup
				label={t("new.method")}
				name="method"
				look="cards"
				defaultValue={fields.method.initialValue}
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
				hint={t("new.daysHint")}
				className="max-w-56"
				defaultValue={fields.days.initialValue}
				errors={fields.days.errors}
			/>
		</FormFrame>
	);
}
