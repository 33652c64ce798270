import { Plus } from "lucide-react";
import { useState } from "react";
import type { ChosenPicture } from "#app/features/media/index.ts";
import { useTranslation } from "#app/i18n/use-translation.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { FieldErrors } from "#app/ui/field.tsx";
import { useHydrated } from "#app/ui/use-hydrated.ts";
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

/** Two options to begin with and more by a press; without JavaScript the others wait behind a fold. */
export function OptionFields({ id, options, pictures, errors }: OptionFieldsProps) {
	const { t } = useTranslation("ballots");
	const hydrated = useHydrated();
	const filled = options.findLastIndex(
		({ title, text, picture }) => title.initialValue || text.initialValue || picture.initialValue,
	);
	const [shown, setShown] = useState(Math.max(fewestOptions, filled + 1));
	const rest = options.slice(shown);
	function add() {
		setShown(shown + 1);
		const next = options[shown]?.title.id;
		requestAnimationFrame(() => next && document.getElementById(next)?.focus());
	}
	return (
		<fieldset id={id} tabIndex={-1} className="min-w-0">
			<legend className="font-medium">{t("options")}</legend>
			<p className="text-sm text-soft">{t("new.optionsHint")}</p>
			<FieldErrors id={`${id}-error`} errors={errors} />
			<ol className="mt-3 divide-y divide-line border-y border-line">
				{options.slice(0, shown).map((option, at) => (
					<OptionRow key={option.key} option={option} number={at + 1} pictures={pictures} />
				))}
			</ol>
			{rest.length > 0 && hydrated && (
				<Button type="button" size="sm" tone="quiet" className="mt-2.5" onClick={add}>
					<Plus aria-hidden />
					{t("new.addOption")}
				</Button>
			)}
			{rest.length > 0 && !hydrated && (
				<div className="mt-2.5">
					<Disclosure summary={t("new.moreOptions")}>
						<ol className="divide-y divide-line">
							{rest.map((option, at) => (
								<OptionRow key={option.key} option={option} number={shown + at + 1} pictures={pictures} />
							))}
						</ol>
					</Disclosure>
				</div>
			)}
		</fieldset>
	);
}
