import { getTextareaProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { CategoryView } from "#app/features/ideas/index.server.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { roles } from "#app/kernel/actor.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { problemsOf } from "#app/ui/form-problems.ts";
import { FormSummary } from "#app/ui/form-summary.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { MergePreview as Preview } from "../queries/merge-preview.server.ts";
import type { SubjectFacts } from "../queries/subject.server.ts";
import { type ActType, closableReasons, suspensionDays } from "../rules/acts.ts";
import { MergePreview } from "./merge-preview.tsx";

interface ActFormProps {
	type: ActType;
	subject: SubjectFacts;
	revision: number | null;
	categories: CategoryView[];
	tags: string[];
	preview: Preview | null;
	lastResult: SubmissionResult<string[]> | null;
}

type Fields = Record<"reason" | "category" | "tags" | "closeReason" | "days" | "role" | "target", string>;

/** What one act needs, and the reason that the person concerned reads. */
export function ActForm(props: ActFormProps) {
	const { type, subject, revision, preview, lastResult } = props;
	const { t } = useTranslation("moderation");
	const locale = useLocale();
	const [form, fields] = useForm<Fields, string[]>({ id: "act", lastResult });
	return (
		<Form method="post" id={form.id} className="space-y-7" noValidate>
			<FormSummary problems={problemsOf(form)} answer={lastResult} />
			{revision && <input type="hidden" name="revision" value={revision} />}
			{subject.revision && <input type="hidden" name="seen" value={subject.revision} />}
			{preview && (
				<>
					<input type="hidden" name="target" value={preview.target.id} />
					<MergePreview preview={preview} />
				</>
			)}
			{type === "move" && (
				<RadioGroup
					name="category"
					label={t("field.category")}
					errors={fields.category.errors}
					defaultValue={fields.category.initialValue ?? String(subject.categoryId)}
					options={props.categories.map(({ id, nameZh, nameEn }) => ({
						value: String(id),
						label: locale === "en" ? nameEn : nameZh,
					}))}
				/>
			)}
			{type === "tags" && (
				<TextField
					name="tags"
					id={fields.tags.id}
					label={t("field.tags")}
					hint={t("field.tagsHint")}
					errors={fields.tags.errors}
					defaultValue={fields.tags.initialValue ?? props.tags.join(", ")}
				/>
			)}
			{type === "close" && (
				<RadioGroup
					name="closeReason"
					look="cards"
					label={t("field.closeReason")}
					errors={fields.closeReason.errors}
					defaultValue={fields.closeReason.initialValue}
					options={closableReasons.map((value) => ({ value, label: t(`closeReason.${value}`) }))}
				/>
			)}
			{type === "suspend" && (
				<RadioGroup
					name="days"
					label={t("field.days")}
					errors={fields.days.errors}
					defaultValue={fields.days.initialValue ?? "7"}
					options={suspensionDays.map((count) => ({
						value: String(count),
						label: count === 0 ? t("field.noEnd") : t("field.dayCount", { count }),
					}))}
				/>
			)}
			{type === "role" && (
				<RadioGroup
					name="role"
					label={t("field.role")}
					errors={fields.role.errors}
					defaultValue={fields.role.initialValue ?? subject.concerned?.role ?? "member"}
					options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
				/>
			)}
			<TextAreaField
				{...getTextareaProps(fields.reason)}
				label={t("field.reason")}
				hint={t(type === "dismiss" ? "field.reasonHintDismiss" : "field.reasonHint")}
				errors={fields.reason.errors}
				limit={1000}
			/>
			<Button tone={type === "hide" || type === "suspend" ? "danger" : "ink"}>{t(`act.${type}`)}</Button>
		</Form>
	);
}
