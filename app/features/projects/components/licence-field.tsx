import { type FieldMetadata, getInputProps } from "@conform-to/react";
import { useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { SelectField } from "#app/ui/choice-field.tsx";
import { commonLicences, licenceTerms } from "../rules/licences.ts";
import { LicenceNote, useLicenceName } from "./licence-note.tsx";
import type { ProjectFormFields } from "./project-form.tsx";

interface LicenceFieldProps {
	field: FieldMetadata<string, ProjectFormFields>;
	/** All of them, the common ones first. */
	licences: { id: string; name: string }[];
}

/** One list, the common ones on top, with what the chosen one means under it. */
export function LicenceField({ field, licences }: LicenceFieldProps) {
	const { t } = useTranslation("projects");
	const nameOf = useLicenceName();
	const [chosen, setChosen] = useState(field.initialValue ?? "");
	const { type: _, ...input } = getInputProps(field, { type: "text" });
	const common = licences.filter(({ id }) => commonLicences.some((one) => one === id));
	const others = licences.filter(({ id }) => !commonLicences.some((one) => one === id));
	return (
		<div>
			<SelectField
				label={t("licence.title")}
				hint={t("licence.hint")}
				errors={field.errors}
				required
				{...(input as object)}
				key={field.key}
				defaultValue={field.initialValue}
				onChange={(event) => setChosen(event.currentTarget.value)}
			>
				<optgroup label={t("licence.common")}>
					{common.map(({ id }) => (
						<option key={id} value={id}>
							{t("licence.option", { name: nameOf(id), short: t(`licence.short_${licenceTerms(id).remix}`) })}
						</option>
					))}
				</optgroup>
				<optgroup label={t("licence.all")}>
					{others.map(({ id, name }) => (
						<option key={id} value={id}>
							{`${name} (${id})`}
						</option>
					))}
				</optgroup>
			</SelectField>
			{chosen && (
				<div className="mt-3" aria-live="polite">
					<LicenceNote id={chosen} url={null} />
				</div>
			)}
		</div>
	);
}
