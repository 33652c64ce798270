import { useTranslation } from "#app/i18n/use-translation.tsx";
import { TextField } from "#app/ui/text-field.tsx";

interface NumberFieldProps {
	latest: string | null;
	/** Numbers that may follow, the likelier first. */
	proposed: string[];
	value: string;
	errors: string[] | undefined;
}

/** The number, proposed, free to be another one that is higher. */
export function NumberField({ latest, proposed, value, errors }: NumberFieldProps) {
	const { t } = useTranslation("projects");
	return (
		<>
			<TextField
				label={t("editor.number")}
				hint={latest ? t("editor.numberHint", { latest }) : t("editor.firstNumberHint")}
				name="number"
				id="number"
				list="proposed-numbers"
				inputMode="decimal"
				maxLength={9}
				required
				errors={errors}
				defaultValue={value}
				className="max-w-72"
			/>
			<datalist id="proposed-numbers">
				{proposed.map((number) => (
					<option key={number} value={number} />
				))}
			</datalist>
		</>
	);
}
