import {
	getFormProps,
	getInputProps,
	getTextareaProps,
	type SubmissionResult,
	useForm,
} from "@conform-to/react";
import { Form, useNavigation } from "@remix-run/react";
import { type ReactNode, useRef, useState } from "react";
import { type ChosenPicture, PictureField, picturesBack } from "#app/features/media/index.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { MarkdownField } from "#app/ui/markdown-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { categoryText } from "./category-name.tsx";
import { CriteriaFields } from "./criteria-fields.tsx";
import { formProblems } from "./form-state.ts";
import { SimilarIdeas } from "./similar-ideas.tsx";
import { WordsField } from "./words-field.tsx";

export interface IdeaFields {
	title: string;
	body: string;
	category: string;
	tags: string;
	segments: string;
	criteria: { id: string; text: string }[];
	another: string;
}

interface IdeaFormProps {
	lastResult: SubmissionResult<string[]> | null | undefined;
	defaults?: Partial<IdeaFields>;
	pictures?: ChosenPicture[];
	categories: { id: number; nameZh: string; nameEn: string }[];
	popularTags: string[];
	/** Visitors can write first; pictures need an account to belong to. */
	member: boolean;
	/** Looks for ideas like the one being written. */
	searching?: boolean;
	onInput?: (form: HTMLFormElement) => void;
	/** Hidden fields. */
	children?: ReactNode;
	submit: string;
	/** Stands beside the button. */
	beside?: ReactNode;
}

/** The form of a new idea and of an edit. Without JavaScript it is a plain form that does the same. */
export function IdeaForm(props: IdeaFormProps) {
	const { lastResult, defaults, categories, popularTags, member, searching, onInput } = props;
	const { t } = useTranslation("ideas");
	const locale = useLocale();
	const [form, fields] = useForm<IdeaFields, string[]>({
		id: "idea",
		...(lastResult && { lastResult }),
		...(defaults && { defaultValue: defaults }),
	});
	const [title, setTitle] = useState(fields.title.initialValue ?? "");
	const [body, setBody] = useState("");
	const element = useRef<HTMLFormElement>(null);
	// What is chosen by a press changes the form without typing.
	const onChange = () => element.current && onInput?.(element.current);
	const sending = useNavigation().state === "submitting";
	const askedAlready = fields.title.errors?.some((error) => error.includes("askedAlready"));
	return (
		<Form
			method="post"
			encType="multipart/form-data"
			{...getFormProps(form)}
			ref={element}
			noValidate
			onInput={(event) => onInput?.(event.currentTarget)}
			className="space-y-8"
		>
			{props.children}
			<FormSummary problems={formProblems(form.allErrors, form.id)} answer={lastResult} />
			<div>
				<TextField
					{...getInputProps(fields.title, { type: "text" })}
					label={t("form.title")}
					hint={t("form.titleHint")}
					errors={fields.title.errors}
					autoComplete="off"
					maxLength={240}
					onInput={(event) => setTitle(event.currentTarget.value)}
				/>
				{askedAlready && (
					<label className="mt-3 flex items-start gap-3 text-sm">
						<input type="checkbox" name="another" className="mt-0.5 size-5 shrink-0" />
						{t("form.another")}
					</label>
				)}
				{searching && <SimilarIdeas title={title} body={body} />}
			</div>
			<CriteriaFields formId={form.id} list={fields.criteria} errors={form.allErrors} />
			<MarkdownField
				{...getTextareaProps(fields.body)}
				label={t("form.body")}
				hint={t("form.bodyHint")}
				errors={fields.body.errors}
				optional
				limit={20_000}
				previewUrl="/preview/markdown"
				onBlur={(event) => setBody(event.currentTarget.value.slice(0, 500))}
			/>
			{member ? (
				<PictureField
					label={t("form.pictures")}
					hint={t("form.picturesHint")}
					optional
					initial={picturesBack(lastResult) ?? props.pictures ?? []}
					onChange={onChange}
					errors={form.allErrors.pictures}
				/>
			) : (
				<p className="text-sm text-soft">{t("form.picturesLater")}</p>
			)}
			<RadioGroup
				name={fields.category.name}
				id={fields.category.id}
				label={t("form.category")}
				errors={fields.category.errors}
				defaultValue={fields.category.initialValue}
				options={categories.map((category) => ({
					value: String(category.id),
					label: categoryText(category, locale),
				}))}
			/>
			<WordsField
				id={fields.tags.id}
				name={fields.tags.name}
				label={t("form.tags")}
				hint={t("form.tagsHint")}
				errors={fields.tags.errors}
				initial={fields.tags.initialValue ?? ""}
				suggestions={popularTags}
				onChange={onChange}
			/>
			<WordsField
				id={fields.segments.id}
				name={fields.segments.name}
				label={t("form.segments")}
				hint={t("form.segmentsHint")}
				errors={fields.segments.errors}
				initial={fields.segments.initialValue ?? ""}
				onChange={onChange}
			/>
			<div className="flex flex-wrap items-center gap-4 border-t border-line pt-6">
				<Button tone="want" size="lg" pending={sending}>
					{props.submit}
				</Button>
				{props.beside}
			</div>
		</Form>
	);
}
