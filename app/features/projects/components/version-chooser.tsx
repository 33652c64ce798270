import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/choice-field.tsx";

interface VersionChooserProps {
	/** The project's path. */
	path: string;
	line: { number: string; title: string }[];
	from: string;
	to: string;
}

/** Any two versions of a project to compare; a form that leads there, with and without JavaScript. */
export function VersionChooser({ path, line, from, to }: VersionChooserProps) {
	const { t } = useTranslation("projects");
	if (line.length < 3) return null;
	const options = line.map(({ number, title }) => (
		<option key={number} value={number}>
			{title ? `${number} · ${title}` : number}
		</option>
	));
	return (
		<form
			key={`${from}-${to}`}
			action={`${path}/compare`}
			aria-label={t("compare.chooser")}
			className="grid max-w-4xl grid-cols-2 items-end gap-x-4 gap-y-3 sm:grid-cols-[1fr_1fr_auto]"
		>
			<SelectField label={t("compare.from")} name="from" defaultValue={from} className="min-w-0">
				{options}
			</SelectField>
			<SelectField label={t("compare.to")} name="to" defaultValue={to} className="min-w-0">
				{options}
			</SelectField>
			<div className="col-span-full sm:col-span-1">
				<Button className="min-h-11">{t("compare.go")}</Button>
			</div>
		</form>
	);
}
