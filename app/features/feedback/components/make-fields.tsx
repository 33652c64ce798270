import { PictureField } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Checkbox, RadioGroup } from "#app/ui/choice-field.tsx";
import { FieldErrors } from "#app/ui/field.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { makeOutcomes } from "../rules/makes.ts";
import type { MakeValues } from "./make-values.ts";

interface MakeFieldsProps {
	id: string;
	values: MakeValues;
	/** What the version claims; its maker says which of it the pictures show. */
	claims: { id: number; criterion: string; idea: { language: string } }[];
	errors: MakeErrors;
}

/** What was wrong, by field. */
export type MakeErrors = Partial<Record<MakeField, string[]>>;
type MakeField = "pictures" | "makeClaims" | "makeHours" | "makeMinutes";

/** What conform found wrong with a make's own fields. */
export function makeErrorsOf(fields: Record<MakeField, { errors?: string[] }>): MakeErrors {
	const names = ["pictures", "makeClaims", "makeHours", "makeMinutes"] as const;
	return Object.fromEntries(names.map((name) => [name, fields[name].errors]));
}

/** Pictures of the thing really made, how it came out, and with which settings. */
export function MakeFields({ id, values, claims, errors }: MakeFieldsProps) {
	const { t } = useTranslation("feedback");
	return (
		<div className="space-y-6">
			<PictureField
				label={t("make.pictures")}
				hint={t("make.picturesHint")}
				most={6}
				initial={values.pictures}
				errors={errors.pictures}
			/>
			<RadioGroup
				label={t("make.outcome")}
				name="makeOutcome"
				id={`${id}-makeOutcome`}
				defaultValue={values.outcome}
				options={makeOutcomes.map((value) => ({
					value,
					label: t(`make.${value}`),
				}))}
			/>
			{claims.length > 0 && (
				<fieldset id={`${id}-makeClaims`} className="min-w-0">
					<legend className="font-medium">{t("make.claims")}</legend>
					<p className="mb-1 text-sm text-soft">{t("make.claimsHint")}</p>
					{claims.map((claim) => (
						<Checkbox
							key={claim.id}
							name="makeClaims"
							value={claim.id}
							defaultChecked={values.claims.includes(String(claim.id))}
							label={<span lang={claim.idea.language}>{claim.criterion}</span>}
						/>
					))}
					<FieldErrors id={`${id}-makeClaims-error`} errors={errors.makeClaims} />
				</fieldset>
			)}
			<fieldset className="min-w-0">
				<legend className="mb-1.5 font-medium">{t("make.took")}</legend>
				<div className="flex gap-4">
					<TextField
						label={t("make.hours")}
						id={`${id}-makeHours`}
						name="makeHours"
						inputMode="numeric"
						maxLength={4}
						className="w-28"
						defaultValue={values.hours}
						errors={errors.makeHours}
					/>
					<TextField
						label={t("make.minutes")}
						id={`${id}-makeMinutes`}
						name="makeMinutes"
						inputMode="numeric"
						maxLength={2}
						className="w-28"
						defaultValue={values.minutes}
						errors={errors.makeMinutes}
					/>
				</div>
			</fieldset>
			<TextAreaField
				id={`${id}-makeText`}
				name="makeText"
				rows={2}
				label={t("make.text")}
				optional
				limit={2000}
				defaultValue={values.text}
			/>
			<TextAreaField
				id={`${id}-makeSettings`}
				name="makeSettings"
				rows={3}
				label={t("make.settings")}
				hint={t("make.settingsHint")}
				optional
				defaultValue={values.settings}
			/>
		</div>
	);
}
