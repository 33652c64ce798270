import { type ChosenPicture, PictureField } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { FieldErrors } from "#app/ui/field.tsx";
import { TextField } from "#app/ui/text-field.tsx";

interface Field {
	id: string;
	initialValue?: string | undefined;
	errors?: string[] | undefined;
}

interface OptionFieldsProps {
	/** Of the list, for the form's summary to lead to. */
	id: string;
	options: { key: string; name: string; title: Field; text: Field; picture: Field }[];
	/** What is known of pictures that may stand in the form. */
	pictures: ChosenPicture[];
	errors: string[] | undefined;
}

/** Two to eight options: a name, a sentence and a picture each. Those left empty don't count. */
export function OptionFields({ id, options, pictures, errors }: OptionFieldsProps) {
	const { t } = useTranslation("ballots");
	return (
		<fieldset id={id} tabIndex={-1} className="min-w-0">
			<legend className="font-medium">{t("options")}</legend>
			<p className="text-sm text-soft">{t("new.optionsHint")}</p>
			<FieldErrors id={`${id}-error`} errors={errors} />
			<ol className="mt-3 divide-y divide-line border-y border-line">
				{options.map((option, at) => (
					<li key={option.key} className="space-y-2 py-4">
						<div className="grid gap-2 sm:grid-cols-2">
							<TextField
								id={option.title.id}
								name={`${option.name}.title`}
								label={t("new.optionTitle", { number: at + 1 })}
								labelHidden
								placeholder={t("new.optionTitle", { number: at + 1 })}
								maxLength={80}
								required={at < 2}
								defaultValue={option.title.initialValue}
								errors={option.title.errors}
							/>
							<TextField
								id={option.text.id}
								name={`${option.name}.text`}
								label={t("new.optionText", { number: at + 1 })}
								labelHidden
								placeholder={t("new.optionTextHint")}
								maxLength={400}
								defaultValue={option.text.initialValue}
								errors={option.text.errors}
							/>
						</div>
						<PictureField
							id={option.picture.id}
							label={t("new.optionPicture", { number: at + 1 })}
							labelHidden
							most={1}
							names={{ ids: `${option.name}.picture`, files: `${option.name}.file` }}
							initial={chosen(option.picture.initialValue, pictures)}
							errors={option.picture.errors}
						/>
					</li>
				))}
			</ol>
		</fieldset>
	);
}

function chosen(publicId: string | undefined, pictures: ChosenPicture[]): ChosenPicture[] {
	if (!publicId) return [];
	return [pictures.find((picture) => picture.publicId === publicId) ?? { publicId, alt: "" }];
}
