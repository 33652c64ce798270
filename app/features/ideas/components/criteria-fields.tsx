import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { controlClass, FieldErrors } from "#app/ui/field.tsx";
import { mostCriteria } from "../rules/criteria.ts";

interface CriteriaFieldsProps {
	formId: string;
	list: { id: string; name: string; errors?: string[] | undefined; initialValue?: unknown };
	/** All errors of the form, by name of the control. */
	errors: Record<string, string[]>;
}

const shownFirst = 2;

interface Row {
	id?: string | undefined;
	text?: string | undefined;
}

/** One to five sentences that can be tried. Two stand open, the rest behind a fold that needs no JavaScript. */
export function CriteriaFields({ formId, list, errors: all }: CriteriaFieldsProps) {
	const { t } = useTranslation("ideas");
	const given = (list.initialValue ?? []) as (Row | undefined)[];
	const rows = Array.from({ length: mostCriteria }, (_, index) => index);
	const filledLater = given.slice(shownFirst).some((row) => row?.text);
	return (
		<fieldset className="min-w-0">
			<legend className="font-medium">{t("form.criteria")}</legend>
			<p className="text-sm text-soft">{t("form.criteriaHint")}</p>
			<ol className="mt-2.5 space-y-2.5">{rows.slice(0, shownFirst).map(row)}</ol>
			<Disclosure summary={t("form.moreCriteria")} open={filledLater} className="mt-2.5">
				<ol className="space-y-2.5" start={shownFirst + 1}>
					{rows.slice(shownFirst).map(row)}
				</ol>
			</Disclosure>
			<FieldErrors id={`${list.id}-error`} errors={list.errors} />
		</fieldset>
	);

	function row(index: number) {
		const name = `${list.name}[${index}].text`;
		const id = `${formId}-${name}`;
		const errors = all[name];
		return (
			<li key={index}>
				{given[index]?.id && (
					<input type="hidden" name={`${list.name}[${index}].id`} value={given[index]?.id} />
				)}
				<label htmlFor={id} className="sr-only">
					{t("form.criterion", { number: index + 1 })}
				</label>
				<input
					id={id}
					name={name}
					type="text"
					maxLength={400}
					defaultValue={given[index]?.text ?? ""}
					placeholder={index === 0 ? t("form.criterionExample") : undefined}
					aria-invalid={errors?.length ? true : undefined}
					aria-describedby={errors?.length ? `${id}-error` : undefined}
					className={`${controlClass} h-11`}
				/>
				{errors?.length ? <FieldErrors id={`${id}-error`} errors={errors} /> : null}
			</li>
		);
	}
}
