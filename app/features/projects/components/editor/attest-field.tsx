import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Checkbox } from "#app/ui/choice-field.tsx";

/** "These photos show the real thing": asked of candidates and releases, with the name of whoever says so. */
export function AttestField({ checked, errors }: { checked: boolean; errors: string[] | undefined }) {
	const { t } = useTranslation("projects");
	return (
		<Checkbox
			name="attested"
			id="attested"
			label={t("editor.attest")}
			hint={t("editor.attestHint")}
			defaultChecked={checked}
			errors={errors}
		/>
	);
}
