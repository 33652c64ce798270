import { type ChosenPicture, PictureField, pictureNames } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { fewestOptions } from "../rules/papers.ts";

interface Field {
	id: string;
	initialValue?: string | undefined;
	errors?: string[] | undefined;
}

export interface OptionInForm {
	key: string;
	name: string;
	title: Field;
	text: Field;
	picture: Field;
}

interface OptionRowProps {
	option: OptionInForm;
	/** From 1. */
	number: number;
	pictures: ChosenPicture[];
}

/** One option: a name, a sentence and a picture. */
export function OptionRow({ option, number, pictures }: OptionRowProps) {
	const { t } = useTranslation("ballots");
	return (
		<li className="space-y-2 py-4">
			<div className="grid gap-2 sm:grid-cols-2">
				<TextField
					id={option.title.id}
					name={`${option.name}.title`}
					label={t("new.optionTitle", { number })}
					labelHidden
					placeholder={t("new.optionTitle", { number })}
					maxLength={80}
					required={number <= fewestOptions}
					defaultValue={option.title.initialValue}
					errors={option.title.errors}
				/>
				<TextField
					id={option.text.id}
					name={`${option.name}.text`}
					label={t("new.optionText", { number })}
					labelHidden
					placeholder={t("new.optionTextHint")}
					maxLength={400}
					defaultValue={option.text.initialValue}
					errors={option.text.errors}
				/>
			</div>
			<PictureField
				id={option.picture.id}
				label={t("new.optionPicture", { number })}
				labelHidden
				most={1}
				names={pictureNames(`${option.name}.picture`, `${option.name}.file`)}
				initial={chosen(option.picture.initialValue, pictures)}
				errors={option.picture.errors}
			/>
		</li>
	);
}

function chosen(publicId: string | undefined, pictures: ChosenPicture[]): ChosenPicture[] {
	if (!publicId) return [];
	return [pictures.find((picture) => picture.publicId === publicId) ?? { publicId, alt: "" }];
}
