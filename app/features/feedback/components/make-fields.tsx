import { chosenPictures, PictureField } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { RadioGroup } from "#app/ui/choice-field.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import type { OwnResponse } from "../queries/own-response.server.ts";
import { writeSettings } from "../rules/makes.ts";

interface MakeFieldsProps {
	id: string;
	make?: OwnResponse["make"];
	errors?: { pictures?: string[] | undefined };
}

/** Pictures of the thing really made, how it came out, and with which settings. */
export function MakeFields({ id, make, errors }: MakeFieldsProps) {
	const { t } = useTranslation("feedback");
	return (
		<div className="space-y-6">
			<PictureField
				label={t("make.pictures")}
				hint={t("make.picturesHint")}
				most={6}
				initial={make ? chosenPictures(make.pictures) : undefined}
				errors={errors?.pictures}
			/>
			<RadioGroup
				label={t("make.outcome")}
				name="makeOutcome"
				defaultValue={make?.outcome ?? "worked"}
				options={(["worked", "worked_with_changes", "failed"] as const).map((value) => ({
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
				defaultValue={make?.text}
			/>
			<TextAreaField
				id={`${id}-makeSettings`}
				name="makeSettings"
				rows={3}
				label={t("make.settings")}
				hint={t("make.settingsHint")}
				optional
				defaultValue={make ? writeSettings(make.settings) : undefined}
			/>
		</div>
	);
}
