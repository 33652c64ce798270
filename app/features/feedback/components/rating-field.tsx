import { useTranslation } from "#app/i18n/use-translation.tsx";

interface RatingFieldProps {
	/** Prefix of the two fields: `ratings[0]`. */
	name: string;
	criterion: { id: number; label: string };
	score: string | undefined;
}

/** One of the maker's own questions, from 1 to 5; may be left open. */
export function RatingField({ name, criterion, score }: RatingFieldProps) {
	const { t } = useTranslation("feedback");
	return (
		<fieldset className="min-w-0">
			<legend className="font-medium">{criterion.label}</legend>
			<input type="hidden" name={`${name}.criterionId`} value={criterion.id} />
			<div className="mt-2 flex items-center gap-2">
				<span className="text-xs text-soft">{t("rating.low")}</span>
				{[1, 2, 3, 4, 5].map((value) => (
					<label
						key={value}
						className="tabular inline-flex size-10 cursor-pointer items-center justify-center rounded-full border border-edge bg-card text-sm hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
					>
						<input
							type="radio"
							name={`${name}.score`}
							value={value}
							defaultChecked={score === String(value)}
							className="sr-only"
						/>
						{value}
					</label>
				))}
				<span className="text-xs text-soft">{t("rating.high")}</span>
			</div>
		</fieldset>
	);
}
