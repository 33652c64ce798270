import type { FieldMetadata } from "@conform-to/react";
import { getInputProps, getSelectProps, getTextareaProps } from "@conform-to/react";
import { type ChosenPicture, PictureField, pictureNames } from "#app/features/media/index.ts";
import { useLocale } from "#app/i18n/use-locale.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { SelectField } from "#app/ui/choice-field.tsx";
import { MarkdownField } from "#app/ui/markdown-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { CategoryChoice } from "../queries/lists.server.ts";
import { projectLimits } from "../rules/limits.ts";
import { LicenceField } from "./licence-field.tsx";

export interface ProjectFormFields {
	title: string;
	summary: string;
	story: string;
	licence: string;
	categoryId: string;
	cover: string[];
}

interface ProjectFieldsProps {
	fields: { [Name in keyof ProjectFormFields]: FieldMetadata<ProjectFormFields[Name], ProjectFormFields> };
	categories: CategoryChoice[];
	licences: { id: string; name: string }[];
	/** The picture that stands. */
	cover?: ChosenPicture[];
}

const coverNames = pictureNames("cover", "coverFile");

/** What a project's own page is made of; the same for opening and for editing. */
export function ProjectFields({ fields, categories, licences, cover }: ProjectFieldsProps) {
	const { t } = useTranslation("projects");
	const locale = useLocale();
	return (
		<div className="space-y-7">
			<TextField
				label={t("form.title")}
				hint={t("form.titleHint")}
				errors={fields.title.errors}
				maxLength={projectLimits.title.max * 2}
				required
				{...getInputProps(fields.title, { type: "text" })}
				key={fields.title.key}
			/>
			<TextField
				label={t("form.summary")}
				hint={t("form.summaryHint")}
				optional
				errors={fields.summary.errors}
				maxLength={projectLimits.summary * 2}
				{...getInputProps(fields.summary, { type: "text" })}
				key={fields.summary.key}
			/>
			<PictureField
				label={t("form.cover")}
				hint={t("form.coverHint")}
				optional
				errors={fields.cover.errors}
				id={fields.cover.id}
				most={1}
				withoutAlt
				names={coverNames}
				initial={cover}
			/>
			<SelectField
				label={t("form.category")}
				errors={fields.categoryId.errors}
				required
				{...getSelectProps(fields.categoryId)}
				key={fields.categoryId.key}
			>
				<option value="">{t("form.choose")}</option>
				{categories.map((category) => (
					<option key={category.id} value={category.id}>
						{locale === "zh-CN" ? category.nameZh : category.nameEn}
					</option>
				))}
			</SelectField>
			<LicenceField field={fields.licence} licences={licences} />
			<MarkdownField
				label={t("form.story")}
				hint={t("form.storyHint")}
				optional
				limit={projectLimits.story}
				previewUrl="/preview/markdown"
				errors={fields.story.errors}
				{...getTextareaProps(fields.story)}
				key={fields.story.key}
			/>
		</div>
	);
}
