import { PictureField } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { makeOutcomes } from "../rules/makes.ts";
import type { MakeValues } from "./make-values.ts";

interface MakeFieldsProps {
	id: string;
	values: MakeValues;
	errors?: { pictures?: string[] | undefined };
}

/** Pictures of the thing really made, how it came out, and with which settings. */
export function MakeFields({ id, values, errors }: MakeFieldsProps) {
	const { t } = useTranslation("feedback");
	return (
		<div className="space-y-6">
			<PictureField
				label={t("make.pictures")}
				hint={t("make.picturesHint")}
				most={6}
				initial={values.pictures}
				errors={errors?.pictures}
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
