import { useTranslation } from "#app/i18n/use-translation.tsx";
import { FieldErrors } from "#app/ui/field.tsx";
import { TextField } from "#app/ui/text-field.tsx";

interface Field {
	id: string;
	initialValue?: string | undefined;
	errors?: string[] | undefined;
}

interface OptionFieldsProps {
	options: { key: string; name: string; title: Field; text: Field }[];
	errors: string[] | undefined;
}

/** Two to eight options, a name and a sentence each; those without a name don't count. */
export function OptionFields({ options, errors }: OptionFieldsProps) {
	const { t } = useTranslation("ballots");
	return (
		<fieldset id="ballot-options" tabIndex={-1} className="min-w-0">
			<legend className="font-medium">{t("options")}</legend>
			<p className="text-sm text-soft">{t("new.optionsHint")}</p>
			<ol className="mt-3 space-y-2.5">
				{options.map((option, at) => (
					<li key={option.key} className="grid gap-2 sm:grid-cols-2">
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
					</li>
				))}
			</ol>
			<FieldErrors id="ballot-options-error" errors={errors} />
		</fieldset>
	);
}
