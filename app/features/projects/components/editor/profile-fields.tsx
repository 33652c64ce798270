import { useTranslation } from "#app/i18n/use-translation.tsx";
import { SelectField } from "#app/ui/choice-field.tsx";
import { Section } from "#app/ui/page-layout.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import {
	dividedProfile,
	type FieldId,
	fieldsAskedIn,
	filledFields,
	type Profile,
	type VersionField,
	versionFields,
} from "../../rules/version-fields.ts";
import { VersionDetails } from "../version-details.tsx";

interface ProfileFieldsProps {
	/** The slug of the project's category, which decides what is asked for. */
	category: string;
	profile: Profile;
	/** What was typed and refused. */
	typed: Record<string, unknown> | undefined;
	lang: string;
	errorsOf(name: string): string[] | undefined;
}

/** What the category asks of its versions; all of it may stay open. What an earlier category asked can be seen only. */
export function ProfileFields({ category, profile, typed, lang, errorsOf }: ProfileFieldsProps) {
	const { t } = useTranslation("projects");
	const { foreign } = dividedProfile(profile, category);
	return (
		<Section title={t("fields.title")} id="details">
			<p className="-mt-2 mb-4 text-sm text-soft">{t("fields.hint")}</p>
			<div className="grid items-start gap-x-5 gap-y-5 sm:grid-cols-2">
				{fieldsAskedIn(category).map((id) => (
					<DetailField
						key={id}
						id={id}
						value={String(typed?.[id] ?? profile[id] ?? "")}
						errors={errorsOf(`profile.${id}`)}
					/>
				))}
			</div>
			{filledFields(foreign).length > 0 && (
				<div className="mt-6">
					<p className="mb-2 text-sm text-soft">{t("fields.foreign")}</p>
					<VersionDetails profile={foreign} lang={lang} />
				</div>
			)}
		</Section>
	);
}

function DetailField({ id, value, errors }: { id: FieldId; value: string; errors: string[] | undefined }) {
	const { t, has } = useTranslation("projects");
	const field: VersionField = versionFields[id];
	const name = `profile.${id}`;
	const unit = field.kind === "number" ? field.unit : null;
	const shared = {
		...{ id: name, name, errors, defaultValue: value },
		label: unit ? t("fields.withUnit", { name: t(`field.${id}`), unit }) : t(`field.${id}`),
		placeholder: has(`fieldExample.${id}`) ? t(`fieldExample.${id}` as "fieldExample.printer") : undefined,
	};
	if (field.kind === "choice") {
		return (
			<SelectField {...shared}>
				<option value="">{t("fields.open")}</option>
				{field.options.map((option) => (
					<option key={option} value={option}>
						{t(`fieldOption.${option}`)}
					</option>
				))}
			</SelectField>
		);
	}
	if (field.kind === "lines") {
		return <TextAreaField {...shared} rows={3} limit={field.max} className="sm:col-span-2" />;
	}
	if (field.kind === "number") return <TextField {...shared} inputMode="decimal" maxLength={40} />;
	const list = field.kind === "text" && field.suggestions ? `${id}-suggestions` : undefined;
	return (
		<div className="min-w-0">
			<TextField
				{...shared}
				{...(field.kind === "link" && { inputMode: "url" as const, dir: "ltr" })}
				list={list}
				maxLength={field.max * 2}
			/>
			{list && (
				<datalist id={list}>
					{field.kind === "text" && field.suggestions?.map((one) => <option key={one} value={one} />)}
				</datalist>
			)}
		</div>
	);
}
