import type { ChosenPicture } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { FieldErrors } from "#app/ui/field.tsx";
import { GrowingList } from "#app/ui/growing-list.tsx";
import { fewestOptions } from "../rules/papers.ts";
import { type OptionInForm, OptionRow } from "./option-row.tsx";

interface OptionFieldsProps {
	/** Of the list, for the form's summary to lead to. */
	id: string;
	/** As many as there may be; those left empty don't count. */
	options: OptionInForm[];
	/** What is known of pictures that may stand in the form. */
	pictures: ChosenPicture[];
	errors: string[] | undefined;
}

/** Two options to begin with, and more as they are asked for. */
export function OptionFields({ id, options, pictures, errors }: OptionFieldsProps) {
	const { t } = useTranslation("ballots");
	const filled = options.findLastIndex(
		({ title, text, picture }) => title.initialValue || text.initialValue || picture.initialValue,
	);
	return (
		<fieldset id={id} tabIndex={-1} className="min-w-0">
			<legend className="font-medium">{t("options")}</legend>
			<p className="mb-3 text-sm text-soft">{t("new.optionsHint")}</p>
			<FieldErrors id={`${id}-error`} errors={errors} />
			<GrowingList
				rows={options.map((option, at) => ({
					key: option.key,
					row: <OptionRow option={option} number={at + 1} pictures={pictures} />,
				}))}
				begin={Math.max(fewestOptions, filled + 1)}
				add={t("new.addOption")}
				more={t("new.moreOptions")}
				className="divide-y divide-line border-y border-line"
			/>
		</fieldset>
	);
}
