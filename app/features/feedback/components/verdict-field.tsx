import { useTranslation } from "#app/i18n/use-translation.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { FieldErrors } from "#app/ui/field.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import { type Verdict, VerdictMark } from "#app/ui/verdict-mark.tsx";
import { type VerdictChoice, verdictChoices } from "../rules/verdicts.ts";

interface VerdictFieldProps {
	/** Prefix of the three fields: `verdicts[0]`. */
	name: string;
	/** Prefix of the controls' ids. */
	id: string;
	claim: { id: number; criterion: string; note: string; idea: { title: string; language: string } };
	choice: string | undefined;
	reason: string | undefined;
	choiceErrors: string[] | undefined;
	reasonErrors: string[] | undefined;
}

/** One claim judged: four big answers whose shapes differ as well as their colours, and why, beside them. */
export function VerdictField(props: VerdictFieldProps) {
	const { name, id, claim, choice, reason, choiceErrors, reasonErrors } = props;
	const { t } = useTranslation("feedback");
	return (
		<fieldset className="group/claim min-w-0" lang={undefined}>
			<legend className="mb-3 w-full">
				<span className="block text-lg font-bold" lang={claim.idea.language}>
					{claim.criterion}
				</span>
				<span className="mt-0.5 block text-sm text-soft">{t("claim.from", { idea: claim.idea.title })}</span>
				{claim.note && (
					<span className="mt-1 block text-sm text-soft" lang={claim.idea.language}>
						{t("claim.makerSays", { note: claim.note })}
					</span>
				)}
			</legend>
			<input type="hidden" name={`${name}.claimId`} value={claim.id} />
			<div className="grid grid-cols-2 gap-2.5 sm:grid-cols-4">
				{verdictChoices.map((each, at) => (
					<label key={each} className={classNames(card, chosen[each])}>
						<input
							type="radio"
							id={at === 0 ? `${id}.choice` : undefined}
							name={`${name}.choice`}
							value={each}
							required
							defaultChecked={choice === each}
							aria-describedby={choiceErrors?.length ? `${id}.choice-error` : undefined}
							className="sr-only"
						/>
						<VerdictMark verdict={markOf(each)} labelled={false} className="size-7!" />
						<span className="text-sm font-medium text-ink">{t(`verdict.${each}`)}</span>
					</label>
				))}
			</div>
			<FieldErrors id={`${id}.choice-error`} errors={choiceErrors} />
			<TextAreaField
				id={`${id}.reason`}
				name={`${name}.reason`}
				rows={2}
				label={
					<>
						<span className={onlyMissing}>{t("reason.missing")}</span>
						<span className={onlyElse}>{t("reason.more")}</span>
					</>
				}
				defaultValue={reason}
				errors={reasonErrors}
				limit={1000}
				className="mt-4 hidden group-has-checked/claim:block"
			/>
		</fieldset>
	);
}

/** How a verdict is drawn. */
export function markOf(choice: VerdictChoice): Verdict {
	return choice === "cannot_tell" ? "unknown" : choice;
}

const card =
	"flex min-h-24 cursor-pointer flex-col items-center justify-center gap-2.5 rounded-md border border-edge bg-card px-2 py-3.5 text-center transition-colors hover:border-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus";
const chosen: Record<VerdictChoice, string> = {
	solved: "has-checked:border-jade has-checked:bg-jade-wash has-checked:outline-1 has-checked:outline-jade",
	partly:
		"has-checked:border-amber has-checked:bg-amber-wash has-checked:outline-1 has-checked:outline-amber",
	not: "has-checked:border-slate has-checked:bg-slate-wash has-checked:outline-1 has-checked:outline-slate",
	cannot_tell:
		"has-checked:border-slate has-checked:bg-slate-wash has-checked:outline-1 has-checked:outline-slate",
};
// Which question stands there follows the choice without a script.
const onlyMissing =
	"hidden group-has-[[value=partly]:checked]/claim:inline group-has-[[value=not]:checked]/claim:inline";
const onlyElse =
	"group-has-[[value=partly]:checked]/claim:hidden group-has-[[value=not]:checked]/claim:hidden";
